package dev.thawline.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Exact keys of execution graphs: rows of numbers that are equal only for equals. */
public final class GraphKey {
  private GraphKey() {}

  /**
   * Two graphs of one exploration are equal if and only if these keys are. Program order and the
   * values follow from what the reads read and which memory allocations take; so the key is the
   * length of every thread, the source of every read and reuse, and modification order; of graphs
   * with promises also the values, the promises and the order of SC fences.
   */
  public static int[] of(ExecutionGraph graph) {
    KeyBuffer out = new KeyBuffer();
    for (int thread = 0; thread < graph.threadCount(); thread++) {
      Line line = graph.lineOf(thread);
      if (line == null) {
        out.add(-1);
        continue;
      }
      out.add(line.length);
      for (MemoryEvent event : line.events) {
        addContent(graph, event, out);
        addSource(event, IdleRounds.NONE, out);
      }
    }
    for (int location = 0; location < graph.locationCount(); location++) {
      List<MemoryEvent> writes = graph.writes(location);
      if (writes.size() > 1) {
        out.add(-2 - location);
        addModificationOrder(writes, IdleRounds.NONE, out);
      }
    }
    addPromises(graph, out);
    return out.toArray();
  }

  /**
   * What graphs with promises may differ in beyond others: there, reads-from may go round in a
   * circle with program order, and then it does not tell the values.
   */
  private static void addContent(ExecutionGraph graph, MemoryEvent event, KeyBuffer out) {
    Promises promises = graph.promises();
    if (promises.arePossible()) {
      out.add(shape(event));
      if (event.isWrite() && event.order().isAtomic()) {
        out.add(promises.number(event.value()));
      }
    }
  }

  /** What follows in the key for an event. */
  private static int shape(MemoryEvent event) {
    int reads = event.isRead() ? 1 : 0;
    int writes = event.isWrite() ? 2 : 0;
    return reads + writes + (event.kind() == MemoryEvent.Kind.FENCE ? 4 : 0);
  }

  /** The same of an execution: provenance is no part of it. */
  private static void addContent(
      ExecutionGraph graph, MemoryEvent event, IdleRounds idle, KeyBuffer out) {
    Promises promises = graph.promises();
    if (!promises.arePossible()) {
      return;
    }
    out.add(shape(event));
    if (event.isWrite() && event.order().isAtomic()) {
      if (event.value() instanceof Value.Pointer pointer && pointer.allocation() != null) {
        EventName made = pointer.allocation().name();
        out.add(-1);
        out.add(made.thread());
        out.add(idle.positionWithout(made));
        out.add(pointer.allocation().serial());
        out.add(promises.number(new Value.Pointer(null, pointer.offset(), null)));
      } else {
        out.add(promises.number(event.value()));
      }
    }
  }

  private static void addPromises(ExecutionGraph graph, KeyBuffer out) {
    Promises promises = graph.promises();
    if (!promises.arePossible()) {
      return;
    }
    for (MemoryEvent promise : promises.open()) {
      out.add(promise.name().thread());
      out.add(promise.name().position());
      out.add(promise.location());
      out.add(promises.number(promise.value()));
    }
    for (MemoryEvent fence : promises.fences()) {
      out.add(fence.name().thread());
      out.add(fence.name().position());
    }
    out.add(promises.open().length);
    out.add(promises.fences().length);
  }

  private static void addSource(MemoryEvent event, IdleRounds idle, KeyBuffer out) {
    MemoryEvent source = event.source();
    if (source != null) {
      if (event.kind() == MemoryEvent.Kind.REUSE || event.kind() == MemoryEvent.Kind.MEETING) {
        out.add(2);
        out.add(idle.positionWithout(event.name()));
      } else {
        out.add(event.kind() == MemoryEvent.Kind.UPDATE ? 1 : 0);
      }
      out.add(source.name().thread());
      out.add(idle.positionWithout(source.name()));
    }
  }

  private static void addModificationOrder(
      List<MemoryEvent> writes, IdleRounds idle, KeyBuffer out) {
    for (MemoryEvent write : writes) {
      out.add(write.name().thread());
      out.add(idle.positionWithout(write.name()));
    }
  }

  /**
   * The same of an execution: its memory events with reads-from and modification order. This key
   * does not see how far threads have come since their last access, nor the rounds of waiting loops
   * that left everything as it was: with and without them the execution is the same.
   *
   * @param part the events that count; closed under program order and reads-from
   * @param idle those rounds
   * @param allocations what locations are parts of: a number does not tell that two executions have
   *     the same location where one has made its allocation after such a round
   */
  public static int[] ofExecution(
      ExecutionGraph graph, Clock part, IdleRounds idle, Allocations allocations) {
    KeyBuffer out = new KeyBuffer();
    for (int thread = 0; thread <= lastThreadWithAccesses(graph, part); thread++) {
      int accesses = 0;
      for (MemoryEvent event : graph.events(thread)) {
        if (isAccess(event, part) && !idle.contains(event.name())) {
          accesses++;
          addContent(graph, event, idle, out);
          addSource(event, idle, out);
        }
      }
      out.add(-1 - accesses);
    }
    List<int[]> orders = new ArrayList<>();
    for (int location = 0; location < graph.locationCount(); location++) {
      List<MemoryEvent> writes =
          graph.writes(location).stream().filter(write -> part.contains(write.name())).toList();
      if (writes.size() > 1) {
        KeyBuffer order = new KeyBuffer();
        Allocation owner = allocations.owner(location);
        order.add(owner.name().thread());
        order.add(idle.positionWithout(owner.name()));
        order.add(owner.serial());
        order.add(location - owner.firstLocation());
        addModificationOrder(writes, idle, order);
        orders.add(order.toArray());
      }
    }
    orders.sort(Arrays::compare);
    for (int[] order : orders) {
      out.add(-2 - order.length);
      for (int value : order) {
        out.add(value);
      }
    }
    return out.toArray();
  }

  private static boolean isAccess(MemoryEvent event, Clock part) {
    return event.kind().isOfExecution() && part.contains(event.name());
  }

  /** Threads that have started and done nothing are no part of an execution. */
  private static int lastThreadWithAccesses(ExecutionGraph graph, Clock part) {
    for (int thread = graph.threadCount() - 1; thread >= 0; thread--) {
      if (graph.events(thread).stream().anyMatch(event -> isAccess(event, part))) {
        return thread;
      }
    }
    return -1;
  }
}
