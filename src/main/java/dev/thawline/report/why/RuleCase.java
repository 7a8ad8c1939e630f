package dev.thawline.report.why;

import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.Invalidation;
import dev.thawline.report.witness.ModelTraits;
import dev.thawline.report.witness.Witness;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One breach of a rule. */
record RuleCase(Witness witness, Trace.Model model, Rejection rejection) {
  String place() {
    return "location " + witness.naming().location(rejection.location());
  }

  String event(EventName event) {
    return witness.naming().eventOfThread(event);
  }

  String events(List<EventName> events) {
    return events.stream().map(this::event).collect(Collectors.joining(" and "));
  }

  /** The event that made the tag; the deciding event where no tag was used. */
  EventName creation() {
    Tag tag = rejection.tag();
    return tag == null ? rejection.event() : tag.name();
  }

  /** Null where no model sees it. */
  @Nullable Event decidingEvent() {
    Trace.Happening happening = witness.naming().happening(rejection.event());
    return happening == null ? null : happening.event();
  }

  @Nullable EventName thaw() {
    return Invalidation.thaw(witness, model, rejection);
  }

  /** How it keeps the freezes that the rule looked at. */
  String frozen() {
    String freezes = events(rejection.since());
    return ModelTraits.of(model).keepsHistory()
        ? "was frozen at " + freezes
        : "is frozen since " + freezes;
  }

  boolean createdHere() {
    Tag tag = rejection.tag();
    return tag != null && Witness.covers(tag, rejection.location());
  }

  /** The rules about what is dead. */
  String deallocated() {
    EventName ended = Invalidation.deallocation(witness, rejection);
    return ended == null ? "" : "The memory was deallocated at " + event(ended) + ".";
  }

  /** The rules about writes through shared references. */
  String sharedWrite() {
    return "The " + place() + " written to lies outside every UnsafeCell.";
  }

  /** The rules about retags of memory that is not there. */
  String notDereferenceable() {
    String dead = deallocated();
    return dead.isEmpty() ? "The range asked for does not lie inside the allocation." : dead;
  }

  /** What the model held of the pointer just before the deciding event; null for nothing. */
  @Nullable Standing standing() {
    Tag tag = rejection.tag();
    return tag == null ? null : Standing.of(model, model.rejectedAt(), rejection.location(), tag);
  }

  /** Which call protects the pointer, as a sentence. */
  String protection() {
    Tag tag = rejection.tag();
    Protection by = tag == null ? null : Protection.of(witness, tag, rejection.event());
    return by == null ? "" : by.words(witness.naming(), rejection.event());
  }
}
