package dev.thawline.explore;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.Threads;
import dev.thawline.machine.ThreadState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of the product of machine, memory and monitors. {@link Step} fills a copy and publishes
 * it; from then on it does not change.
 */
final class ProductState {
  /** By thread number; null where a thread has not started on this path. */
  @Nullable ThreadState[] threads;

  ExecutionGraph graph;

  Lifetimes lifetimes;

  /** By watcher. */
  Slot[] slots;

  /** The loops that threads are in, as far as these may be waiting. */
  Waits waits = Waits.NONE;

  /** Which arguments of running calls are protected; follows from the graph. */
  Footprint.Protections protections = Footprint.Protections.NONE;

  /** Under the promising semantics. */
  PromisedTags promisedTags = PromisedTags.NONE;

  /** Of a thread that certifies its promises. */
  FreshNames freshNames = FreshNames.UNTOLD;

  /** Set when the path ends here. */
  @Nullable Ending ending;

  ProductState(
      @Nullable ThreadState[] threads, ExecutionGraph graph, Lifetimes lifetimes, Slot[] slots) {
    this.threads = threads;
    this.graph = graph;
    this.lifetimes = lifetimes;
    this.slots = slots;
  }

  ProductState copy() {
    ProductState copy = new ProductState(threads.clone(), graph, lifetimes, slots.clone());
    copy.waits = waits;
    copy.protections = protections;
    copy.promisedTags = promisedTags;
    copy.freshNames = freshNames;
    copy.ending = ending;
    return copy;
  }

  ThreadState thread(int number) {
    ThreadState thread = number < threads.length ? threads[number] : null;
    if (thread == null) {
      throw new IllegalStateException("thread " + number + " has not started");
    }
    return thread;
  }

  void setThread(int number, ThreadState thread) {
    if (number >= threads.length) {
      threads = Arrays.copyOf(threads, number + 1);
    }
    threads[number] = thread;
  }

  /** The threads that have not ended, for people; empty where all have. */
  String stillRunning() {
    List<String> names = new ArrayList<>();
    for (int number = 0; number < threads.length; number++) {
      ThreadState other = threads[number];
      if (other != null && other.status() != ThreadState.Status.ENDED) {
        names.add(Threads.label(number));
      }
    }
    return String.join(", ", names);
  }
}
