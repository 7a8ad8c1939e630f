package dev.thawline.report;

import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.program.PointerKind;
import dev.thawline.replay.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * What raced where a model counts as an access what nobody wrote as one: the making of a reference,
 * the end of a call.
 */
final class RacingAccesses {
  private final Naming naming;
  private final Trace.Model model;

  RacingAccesses(Naming naming, Trace.Model model) {
    this.naming = naming;
    this.model = model;
  }

  /** The accesses that the rejected event races with, and what that event is if it is no access. */
  String words(Rejection race) {
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

  /** Empty for an access. */
  private String implied(EventName name) {
    Trace.Happening happening = naming.happening(name);
    if (happening == null) {
      return "";
    }
    Event event = happening.event();
    String counts = ", which " + model.name() + " counts as an access";
    return switch (event.kind()) {
      case RETAG -> {
        PointerKind kind = ((Event.Retag) event).created().kind();
        yield "the making of a new " + (kind == null ? "pointer" : kind.rust()) + counts;
      }
      case LEAVE -> "the end of the call" + counts;
      default -> "";
    };
  }
}
