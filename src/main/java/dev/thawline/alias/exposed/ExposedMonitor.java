package dev.thawline.alias.exposed;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;

/**
 * A model with exposed provenance. Its state is the model's own until the first exposure, then
 * {@link Worlds}. Every exposure so far counts, whether it happens before the cast or not, as in
 * MiniRust, where the set of exposed tags is global; no source says otherwise (models-other.md,
 * section 6).
 */
public final class ExposedMonitor implements Monitor {
  private final Monitor model;
  private final Rewriting rewriting = new Rewriting();

  private ExposedMonitor(Monitor model) {
    this.model = model;
  }

  /** The model with exposed provenance; itself where it has it. */
  public static Monitor around(Monitor model) {
    return model instanceof ExposedMonitor ? model : new ExposedMonitor(model);
  }

  @Override
  public MonitorState initial() {
    return model.initial();
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    boolean exposes = event instanceof Event.Expose;
    boolean casts = event instanceof Event.FromExposed;
    if (!(state instanceof Worlds) && !exposes && !casts) {
      return model.observe(state, event, around);
    }
    Worlds worlds = state instanceof Worlds known ? known : Worlds.whole(World.only(state));
    if (event instanceof Event.FromExposed cast) {
      return cast(worlds, cast, around);
    }
    return worlds.isParted()
        ? new Judgement(model, rewriting, event, around).of(worlds)
        : whole(worlds.first(), event, around);
  }

  /** Every world splits: first over the tags that are exposed in it. */
  private static MonitorState cast(Worlds worlds, Event.FromExposed cast, Surroundings around) {
    Tag wildcard = cast.pointer().tag();
    if (wildcard == null) {
      throw new IllegalArgumentException("a cast without a tag");
    }
    if (around.strictProvenance()) {
      return Judgement.rejection(ExposedRules.STRICT, cast, cast.pointer());
    }
    List<World> split = new ArrayList<>();
    worlds.all().forEach(world -> split.addAll(world.split(wildcard)));
    return Worlds.parted(split);
  }

  /**
   * A state for each way to have chosen at the casts so far; the state itself where there is one
   * way only.
   */
  public static List<MonitorState> ways(MonitorState state) {
    return state instanceof Worlds worlds && worlds.all().size() > 1
        ? worlds.all().stream().<MonitorState>map(world -> Worlds.parted(List.of(world))).toList()
        : List.of(state);
  }

  /** Before the first cast the model is told everything as it is. */
  private MonitorState whole(World only, Event event, Surroundings around) {
    if (event instanceof Event.Expose expose) {
      Tag tag = expose.pointer().tag();
      return Worlds.whole(tag == null ? only : only.expose(tag));
    }
    MonitorState next = model.observe(only.inner(), event, around);
    if (next instanceof Rejection) {
      return next;
    }
    World after = only.with(next);
    return Worlds.whole(
        event instanceof Event.Deallocate end && end.pointer().allocation() != null
            ? after.without(end.pointer().allocation())
            : after);
  }

  /** That of the first world. */
  @Override
  public List<View<EventName>> view(MonitorState state) {
    return model.view(state instanceof Worlds worlds ? worlds.first().inner() : state);
  }
}
