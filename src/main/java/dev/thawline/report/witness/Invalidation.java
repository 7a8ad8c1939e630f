package dev.thawline.report.witness;

import dev.thawline.alias.Lineage;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import dev.thawline.replay.Trace;
import dev.thawline.view.StackView;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The event that took the tag of a rejection its right at the location, before the one that is
 * rejected, as far as the notes of the model tell.
 *
 * @param event the last one that did
 * @param effect what it did, as the end of a sentence: {@code disabled it}
 */
public record Invalidation(EventName event, String effect) {

  /** Of the 2018 models' rules, those that look whether the location has stayed frozen. */
  private static final Set<String> ABOUT_FREEZES =
      Set.of(
          "sb2018.not-frozen",
          "sb2018.frozen-too-late",
          "sb2018-separate.not-a-member",
          "sb2018-partial.freeze-not-before-creation");

  /** Null where nothing was taken: the tag never had the right, or the rule is not about that. */
  public static @Nullable Invalidation of(Witness witness, Trace.Model model, Rejection rejection) {
    Tag tag = witness.subject(rejection);
    if (tag == null) {
      return null;
    }
    Note own = own(model, rejection, tag);
    if (own != null) {
      return new Invalidation(own.event(), words(own.effect()));
    }
    EventName ended = deallocation(witness, rejection);
    if (ended != null) {
      return new Invalidation(ended, "ended the allocation");
    }
    EventName written = lastWrite(model, rejection);
    if (written != null) {
      return new Invalidation(written, "wrote to the location");
    }
    EventName thaw = isAboutFreezes(rejection, tag) ? thaw(witness, model, rejection) : null;
    if (thaw != null) {
      return new Invalidation(thaw, "unfroze the location");
    }
    EventName popped =
        rejection.rule().id().endsWith("not-on-stack") ? pop(model, rejection) : null;
    return popped == null ? null : new Invalidation(popped, words(Note.Effect.POPPED));
  }

  private static @Nullable Note own(Trace.Model model, Rejection rejection, Tag tag) {
    Note last = null;
    for (Note note : model.notes()) {
      if (takes(note.effect())
          && !note.event().equals(rejection.event())
          && note.location() == rejection.location()
          && tag.equals(note.tag())) {
        last = note;
      }
    }
    return last;
  }

  /** Whether an effect on a tag takes it a right. */
  private static boolean takes(Note.Effect effect) {
    return switch (effect) {
      case POPPED, DISABLED, READ_ONLY, CONFLICTED -> true;
      case FROZEN, UNFROZEN, PUSHED, ACTIVATED -> false;
    };
  }

  private static String words(Note.Effect effect) {
    return switch (effect) {
      case POPPED -> "popped its item off the borrow stack";
      case DISABLED -> "disabled it";
      case READ_ONLY -> "made it read-only";
      case CONFLICTED -> "read around it while it was protected";
      case UNFROZEN -> "unfroze the location";
      case FROZEN, PUSHED, ACTIVATED -> throw new IllegalArgumentException(effect.name());
    };
  }

  private static boolean isAboutFreezes(Rejection rejection, Tag tag) {
    String rule = rejection.rule().id();
    return rule.startsWith("sb2018")
        ? ABOUT_FREEZES.contains(rule)
        : tag.kind() == PointerKind.SHARED;
  }

  /** The last event since the creation that unfroze the location; or null. */
  public static @Nullable EventName thaw(Witness witness, Trace.Model model, Rejection rejection) {
    Tag tag = rejection.tag();
    int created = tag == null ? -1 : witness.naming().position(tag.name());
    EventName last = null;
    for (Note note : model.notes()) {
      if (note.effect() == Note.Effect.UNFROZEN
          && note.location() == rejection.location()
          && witness.naming().position(note.event()) > created) {
        last = note.event();
      }
    }
    return last;
  }

  /** The event that popped the pointer's item off the location's borrow stack; or null. */
  public static @Nullable EventName pop(Trace.Model model, Rejection rejection) {
    Tag tag = rejection.tag();
    EventName last = null;
    for (Note note : model.notes()) {
      boolean own = note.tag() == null || note.tag().equals(tag);
      if (own && note.effect() == Note.Effect.POPPED && note.location() == rejection.location()) {
        last = note.event();
      }
    }
    return last;
  }

  /** The event that ended the location's allocation, other than the one that is rejected. */
  public static @Nullable EventName deallocation(Witness witness, Rejection rejection) {
    for (Trace.Step step : witness.trace().steps()) {
      for (Trace.Happening happening : step.events()) {
        Event event = happening.event();
        if (event.name().equals(rejection.event())) {
          return null;
        }
        if (event instanceof Event.Deallocate && Witness.touches(event, rejection.location())) {
          return event.name();
        }
      }
    }
    return null;
  }

  /** The first event that took the pointer, or one that it was made from, a right; or null. */
  public static @Nullable EventName loss(Trace.Model model, Rejection rejection) {
    Tag tag = rejection.tag();
    for (Note note : model.notes()) {
      boolean takes =
          note.effect() == Note.Effect.DISABLED || note.effect() == Note.Effect.READ_ONLY;
      if (takes
          && note.location() == rejection.location()
          && tag != null
          && note.tag() != null
          && Lineage.isBasedOn(tag, note.tag())) {
        return note.event();
      }
    }
    return null;
  }

  /** What the last-write clock holds of the location. */
  private static @Nullable EventName lastWrite(Trace.Model model, Rejection rejection) {
    StackView<EventName> view =
        BorrowStates.stack(model, model.rejectedAt() - 1, rejection.location());
    if (!rejection.rule().id().equals("lwc.written-since")
        || view == null
        || view.frozen() == null) {
      return null;
    }
    List<EventName> writes = view.frozen().events();
    return writes.isEmpty() ? null : writes.get(writes.size() - 1);
  }
}
