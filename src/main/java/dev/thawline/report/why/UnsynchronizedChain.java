package dev.thawline.report.why;

import dev.thawline.event.EventName;
import dev.thawline.event.MemoryEvent;
import dev.thawline.report.witness.Witness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How information came from one event to another although nothing orders them: a chain of
 * reads-from edges that do not synchronize, with happens-before between them. Empty where there is
 * none.
 *
 * @param links the edges, first to last
 */
record UnsynchronizedChain(List<Link> links) {

  /**
   * A read of another thread's store that does not make the store happen before it.
   *
   * @param storeReleases whether an acquire load in its place would learn of what comes before
   * @param loadAcquires whether the load would learn of what a release store publishes
   */
  record Link(MemoryEvent store, MemoryEvent load, boolean storeReleases, boolean loadAcquires) {}

  UnsynchronizedChain {
    links = List.copyOf(links);
  }

  /** The shortest chain from {@code from} to {@code to}; the first found among equals. */
  static UnsynchronizedChain between(Witness witness, EventName from, EventName to) {
    List<Link> links = allLinks(witness);
    Map<Link, @Nullable Link> reachedBy = new HashMap<>();
    Deque<Link> queue = new ArrayDeque<>();
    for (Link link : links) {
      if (witness.ordered(from, link.store().name())) {
        reachedBy.put(link, null);
        queue.add(link);
      }
    }
    while (!queue.isEmpty()) {
      Link link = queue.remove();
      if (witness.ordered(link.load().name(), to)) {
        return trace(link, reachedBy);
      }
      for (Link next : links) {
        if (!reachedBy.containsKey(next)
            && witness.ordered(link.load().name(), next.store().name())) {
          reachedBy.put(next, link);
          queue.add(next);
        }
      }
    }
    return new UnsynchronizedChain(List.of());
  }

  private static List<Link> allLinks(Witness witness) {
    List<Link> links = new ArrayList<>();
    for (MemoryEvent load : witness.trace().graph().events()) {
      MemoryEvent store = load.source();
      if (store != null && !witness.ordered(store.name(), load.name())) {
        boolean releases = store.release().contains(store.name());
        links.add(new Link(store, load, releases, load.order().isAcquire()));
      }
    }
    return links;
  }

  private static UnsynchronizedChain trace(Link last, Map<Link, @Nullable Link> reachedBy) {
    List<Link> chain = new ArrayList<>();
    for (Link at = last; at != null; at = reachedBy.get(at)) {
      chain.add(0, at);
    }
    return new UnsynchronizedChain(chain);
  }
}
