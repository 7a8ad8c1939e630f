package dev.thawline.report.witness;

import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.replay.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which steps bear on a rejection: those in the causal past of the deciding event (program order,
 * reads-from, spawn and join; happens-before lies within these), those that touch its location, and
 * those that the rejection names or that took its tag the right; with what started their threads.
 */
public final class Relevance {
  private final Witness witness;
  private final ExecutionGraph graph;

  /** For each thread, how many of its first events lie in the past. */
  private final int[] past;

  private Relevance(Witness witness) {
    this.witness = witness;
    this.graph = witness.trace().graph();
    this.past = new int[graph.threadCount()];
  }

  /** The steps to show, in order; all of them if no model rejects. */
  public static List<Trace.Step> steps(Witness witness) {
    Rejection rejection = witness.rejection();
    return rejection == null ? witness.steps() : new Relevance(witness).relevant(rejection);
  }

  private List<Trace.Step> relevant(Rejection rejection) {
    close(rejection.event());
    Set<EventName> named = new HashSet<>(rejection.since());
    rejection.missing().forEach(edge -> named.add(edge.from()));
    Trace.Model decider = witness.decider();
    Invalidation ended = decider == null ? null : Invalidation.of(witness, decider, rejection);
    if (ended != null) {
      named.add(ended.event());
    }
    return withSpawns(
        step ->
            step.promise() != null
                || step.events().stream()
                    .map(Trace.Happening::event)
                    .anyMatch(
                        event ->
                            isPast(event.name())
                                || named.contains(event.name())
                                || Witness.touches(event, rejection.location())));
  }

  /** These steps, and those that started their threads. */
  private List<Trace.Step> withSpawns(Predicate<Trace.Step> relevant) {
    Set<EventName> spawns = new HashSet<>();
    List<Trace.Step> kept = List.of();
    int before = -1;
    while (kept.size() != before) {
      before = kept.size();
      kept =
          witness.steps().stream()
              .filter(
                  step ->
                      relevant.test(step)
                          || step.events().stream()
                              .anyMatch(happening -> spawns.contains(happening.event().name())))
              .toList();
      for (Trace.Step step : kept) {
        EventName spawn = witness.trace().spawnOf(step.thread());
        if (spawn != null) {
          spawns.add(spawn);
        }
      }
    }
    return kept;
  }

  private boolean isPast(EventName event) {
    return event.position() < past[event.thread()];
  }

  private void close(EventName last) {
    add(last);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int thread = 0; thread < past.length; thread++) {
        grown |= past[thread] > 0 && add(witness.trace().spawnOf(thread));
        for (MemoryEvent event : graph.events(thread)) {
          MemoryEvent source = event.source();
          if (isPast(event.name()) && source != null && !source.isPromise()) {
            grown |= add(source.name());
          }
        }
      }
      grown |= addJoined();
    }
  }

  private boolean addJoined() {
    boolean grown = false;
    for (Trace.Step step : witness.trace().steps()) {
      for (Trace.Happening happening : step.events()) {
        if (happening.event() instanceof Event.Join join && isPast(join.name())) {
          grown |= add(new EventName(join.thread(), graph.length(join.thread()) - 1));
        }
      }
    }
    return grown;
  }

  private boolean add(@Nullable EventName event) {
    if (event == null || isPast(event)) {
      return false;
    }
    past[event.thread()] = event.position() + 1;
    return true;
  }
}
