package dev.thawline.alias.exposed;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.NotCovered;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.model.Rule;
import dev.thawline.program.Layout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event in each of several worlds. A world ends where the model rejects the event as it is
 * there, where the event races with what the model declares there, and where it uses a pointer that
 * has no provenance there. The path is rejected where all worlds end: by the first of those that
 * end last and have provenance. It is not covered where the model has no rule for the event in some
 * world: the choice may not hang on that.
 */
final class Judgement {
  private final Monitor model;
  private final Rewriting rewriting;
  private final Event event;
  private final Surroundings around;
  private final Set<Note> noted = new HashSet<>();

  Judgement(Monitor model, Rewriting rewriting, Event event, Surroundings around) {
    this.model = model;
    this.rewriting = rewriting;
    this.event = event;
    this.around = around;
  }

  /** The worlds after the event. */
  MonitorState of(Worlds worlds) {
    List<World> after = new ArrayList<>();
    Rejection broken = null;
    Rejection unproven = null;
    for (World world : worlds.all()) {
      Value.Pointer pointer = pointer(world);
      if (pointer != null && pointer.tag() == null && needsProvenance()) {
        unproven = unproven != null ? unproven : without(pointer);
        continue;
      }
      WorldSurroundings inside = new WorldSurroundings(around, noted);
      MonitorState next = next(world, pointer, inside);
      if (next instanceof NotCovered) {
        return next;
      }
      Rejection rejection = next instanceof Rejection found ? found : race(world, inside);
      if (rejection == null) {
        after.add(ended(world.with(next).declare(inside.declared(), event.span()), pointer));
      } else if (broken == null) {
        broken = rejection;
      }
    }
    return !after.isEmpty()
        ? Worlds.parted(after)
        : Objects.requireNonNull(broken != null ? broken : unproven);
  }

  /** The pointer that the event uses, as it is in a world; null where it uses none. */
  private Value.@Nullable Pointer pointer(World world) {
    Value.Pointer used = used(event);
    return used == null ? null : rewriting.in(world, used);
  }

  /** The pointer that an event uses; null where it uses none. */
  static Value.@Nullable Pointer used(Event event) {
    return switch (event.kind()) {
      case ACCESS -> ((Event.Access) event).pointer();
      case DEALLOCATE -> ((Event.Deallocate) event).pointer();
      case DEREF -> ((Event.Deref) event).pointer();
      case RETAG -> ((Event.Retag) event).source();
      case EXPOSE -> ((Event.Expose) event).pointer();
      case ALLOCATE, FENCE, ENTER, LEAVE, FROM_EXPOSED, SPAWN, JOIN -> null;
    };
  }

  /** Whether the event does what the machine forbids a pointer without provenance. */
  private boolean needsProvenance() {
    return switch (event.kind()) {
      case ACCESS, DEALLOCATE -> true;
      case RETAG -> {
        Tag created = ((Event.Retag) event).created();
        yield !Objects.requireNonNull(created.kind()).isRaw()
            && Objects.requireNonNull(created.pointee()).size() > 0;
      }
      default -> false;
    };
  }

  /** The model's state after the event as it is in a world. */
  private MonitorState next(
      World world, Value.@Nullable Pointer pointer, WorldSurroundings inside) {
    Event seen = pointer == null ? event : seen(world, pointer);
    return seen == null ? world.inner() : model.observe(world.inner(), seen, inside);
  }

  /** The event with another pointer; null for what the model is not shown. */
  private @Nullable Event seen(World world, Value.Pointer pointer) {
    return switch (event.kind()) {
      case ACCESS -> {
        Event.Access access = (Event.Access) event;
        yield new Event.Access(
            access.name(),
            access.span(),
            access.access(),
            pointer,
            access.firstCell(),
            access.cellCount(),
            access.order(),
            access.source());
      }
      case DEALLOCATE -> new Event.Deallocate(event.name(), event.span(), pointer);
      case DEREF -> {
        Event.Deref deref = (Event.Deref) event;
        yield new Event.Deref(deref.name(), deref.span(), pointer, deref.type(), deref.pointee());
      }
      case RETAG -> {
        Event.Retag retag = (Event.Retag) event;
        Tag created = rewriting.created(world, retag.created());
        yield pointer.tag() == null
            ? null
            : new Event.Retag(retag.name(), retag.span(), pointer, created, retag.call());
      }
      default -> null;
    };
  }

  private @Nullable Rejection race(World world, WorldSurroundings inside) {
    return inside.declared().isEmpty() && world.declared().isEmpty()
        ? null
        : around.race(event, inside.declared(), world.declared());
  }

  /** The world with what the event does to it beside what it does to the model. */
  private World ended(World world, Value.@Nullable Pointer pointer) {
    if (pointer == null) {
      return world;
    }
    Tag tag = pointer.tag();
    Allocation allocation = pointer.allocation();
    if (event instanceof Event.Expose) {
      return tag == null ? world : world.expose(tag);
    }
    return event instanceof Event.Deallocate && allocation != null
        ? world.without(allocation)
        : world;
  }

  private Rejection without(Value.Pointer pointer) {
    return rejection(ExposedRules.NO_PROVENANCE, event, pointer);
  }

  /** Where the pointer points. */
  static Rejection rejection(Rule rule, Event event, Value.Pointer pointer) {
    Allocation allocation = Objects.requireNonNull(pointer.allocation());
    List<Layout.Cell> cells = allocation.cells();
    int cell = 0;
    while (cell + 1 < cells.size() && cells.get(cell + 1).offset() <= pointer.offset()) {
      cell++;
    }
    return new Rejection(
        rule,
        event.name(),
        event.span(),
        allocation.location(cell),
        null,
        List.of(),
        List.of(),
        Rejection.Needed.ONE);
  }
}
