package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How far the store buffers of a store-buffer machine (memory-models.md, A2 and A3) must have been
 * drained so that an execution graph could come about: the least set of writes such that
 *
 * <ul>
 *   <li>what a thread wrote before a full fence of its own has left its buffer: a SeqCst fence, an
 *       update, a compare-exchange that failed, the fence behind a SeqCst write, a spawn or join;
 *       also what a thread wrote that another has joined;
 *   <li>what another thread has read has left it;
 *   <li>buffers keep their order ({@link BufferOrder}), and memory has the modification order.
 * </ul>
 *
 * <p>All other writes can still wait, whatever happened. Since they are a function of the graph,
 * the graph is the machine's state: what it adds, the moments at which writes leave, tells nobody
 * anything.
 */
final class StoreBuffers {
  private final ExecutionGraph graph;

  /** By location: how many of its first writes in modification order have left. */
  private final int[] drained;

  private final Deque<MemoryEvent> toFollow = new ArrayDeque<>();

  private StoreBuffers(ExecutionGraph graph) {
    this.graph = graph;
    this.drained = new int[graph.locationCount()];
  }

  static StoreBuffers of(ExecutionGraph graph, BufferOrder order) {
    StoreBuffers buffers = new StoreBuffers(graph);
    for (int thread = 0; thread < graph.threadCount(); thread++) {
      buffers.drainFor(graph.events(thread));
    }
    while (!buffers.toFollow.isEmpty()) {
      MemoryEvent write = buffers.toFollow.pop();
      List<MemoryEvent> own = graph.events(write.name().thread());
      int at = own.indexOf(write);
      for (int i = 0; i < at; i++) {
        if (own.get(i).isWrite() && order.keeps(own, i, at)) {
          buffers.drain(own.get(i));
        }
      }
    }
    return buffers;
  }

  /** Whether an event needs the buffer of its thread to be empty, a write with itself. */
  static boolean isFull(MemoryEvent event) {
    return switch (event.kind()) {
      case UPDATE, FAILED_UPDATE, SPAWN, JOIN, REUSE -> true;
      case THREAD -> event.name().position() == 0;
      case WRITE, FENCE -> event.isSequentiallyConsistent();
      case READ, MEETING, PROMISE -> false;
    };
  }

  /** What the events of one thread ask for. */
  private void drainFor(List<MemoryEvent> events) {
    MemoryEvent lastFull = null;
    for (MemoryEvent event : events) {
      if (isFull(event)) {
        lastFull = event;
      }
      MemoryEvent source = event.isRead() ? event.source() : null;
      if (source != null && source.name().thread() != event.name().thread()) {
        drain(source);
      }
    }
    if (lastFull == null) {
      return;
    }
    for (int location = 0; location < drained.length; location++) {
      for (MemoryEvent write : graph.writes(location)) {
        if (lastFull.clock().contains(write.name())) {
          drain(write);
        }
      }
    }
  }

  private void drain(MemoryEvent write) {
    int index = graph.indexOf(write);
    while (drained[write.location()] <= index) {
      toFollow.push(graph.write(write.location(), drained[write.location()]++));
    }
  }

  /**
   * The lowest index in a location's modification order that a thread can see: that of the write
   * that memory holds, or of its own newest one if that comes later.
   */
  int lowestVisible(int thread, int location) {
    int lowest = location < drained.length ? Math.max(0, drained[location] - 1) : 0;
    for (int i = graph.writeCount(location) - 1; i > lowest; i--) {
      if (graph.write(location, i).name().thread() == thread) {
        return i;
      }
    }
    return lowest;
  }

  /** Whether a write is the one that memory holds. */
  boolean isLatest(MemoryEvent write) {
    return graph.indexOf(write) == drained[write.location()] - 1;
  }
}
