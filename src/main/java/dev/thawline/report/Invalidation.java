package dev.thawline.report;

import dev.thawline.alias.Lineage;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.replay.Trace;
import org.jspecify.annotations.Nullable;

/** Which event took the used pointer its rights, as far as the notes of the model tell. */
final class Invalidation {
  private Invalidation() {}

  /** The last event since the creation that unfroze the location; or null. */
  static @Nullable EventName thaw(Witness witness, Trace.Model model, Rejection rejection) {
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
  static @Nullable EventName pop(Trace.Model model, Rejection rejection) {
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

  /** The first event that took the pointer, or one that it was made from, a right; or null. */
  static @Nullable EventName loss(Trace.Model model, Rejection rejection) {
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

  /** What made an item of a stack useless: one of the first two. */
  static @Nullable EventName event(Witness witness, Trace.Model model, Rejection rejection) {
    EventName thaw = thaw(witness, model, rejection);
    return thaw != null ? thaw : pop(model, rejection);
  }
}
