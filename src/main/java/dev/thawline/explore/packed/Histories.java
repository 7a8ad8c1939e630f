package dev.thawline.explore.packed;

import dev.thawline.event.Allocation;
import dev.thawline.event.Bytes;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Value;
import dev.thawline.explore.Footprint;
import dev.thawline.memory.MemoryModel;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All histories of threads that an exploration has come to, numbered. */
final class Histories {
  private record Root(int thread, ThreadNode node) {}

  private final ThreadAutomata automata;
  private final MemoryModel memory;
  private final @Nullable PackedRounds rounds;

  /** By thread and number; numbers begin with 1. */
  private History[][] byThread = {};

  private int[] counts = {};
  private final Map<Root, History> roots = new HashMap<>();
  private final Map<Allocation, Integer> allocationNumbers = new HashMap<>();
  private final List<Allocation> allocations = new ArrayList<>();
  private @Nullable BitSet[] heldByValue = new @Nullable BitSet[64];
  private int count;

  Histories(ThreadAutomata automata, MemoryModel memory) {
    this.automata = automata;
    this.memory = memory;
    this.rounds = automata.tellsWaits() ? new PackedRounds(automata) : null;
  }

  /** By number, in its thread. */
  History get(int thread, int number) {
    return byThread[thread][number];
  }

  /** A thread that has done nothing yet. */
  History root(int thread, ThreadNode node) {
    return roots.computeIfAbsent(new Root(thread, node), key -> newRoot(thread, node));
  }

  private History newRoot(int thread, ThreadNode node) {
    History made = add(thread, null, node, History.NOTHING, false);
    if (rounds != null) {
      made.loops = rounds.begin(node);
    }
    return made;
  }

  /** The allocation of a static, which is the doing of no thread. */
  History ofStatic(Allocation allocation, Span span, ThreadNode main) {
    History made = new History(0, count++, 0, null, main, History.NOTHING, false);
    made.event = new Event.Allocate(allocation.name(), span, allocation);
    made.concerned = new int[] {number(allocation)};
    return made;
  }

  /**
   * What a thread has done once it has done its next event.
   *
   * @param read the name of the write that it reads, if it is an atomic access
   * @param writes whether it writes, if it is an atomic access
   * @param to where the thread is then, no rounds of loops counted
   */
  History after(History before, int read, boolean writes, ThreadNode to) {
    automata.growth.need();
    History child;
    if (rounds == null) {
      child = newEvent(before, read, writes, to);
    } else {
      History uncounted = new History(0, 0, before.thread, before, to, read, writes);
      child = newEvent(before, read, writes, rounds.after(uncounted));
    }
    before.add(child, to);
    return child;
  }

  private History newEvent(History before, int read, boolean writes, PackedRounds.Passed passed) {
    History child = newEvent(before, read, writes, passed.node());
    child.loops = passed.loops();
    child.repeated = passed.repeated();
    if (passed.otherwise() != null) {
      child.keepingRound = newEvent(before, read, writes, passed.otherwise());
    }
    return child;
  }

  private History newEvent(History before, int read, boolean writes, ThreadNode to) {
    History child = add(before.thread, before, to, read, writes);
    ThreadNode at = before.node;
    Allocation made = automata.madeAt(at);
    EventName source =
        read == History.NOTHING
            ? null
            : new EventName(History.threadOf(read), History.positionOf(read));
    Event event = WatchedEvents.of(at, automata.allocations(), made, source, writes);
    child.event = event;
    child.protections = before.protections;
    if (event != null) {
      Footprint footprint = new Footprint(memory, kind -> false);
      footprint.add(before.protections, event);
      child.local = footprint.isLocal();
      footprint.touched().forEach(allocation -> child.touched.set(number(allocation)));
      child.concerned = concerned(event, child.touched);
      child.protections = Footprint.after(before.protections, event);
      child.access =
          event instanceof Event.Access access
              ? access
              : event instanceof Event.Deallocate ? WatchedEvents.access(at) : null;
    }
    if (at.kind == ThreadNode.Kind.SPAWN) {
      child.started = root(at.child, Objects.requireNonNull(at.childStart));
    }
    return child;
  }

  private int[] concerned(Event event, BitSet touched) {
    if (event instanceof Event.Allocate allocate) {
      return new int[] {number(allocate.allocation())};
    } else if (event instanceof Event.Expose expose && expose.pointer().allocation() != null) {
      return new int[] {number(expose.pointer().allocation())};
    }
    return touched.stream()
        .boxed()
        .sorted(Comparator.comparing(number -> allocation(number).firstLocation()))
        .mapToInt(number -> number)
        .toArray();
  }

  private History add(
      int thread, @Nullable History before, ThreadNode node, int read, boolean writes) {
    if (thread >= byThread.length) {
      int known = byThread.length;
      byThread = Arrays.copyOf(byThread, thread + 1);
      for (int t = known; t <= thread; t++) {
        byThread[t] = new History[16];
      }
      counts = Arrays.copyOf(counts, thread + 1);
    }
    int number = ++counts[thread];
    if (number == byThread[thread].length) {
      byThread[thread] = Arrays.copyOf(byThread[thread], 2 * number);
    }
    History made = new History(number, count++, thread, before, node, read, writes);
    byThread[thread][number] = made;
    return made;
  }

  // ---- allocations

  /** A number for an allocation, dense from 0. */
  int number(Allocation allocation) {
    Integer known = allocationNumbers.putIfAbsent(allocation, allocations.size());
    if (known == null) {
      allocations.add(allocation);
      return allocations.size() - 1;
    }
    return known;
  }

  Allocation allocation(int number) {
    return allocations.get(number);
  }

  /** The allocations that a thread holds pointers to, or protects something in, by number. */
  BitSet heldBy(History history) {
    BitSet known = history.held;
    if (known == null) {
      automata.growth.need();
      BitSet held = new BitSet();
      history.node.running().liveValues().forEach(value -> hold(value, held));
      history.protections.of(history.thread).forEach(allocation -> held.set(number(allocation)));
      history.held = held;
      known = held;
    }
    return known;
  }

  /** The allocations that pointers in a value lead to. */
  BitSet heldBy(int value) {
    BitSet known = value < heldByValue.length ? heldByValue[value] : null;
    if (known == null) {
      automata.growth.need();
      if (value >= heldByValue.length) {
        heldByValue = Arrays.copyOf(heldByValue, 2 * value);
      }
      known = new BitSet();
      hold(automata.values().value(value), known);
      heldByValue[value] = known;
    }
    return known;
  }

  private void hold(Value value, BitSet into) {
    if (value instanceof Value.Pointer pointer) {
      if (pointer.allocation() != null) {
        into.set(number(pointer.allocation()));
      }
    } else if (value instanceof Value.Address address) {
      into.set(number(address.allocation()));
    } else if (value instanceof Value.Product product) {
      product.fields().forEach(field -> hold(field, into));
    } else if (value instanceof Value.Variant variant) {
      variant.fields().forEach(field -> hold(field, into));
    } else if (value instanceof Value.Fragment fragment) {
      hold(fragment.whole(), into);
    } else if (value instanceof Bytes bytes) {
      bytes.parts().forEach(part -> hold(part.value(), into));
    }
  }
}
