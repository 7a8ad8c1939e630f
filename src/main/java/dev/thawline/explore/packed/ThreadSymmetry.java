package dev.thawline.explore.packed;

import dev.thawline.event.Bytes;
import dev.thawline.event.EventName;
import dev.thawline.event.Value;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.Instruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which threads of a {@link ViewState} may change places (exploration.md, B2, canonicalisation 5):
 * the state in which one thread stands where the other stood, with what it had seen and what it
 * owed, has the same completions but for the names of the two.
 *
 * <p>Threads that have started may change places if
 *
 * <ol>
 *   <li>the next events of main are joins, and both are among those joined, so that for main all
 *       that they did comes to the same, and so does the order in which they ended;
 *   <li>what these two joins yield is nothing to main: where it stands after that row of joins does
 *       not depend on it, nor does what it has printed by then;
 *   <li>the same instructions are ahead of both, with the same live values, and they ask nowhere
 *       which thread they are, nor join one;
 *   <li>they have printed nothing, and will not: an outcome says who printed.
 * </ol>
 *
 * <p>Nothing else tells threads apart. A message says nothing of its writer, but for who has seen
 * it. Allocations have names after the threads that make them, but threads that make some beside
 * others are {@link Unfit} for states of views; only main spawns, too. A thread that main and
 * another both join makes the program {@link Unfit} wherever it is explored.
 *
 * <p>By these, exchanging two threads maps events of the one to those of the other, one to one: the
 * same kind, location, orderings and values, and what follows is alike again. Coherence and
 * atomicity name no threads, so it maps complete graphs to complete graphs, and outcomes to
 * themselves.
 *
 * <p>So states that are equal but for an exchange may be counted as one, whichever of them is
 * explored. What a state is counted for is the number of complete graphs that extend its graph in
 * which the next read of every thread with an obligation has none of the sources that it must not
 * have. That says nothing of the order in which {@link NextThread} lets threads go. The order
 * decides only how this set is cut into parts: at a choice between reads, by the first thread in
 * the order whose source is there already; every complete graph falls into one part, whatever the
 * order (explorer-algorithm.md, section 2, "Canonical order, why it is exact"). An obligation
 * belongs to a thread and changes places with it.
 */
class ThreadSymmetry {
  /** Of a thread that must stay where it is. */
  static final int NOBODY = -1;

  private static final int UNKNOWN = 0;

  /** Of all threads that have ended and printed nothing. */
  private static final int ENDED = 1;

  /** The thread in {@link #result}; there is no such thread. */
  private static final int NO_THREAD = -1;

  /** A node, by what its thread will do. */
  private static final class Alike {
    private final ThreadNode node;
    private final int hash;

    Alike(ThreadNode node) {
      this.node = node;
      this.hash = node.running().hashOfLike();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Alike alike
          && node.mayRead == alike.node.mayRead
          && node.mayLoad == alike.node.mayLoad
          && node.mayWrite == alike.node.mayWrite
          && node.orders == alike.node.orders
          && node.running().isAlike(alike.node.running());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private final Map<Alike, Integer> numbers = new HashMap<>();

  /** By the number of a node. */
  private int[] likeness = new int[64];

  /** By the number of a node of main: {@link #joinedNext}. */
  private @Nullable BitSet[] joinedNext = new BitSet[64];

  /**
   * The same number for nodes of threads that are alike, whoever they are; {@link #NOBODY} where
   * one can tell who it is: conditions 3 and 4.
   */
  int likeness(ThreadNode node) {
    if (node.number >= likeness.length) {
      likeness = Arrays.copyOf(likeness, 2 * node.number);
    }
    if (likeness[node.number] == UNKNOWN) {
      likeness[node.number] = tellsWho(node) ? NOBODY : numberOf(node);
    }
    return likeness[node.number];
  }

  private int numberOf(ThreadNode node) {
    if (node.kind == ThreadNode.Kind.END) {
      return ENDED;
    }
    return numbers.computeIfAbsent(new Alike(node), alike -> ENDED + 1 + numbers.size());
  }

  /** Whether it can be told which thread this is. */
  boolean tellsWho(ThreadNode node) {
    return node.thread == 0
        || (node.kind == ThreadNode.Kind.END
            ? node.prints
            : (node.orders & FutureAccesses.TELLS_WHO) != 0 || !node.running().output().isEmpty());
  }

  /**
   * The threads that main joins next, before any other event, whatever they return: conditions 1
   * and 2. They may change places with each other as far as they are {@linkplain #likeness alike}.
   */
  BitSet joinedNext(ThreadNode main) {
    if (main.number >= joinedNext.length) {
      joinedNext = Arrays.copyOf(joinedNext, 2 * main.number);
    }
    BitSet known = joinedNext[main.number];
    if (known == null) {
      known = main.kind == ThreadNode.Kind.JOIN ? joinedFrom(main.running()) : new BitSet();
      joinedNext[main.number] = known;
    }
    return known;
  }

  /**
   * Goes through a row of joins with results of which nothing can be told, up to the first event
   * that is no join, and at most as far as main computes with none of them; then looks which of
   * them it still holds and may read.
   */
  private BitSet joinedFrom(ThreadState first) {
    List<Integer> children = new ArrayList<>();
    ThreadState at = first;
    while (at.status() == ThreadState.Status.READY
        && at.instruction() instanceof Instruction.Join join
        && at.value(join.handle()) instanceof Value.ThreadHandle handle) {
      ThreadState next = after(at, result(children.size()));
      if (next == null) {
        break;
      }
      children.add(handle.thread());
      at = next;
    }
    BitSet held = new BitSet();
    if (at.status() == ThreadState.Status.READY) {
      at.liveValues().forEach(value -> collect(value, held));
    }
    BitSet free = new BitSet();
    for (int i = 0; i < children.size(); i++) {
      if (!notices(held, i)) {
        free.set(children.get(i));
      }
    }
    return free;
  }

  /** Whether main still needs what the join with this number yielded, by what it holds. */
  boolean notices(BitSet held, int number) {
    return held.get(number);
  }

  /** A result of a join that can be moved about, but neither computed with nor compared. */
  private static Value result(int number) {
    return new Value.CallHandle(new EventName(NO_THREAD, number));
  }

  /**
   * Main at the event after a join with such a result, or at its end; null if it computes with one
   * such, or prints anything, which may be one such.
   */
  private static @Nullable ThreadState after(ThreadState join, Value result) {
    try {
      ThreadState state = join.resume(result);
      while (state.status() == ThreadState.Status.READY) {
        Value quiet = QuietEvents.result(0, state);
        if (quiet == null) {
          break;
        }
        state = state.resume(quiet);
      }
      boolean goesOn =
          state.status() == ThreadState.Status.READY || state.status() == ThreadState.Status.ENDED;
      return goesOn && state.output().equals(join.output()) ? state : null;
    } catch (IllegalStateException | ClassCastException | Unfit computed) {
      return null;
    }
  }

  /** Notes the numbers of the results that are in a value. */
  private static void collect(Value value, BitSet held) {
    if (value instanceof Value.CallHandle handle && handle.call().thread() == NO_THREAD) {
      held.set(handle.call().position());
    } else if (value instanceof Value.Product product) {
      product.fields().forEach(field -> collect(field, held));
    } else if (value instanceof Value.Variant variant) {
      variant.fields().forEach(field -> collect(field, held));
    } else if (value instanceof Value.Fragment fragment) {
      collect(fragment.whole(), held);
    } else if (value instanceof Bytes bytes) {
      bytes.parts().forEach(part -> collect(part.value(), held));
    }
  }
}
