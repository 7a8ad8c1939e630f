package dev.thawline.report.why;

import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.program.PointerKind;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.Witness;
import java.util.ArrayList;
import java.util.List;

/**
 * What raced where a model counts as an access what nobody wrote as one: the making of a reference,
 * the end of a call.
 */
final class RacingAccesses {
  private final Naming naming;
  private final Trace.Model model;
  private final Rejection race;
  private final CountedAccesses counted;

  RacingAccesses(Witness witness, Trace.Model model, Rejection race) {
    this.naming = witness.naming();
    this.model = model;
    this.race = race;
    this.counted = CountedAccesses.of(witness, model, race);
  }

  /** The accesses that the rejected event races with, and what that event is if it is no access. */
  String words() {
    List<String> sentences = new ArrayList<>();
    for (Rejection.MissingEdge edge : race.missing()) {
      String what = implied(edge.from());
      sentences.add(naming.eventOfThread(edge.from()) + (what.isEmpty() ? "" : ", " + what) + ".");
    }
    String own = implied(race.event());
    if (!own.isEmpty()) {
      sentences.add("What races is " + own + ".");
    }
    return String.join(" ", sentences);
  }

  /** What the same events are to a model that sees no race in them. */
  static String accepted(Witness witness, Trace.Model model, Rejection race) {
    CountedAccesses counted = CountedAccesses.of(witness, model, race);
    List<String> sentences = new ArrayList<>();
    for (Rejection.MissingEdge edge : race.missing()) {
      for (EventName end : List.of(edge.from(), edge.to())) {
        String what = making(witness.naming(), end);
        Boolean writes = counted.writes().get(end);
        if (what.isEmpty() || counted.conflict(edge)) {
          continue;
        }
        sentences.add(
            "For it "
                + what
                + ", "
                + witness.naming().step(end)
                + ", "
                + (writes == null
                    ? "is no access that could race."
                    : writes
                        ? "writes, but the other event is no access."
                        : "only reads, and two reads do not race."));
      }
    }
    return String.join(" ", sentences.stream().distinct().toList());
  }

  /** Empty for an access. */
  private String implied(EventName name) {
    String making = making(naming, name);
    Boolean writes = counted.writes().get(name);
    String access = writes == null ? "an access" : writes ? "a write" : "a read";
    return making.isEmpty() ? "" : making + ", which " + model.name() + " counts as " + access;
  }

  private static String making(Naming naming, EventName name) {
    Trace.Happening happening = naming.happening(name);
    if (happening == null) {
      return "";
    }
    Event event = happening.event();
    return switch (event.kind()) {
      case RETAG -> {
        Event.Retag retag = (Event.Retag) event;
        PointerKind kind = retag.created().kind();
        String pointer = kind == null ? "pointer" : kind.rust();
        yield retag.call() == null
            ? "the making of a new " + pointer
            : "the retag of a protected " + pointer;
      }
      case LEAVE -> "the end of the call";
      default -> "";
    };
  }
}
