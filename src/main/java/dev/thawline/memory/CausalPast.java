package dev.thawline.memory;

import dev.thawline.event.Clock;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import java.util.List;

/** What comes before an event in {@code (sb ∪ rf)⁺}, whatever orderings are written. */
final class CausalPast {
  private final ExecutionGraph graph;

  /** Of each thread's memory events, how many of the first have been followed. */
  private final int[] followed;

  private Clock past;

  private CausalPast(ExecutionGraph graph, Clock start) {
    this.graph = graph;
    this.followed = new int[graph.threadCount()];
    this.past = start;
  }

  /** That of the next event of a thread. */
  static Clock of(ExecutionGraph graph, int thread) {
    CausalPast causes = new CausalPast(graph, graph.now(thread));
    boolean more;
    do {
      more = causes.follow();
    } while (more);
    return causes.past;
  }

  /** Whether there was something to follow. */
  private boolean follow() {
    boolean any = false;
    for (int thread = 0; thread < followed.length; thread++) {
      List<MemoryEvent> events = graph.events(thread);
      while (followed[thread] < events.size()
          && past.contains(events.get(followed[thread]).name())) {
        MemoryEvent event = events.get(followed[thread]++);
        any = true;
        MemoryEvent source = event.isRead() ? event.source() : null;
        past = past.union(event.clock());
        past = source == null ? past : past.union(source.clock());
      }
    }
    return any;
  }
}
