package dev.thawline.report.why;

import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.Invalidation;
import dev.thawline.report.witness.ModelTraits;
import dev.thawline.report.witness.Witness;
import org.jspecify.annotations.Nullable;

/**
 * A model accepts an event that another one rejects.
 *
 * @param model the one that accepts
 * @param decider the one that rejects
 * @param rejection what it says
 * @param event that event
 * @param used the tag of the pointer that the event uses
 */
record Acceptance(
    Witness witness,
    Trace.Model model,
    Trace.Model decider,
    Rejection rejection,
    Event event,
    Tag used) {

  ModelTraits traits() {
    return ModelTraits.of(model);
  }

  int location() {
    return rejection.location();
  }

  String place() {
    return witness.naming().location(location());
  }

  String step(EventName name) {
    return witness.naming().step(name);
  }

  /** {@code the &mut of step 3}, {@code the local itself}. */
  String pointer(Tag tag) {
    PointerKind kind = tag.kind();
    if (tag.isBase() || kind == null) {
      return tag.isBase()
          ? "the pointer that `" + tag.allocation().label() + "` was made with"
          : "the pointer";
    }
    return "the " + kind.rust() + " of " + step(tag.name());
  }

  /** Whether the location is inside an UnsafeCell, by the type that a pointer was made for. */
  boolean isInsideCell(Tag tag) {
    Pointee pointee = tag.pointee();
    Allocation allocation = tag.allocation();
    if (pointee == null || !Witness.covers(tag, location())) {
      return false;
    }
    int offset = allocation.cells().get(location() - allocation.firstLocation()).offset();
    return pointee.isInsideCell(offset - tag.start());
  }

  /** What the model held of a pointer just before, or of one that the same step made. */
  @Nullable Standing before(Tag tag) {
    Standing found = Standing.of(model, witness.lastStep() - 1, location(), tag);
    Standing now = after(tag);
    boolean isNew = found == null || (now != null && !now.tag().equals(found.tag()));
    return isNew ? now : found;
  }

  @Nullable Standing after(Tag tag) {
    return Standing.of(model, witness.lastStep(), location(), tag);
  }

  /** Whether the event writes, where creating a mutable reference does. */
  boolean writes(boolean creationWrites) {
    if (event instanceof Event.Access access) {
      return access.access().writes();
    }
    if (event instanceof Event.Retag retag) {
      return creationWrites
          && (retag.created().kind() == PointerKind.MUTABLE
              || retag.created().kind() == PointerKind.BOX);
    }
    return event instanceof Event.Deallocate;
  }

  /** The pointer that the other model protects; null where that is not the reason. */
  @Nullable Tag protectedTag() {
    Tag tag = rejection.tag();
    String rule = rejection.rule().id();
    boolean protects = rule.contains(".protected") || rule.endsWith(".accessed-around");
    return tag != null && !tag.equals(used) && protects ? tag : null;
  }

  /** What took the pointer its right in the other model, before this event; or null. */
  @Nullable Invalidation lost() {
    Invalidation ended = Invalidation.of(witness, decider, rejection);
    return ended == null || ended.event().equals(rejection.event()) ? null : ended;
  }

  /** The event of a name; null where no model sees it. */
  @Nullable Event event(EventName name) {
    Trace.Happening happening = witness.naming().happening(name);
    return happening == null ? null : happening.event();
  }

  /** What an event did to a tag here in the model that accepts; null for nothing. */
  Note.@Nullable Effect effect(EventName by, Tag on) {
    return model.notes().stream()
        .filter(note -> note.event().equals(by) && note.location() == location())
        .filter(note -> on.equals(note.tag()))
        .map(Note::effect)
        .filter(effect -> effect != Note.Effect.PUSHED)
        .findFirst()
        .orElse(null);
  }
}
