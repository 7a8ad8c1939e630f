package dev.thawline.alias.exposed;

import dev.thawline.alias.FinalState;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model with exposed provenance. Its state is the model's own until the first exposure, then
 * {@link Worlds}. Every exposure before the choice counts, whether it happens before or not, as in
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
        ? new Judgement(model, rewriting, event, around)
            .of(around.choosesAtCast() ? worlds : chosenFor(event, worlds))
        : whole(worlds.first(), event, around);
  }

  /**
   * At the cast, nothing is chosen yet where the choice is deferred. Else every world splits over
   * the tags that are exposed in it.
   */
  private static MonitorState cast(Worlds worlds, Event.FromExposed cast, Surroundings around) {
    Tag wildcard = cast.pointer().tag();
    if (wildcard == null) {
      throw new IllegalArgumentException("a cast without a tag");
    }
    if (around.strictProvenance()) {
      return Judgement.rejection(ExposedRules.STRICT, cast, cast.pointer());
    }
    return Worlds.parted(around.choosesAtCast() ? split(worlds, wildcard) : worlds.all());
  }

  /**
   * The worlds in which it is known what the pointer stands for that an event uses: where the
   * choice is deferred, it is made at the first use. To expose such a pointer is none, as it adds
   * nothing to what is exposed.
   */
  private static Worlds chosenFor(Event event, Worlds worlds) {
    Value.Pointer pointer = Judgement.used(event);
    Tag tag = pointer == null || event instanceof Event.Expose ? null : pointer.tag();
    Tag wildcard = tag == null ? null : tag.wildcardRoot();
    return wildcard == null ? worlds : Worlds.parted(split(worlds, wildcard));
  }

  private static List<World> split(Worlds worlds, Tag wildcard) {
    List<World> split = new ArrayList<>();
    worlds.all().forEach(world -> split.addAll(world.split(wildcard)));
    return split;
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
    if (next instanceof FinalState) {
      return next;
    }
    World after = only.with(next);
    return Worlds.whole(
        event instanceof Event.Deallocate end && end.pointer().allocation() != null
            ? after.without(end.pointer().allocation())
            : after);
  }

  @Override
  public @Nullable MonitorState forgetting(MonitorState state, Repetition round) {
    if (!(state instanceof Worlds worlds)) {
      return model.forgetting(state, round);
    }
    List<World> left = new ArrayList<>();
    for (World world : worlds.all()) {
      MonitorState inner = model.forgetting(world.inner(), round);
      if (inner == null) {
        return null;
      }
      left.add(world.with(inner).renamed(round));
    }
    return worlds.isParted() ? Worlds.parted(left) : Worlds.whole(left.get(0));
  }

  @Override
  public boolean needs(Event event, Tag tag) {
    return model.needs(event, tag);
  }

  /** Only of programs that make no pointers of integers. */
  @Override
  public boolean acceptsEverything() {
    return model.acceptsEverything();
  }

  /** Likewise. */
  @Override
  public boolean judgesAllocationsApart() {
    return model.judgesAllocationsApart();
  }

  /** That of the first world. */
  @Override
  public List<View<EventName>> view(MonitorState state) {
    return model.view(state instanceof Worlds worlds ? worlds.first().inner() : state);
  }
}
