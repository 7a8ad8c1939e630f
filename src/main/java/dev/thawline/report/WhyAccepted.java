package dev.thawline.report;

import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.RetagOrigin;
import dev.thawline.replay.Trace;
import dev.thawline.view.StackView;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why a model accepts an event that another one rejects, as far as its borrow state tells. One line
 * a model; a model without a line is said to have no rule that the event breaks.
 */
final class WhyAccepted {
  private static final Map<String, Reason> BY_MODEL =
      Map.of(
          "sb2018", WhyAccepted::totalOrder,
          "sb2018-separate", WhyAccepted::totalOrder,
          "lwc", WhyAccepted::lastWrite,
          "sb2018-frontier", WhyAccepted::happensBefore,
          "sb2018-single", WhyAccepted::happensBefore);

  private WhyAccepted() {}

  private interface Reason {
    /** The reason, or nothing where it is another one. */
    String words(Facts facts);
  }

  /**
   * @param since the freezes of the location that the accepting model holds at the deciding step
   */
  private record Facts(
      Witness witness, Trace.Model model, Rejection rejection, Tag tag, List<EventName> since) {
    String step(EventName event) {
      return witness.naming().step(event);
    }

    int number(EventName event) {
      return witness.naming().stepNumber(event);
    }
  }

  static String words(Witness witness, Trace.Model model, Rejection rejection) {
    String base = model.name().split(":", 2)[0];
    Reason reason = BY_MODEL.get(base);
    Tag tag = rejection.tag();
    StackView<EventName> view =
        BorrowStates.view(model, witness.lastStep() - 1, rejection.location());
    List<EventName> since =
        view == null || view.frozen() == null ? List.of() : view.frozen().events();
    if (base.equals("none")) {
      return "It has no rules at all.";
    }
    if (isLoad(witness, rejection) && has(model, "load-retag=init-only")) {
      return "With load-retag=init-only it does not check the reference that was loaded.";
    }
    if (isLoad(witness, rejection) && has(model, "load-retag=none")) {
      return "With load-retag=none a load uses nothing: the reference keeps its tag.";
    }
    String words =
        reason == null || tag == null
            ? ""
            : reason.words(new Facts(witness, model, rejection, tag, since));
    return words.isEmpty() ? "It has no rule that this event breaks." : words;
  }

  private static boolean has(Trace.Model model, String setting) {
    return List.of(model.name().split(":", -1)).contains(setting);
  }

  private static boolean isLoad(Witness witness, Rejection rejection) {
    Trace.Happening happening = witness.naming().happening(rejection.event());
    return happening != null
        && happening.event() instanceof Event.Retag retag
        && retag.created().origin() == RetagOrigin.LOAD;
  }

  private static String totalOrder(Facts facts) {
    EventName use = facts.rejection().event();
    if (facts.since().size() != 1) {
      return "";
    }
    EventName freeze = facts.since().get(0);
    int frozen = facts.number(freeze);
    int created = facts.number(facts.tag().name());
    int used = facts.number(use);
    if (frozen < 0 || frozen > created || created > used) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "It compares positions in the order of steps and asks for no happens-before: t_freeze = %d,"
            + " t_create = %d, t_use = %d, and %d <= %d <= %d. Nothing unfroze the location in"
            + " between.",
        frozen,
        created,
        used,
        frozen,
        created,
        used);
  }

  /** What it holds of the location are writes. */
  private static String lastWrite(Facts facts) {
    boolean written =
        facts.since().stream().anyMatch(w -> facts.number(w) > facts.number(facts.tag().name()));
    return written
        ? ""
        : "It knows no freezing: it asks only whether a load sees a write that is later than the"
            + " reference, and no write came after that.";
  }

  private static String happensBefore(Facts facts) {
    EventName creation = facts.tag().name();
    EventName use = facts.rejection().event();
    EventName origin =
        facts.since().stream()
            .filter(freeze -> facts.witness().ordered(freeze, creation))
            .findFirst()
            .orElse(null);
    if (origin == null) {
      return "";
    }
    String kept =
        facts.since().size() == 1
            ? "It holds one freeze, " + facts.step(origin)
            : "Its frontier keeps every freeze that no other happens before: "
                + String.join(" and ", facts.since().stream().map(facts::step).toList());
    String fits =
        origin.equals(creation)
            ? "; " + facts.step(origin) + " is the creation itself"
            : "; " + facts.step(origin) + " happens before the creation";
    String visible =
        has(facts.model(), "check=origin")
            ? ", and with check=origin it asks for no more."
            : facts.witness().ordered(creation, use)
                ? ", and the creation happens before the use."
                : ".";
    return kept + fits + visible;
  }
}
