package dev.thawline.report.why;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.report.witness.ModelTraits;
import dev.thawline.report.witness.Witness;
import dev.thawline.view.StackView;
import java.util.List;
import java.util.Locale;

/** Why the timestamp models accept, read off the freezes of the location. */
final class TimestampReasons {
  private TimestampReasons() {}

  /**
   * @param event the one that the other model rejects
   * @param tag what the accepting model takes the pointer for
   * @param since the freezes of the location that it holds at the deciding step
   */
  private record Facts(
      Witness witness,
      ModelTraits model,
      Event event,
      int location,
      Tag tag,
      List<EventName> since) {

    static Facts of(Acceptance acceptance) {
      StackView<EventName> view =
          BorrowStates.stack(
              acceptance.model(), acceptance.witness().lastStep() - 1, acceptance.location());
      return new Facts(
          acceptance.witness(),
          acceptance.traits(),
          acceptance.event(),
          acceptance.location(),
          acceptance.used(),
          view == null || view.frozen() == null ? List.of() : view.frozen().events());
    }

    String step(EventName event) {
      return witness.naming().step(event);
    }

    int number(EventName event) {
      return witness.naming().stepNumber(event);
    }

    /** Whether freezes are what decides: of other pointers only the borrow stacks are asked. */
    boolean actsShared() {
      return tag.kind() == PointerKind.SHARED || model.has("tagkind=type");
    }
  }

  static String totalOrder(Acceptance acceptance) {
    Facts facts = Facts.of(acceptance);
    if (!facts.actsShared()) {
      return stack(acceptance);
    }
    if (facts.since().size() != 1) {
      return "";
    }
    if (facts.model().has("match=member")) {
      return member(facts);
    }
    EventName freeze = facts.since().get(0);
    int frozen = facts.number(freeze);
    int created = facts.number(facts.tag().name());
    int used = facts.number(facts.event().name());
    if (frozen < 0 || created < 0 || created > used) {
      return "";
    }
    String clock = facts.model().setting("clock");
    if (!clock.isEmpty()) {
      return ticking(clock, frozen, created);
    }
    if (frozen > created) {
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

  /** Of pointers that freeze nothing the borrow stacks decide. */
  private static String stack(Acceptance facts) {
    Standing standing = facts.before(facts.used());
    if (standing == null) {
      return "";
    }
    String silent =
        facts.used().origin() == RetagOrigin.TWO_PHASE && !facts.traits().has("two-phase=unique")
            ? " That a two-phase borrow is shared where it is made is a default of this tool: the"
                + " texts of August 2018 do not know them."
            : "";
    return "Its borrow stack of "
        + facts.place()
        + " still holds the item of "
        + facts.pointer(facts.used())
        + ", "
        + standing.permission()
        + "."
        + silent;
  }

  /** MATCH = MEMBER: every shared retag that covers the location since then is a member. */
  private static String member(Facts facts) {
    return facts.tag().kind() == PointerKind.SHARED && Witness.covers(facts.tag(), facts.location())
        ? "With match=member it asks whether the reference itself is among those that froze the"
            + " location, and for no happens-before: "
            + facts.step(facts.tag().name())
            + ", the creation, is among them, and nothing has unfrozen the location since."
        : "";
  }

  /** CLOCK: times are equal from one tick to the next. */
  private static String ticking(String clock, int frozen, int created) {
    String ticks =
        clock.equals("clock=epoch")
            ? " the clock ticks only where a location is unfrozen"
            : " the clock ticks only at shared retags";
    String later =
        frozen > created
            ? " Step %d, the freeze, comes after step %d, the creation, but the clock did not tick in"
                + " between: both have the same time."
            : frozen < created
                ? " Step %d, the freeze, has no later time than step %d, the creation, and nothing"
                    + " has unfrozen the location since."
                : " Step %d is both the freeze and the creation, and nothing has unfrozen the"
                    + " location since.";
    return "It asks for no happens-before, and with "
        + clock
        + ticks
        + "."
        + String.format(Locale.ROOT, later, frozen, created);
  }

  /** What it holds of the location are writes. */
  static String lastWrite(Acceptance acceptance) {
    Facts facts = Facts.of(acceptance);
    if (!reads(facts.event())) {
      return "It judges loads only"
          + (facts.model().has("mut=stack")
              ? ", beside borrow stacks on which nothing freezes, and this is no load."
              : ": what is written is another model's affair.");
    }
    boolean written =
        facts.since().stream().anyMatch(w -> facts.number(w) > facts.number(facts.tag().name()));
    return written
        ? ""
        : "It knows no freezing: it asks only whether a load sees a write that is later than the"
            + " reference, and no write came after that.";
  }

  /** Whether the event acts like a read, if not like a read alone. */
  private static boolean reads(Event event) {
    if (event instanceof Event.Access access) {
      return access.access() != Event.AccessKind.WRITE;
    }
    return event instanceof Event.Retag retag && retag.created().kind() != PointerKind.MUTABLE;
  }

  static String happensBefore(Acceptance acceptance) {
    Facts facts = Facts.of(acceptance);
    if (!facts.actsShared()) {
      return facts.model().keepsHistory()
          ? "With "
              + facts.model().setting("frozen-state")
              + " it has no borrow stacks: it judges only what is read through shared references."
          : "";
    }
    EventName creation = facts.tag().name();
    EventName use = facts.event().name();
    EventName origin =
        facts.since().stream()
            .filter(freeze -> facts.witness().ordered(freeze, creation))
            .findFirst()
            .orElse(null);
    if (origin == null) {
      return "";
    }
    String fits =
        origin.equals(creation)
            ? "; " + facts.step(origin) + " is the creation itself"
            : "; " + facts.step(origin) + " happens before the creation";
    String visible =
        facts.model().has("check=origin")
            ? ", and with check=origin it asks for no more."
            : facts.witness().ordered(creation, use)
                ? ", and the creation happens before the use."
                : facts.model().has("check=fvis") && facts.witness().ordered(origin, use)
                    ? ", and before the use; with check=fvis it does not ask that the creation"
                        + " does."
                    : ".";
    return kept(facts) + fits + visible + written(facts);
  }

  private static String kept(Facts facts) {
    if (facts.since().size() == 1) {
      return "It holds one freeze, " + facts.step(facts.since().get(0));
    }
    String all = String.join(" and ", facts.since().stream().map(facts::step).toList());
    return facts.model().keepsHistory()
        ? "It holds every freeze that ever was: " + all
        : "Its frontier keeps every freeze that no other happens before: " + all;
  }

  /** FROZEN_STATE = HB_*: what it asks about writes instead of forgetting freezes at them. */
  private static String written(Facts facts) {
    if (!facts.model().keepsHistory()) {
      return "";
    }
    return facts.model().has("frozen-state=hb-strict")
        ? " With frozen-state=hb-strict every write must happen before such a freeze or after the"
            + " use, and so far each does."
        : " With frozen-state=hb-lenient only a write that lies between such a freeze and the use"
            + " in happens-before would matter, and none does.";
  }
}
