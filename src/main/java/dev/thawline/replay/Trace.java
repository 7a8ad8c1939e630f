package dev.thawline.replay;

import dev.thawline.alias.NotCovered;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Allocations;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Value;
import dev.thawline.explore.Ending;
import dev.thawline.source.Span;
import dev.thawline.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one path: its steps with their events, what each model made of them, and the
 * execution graph.
 *
 * @param memory the memory model's id
 * @param steps in order; the first is set-up
 * @param models what each model made of it
 * @param graph the execution graph at the end
 * @param ending how the path ended; null if it can go on
 */
public record Trace(
    String memory,
    List<Step> steps,
    List<Model> models,
    ExecutionGraph graph,
    Allocations allocations,
    @Nullable Ending ending) {

  /** The event that spawned a thread; null for the main thread. */
  public @Nullable EventName spawnOf(int thread) {
    return steps.stream()
        .flatMap(step -> step.events().stream())
        .map(Happening::event)
        .filter(event -> event instanceof Event.Spawn spawn && spawn.thread() == thread)
        .map(Event::name)
        .findFirst()
        .orElse(null);
  }

  /**
   * One step.
   *
   * @param number 0 for set-up
   * @param span its source; null for set-up
   * @param promise what is promised in it, if it is such a step: it has no events
   */
  public record Step(
      int number,
      int thread,
      @Nullable Span span,
      List<Happening> events,
      @Nullable MemoryEvent promise) {
    public Step {
      events = List.copyOf(events);
    }
  }

  /**
   * An event, with the value read or written and the write that was read from, where it is an
   * access to one cell.
   */
  public record Happening(Event event, @Nullable Value value, @Nullable MemoryEvent source) {}

  /**
   * What one model made of the path.
   *
   * @param name its canonical id
   * @param views the borrow state after each step, by step number; of the step that it rejects or
   *     does not cover, the state just before the deciding event; empty after that
   * @param notes what events did to borrow states, in order
   * @param rejection why it rejects the path, or null
   * @param rejectedAt the number of the step at which it does, or -1
   * @param notCovered what it has no rule for, where it watches no more because of that; or null
   * @param trials what adding the missing happens-before edges of the rejection does: one trial an
   *     edge, in their order; and one with all of them where none alone is enough
   */
  public record Model(
      String name,
      List<List<View<EventName>>> views,
      List<Note> notes,
      @Nullable Rejection rejection,
      int rejectedAt,
      @Nullable NotCovered notCovered,
      List<EdgeTrial> trials) {
    public Model {
      views = List.copyOf(views);
      notes = List.copyOf(notes);
      trials = List.copyOf(trials);
    }
  }

  public Trace {
    steps = List.copyOf(steps);
    models = List.copyOf(models);
  }

  /** The event with this name, or null; implicit ones of set-up included. */
  public @Nullable Happening find(EventName name) {
    for (Step step : steps) {
      for (Happening happening : step.events()) {
        if (happening.event().name().equals(name)) {
          return happening;
        }
      }
    }
    return null;
  }

  /** The model with this name. */
  public Model model(String name) {
    return models.stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }
}
