package dev.thawline.report.why;

import static dev.thawline.report.why.RulePhrase.line;

import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.report.witness.ModelTraits;
import dev.thawline.report.witness.Naming;
import dev.thawline.view.StackView;
import java.util.List;
import java.util.Map;

/** Breaches of the rules of the timestamp models. */
final class TimestampPhrases {
  static final List<Map.Entry<String, RulePhrase>> LINES =
      List.of(
          line("sb2018.not-frozen", TimestampPhrases::notFrozen, "load-retag"),
          line("sb2018.frozen-too-late", TimestampPhrases::tooLate, "load-retag"),
          line("sb2018-separate.not-a-member", TimestampPhrases::notAMember, "load-retag"),
          line(
              "sb2018-partial.freeze-not-before-creation",
              TimestampPhrases::freezesNotBefore,
              "frontier",
              "load-retag"),
          line(
              "sb2018-partial.freeze-not-visible",
              TimestampPhrases::stillFrozen,
              "check",
              "load-retag"),
          line(
              "sb2018-partial.creation-not-visible",
              TimestampPhrases::stillFrozen,
              "check",
              "load-retag"),
          line(
              "sb2018-partial.push-not-visible",
              c -> "Its item stands on the borrow stack of the " + c.place() + "."),
          line("sb2018.shared-write", RuleCase::sharedWrite),
          line(
              "sb2018.unique-while-frozen",
              c -> "The " + c.place() + " is frozen, and a raw pointer does not unfreeze it."),
          line("sb2018.not-on-stack", StackWords::notOnStack),
          line("sb2018.barrier", StackWords::barrier),
          line("sb2018.deallocated", RuleCase::deallocated),
          line(
              "sb2018-partial.written-between",
              RulePhrase.Ends.TO_WRITE,
              TimestampPhrases::writtenBetween),
          line(
              "lwc.written-since",
              RulePhrase.Ends.FROM_WRITE,
              TimestampPhrases::writtenSince,
              "cell"));

  private TimestampPhrases() {}

  private static String notFrozen(RuleCase broken) {
    EventName thaw = broken.thaw();
    if (thaw != null) {
      return "The "
          + broken.place()
          + " was frozen for it, but "
          + broken.event(thaw)
          + " unfroze it, and nothing froze it again.";
    }
    return broken.createdHere()
        ? "The " + broken.place() + " is not frozen."
        : "The creation did not reach the "
            + broken.place()
            + ", so it froze nothing there, and nothing else has.";
  }

  private static String tooLate(RuleCase broken) {
    Naming naming = broken.witness().naming();
    String since = broken.events(broken.rejection().since());
    Tag tag = broken.rejection().tag();
    String order =
        tag == null || broken.rejection().since().isEmpty()
            ? ""
            : ", after the creation at " + naming.step(tag.name());
    EventName thaw = broken.thaw();
    String period =
        thaw == null ? "" : " The freeze of its own time ended at " + broken.event(thaw) + ".";
    return "The " + broken.place() + " is frozen only since " + since + order + "." + period;
  }

  private static String notAMember(RuleCase broken) {
    Tag tag = broken.rejection().tag();
    String creation =
        tag == null
            ? ""
            : ", and the creation at "
                + broken.witness().naming().step(tag.name())
                + " is not among its freezes";
    return "The "
        + broken.place()
        + " is frozen since "
        + broken.events(broken.rejection().since())
        + creation
        + ".";
  }

  private static String writtenSince(RuleCase broken) {
    StackView<EventName> view =
        BorrowStates.stack(
            broken.model(), broken.model().rejectedAt() - 1, broken.rejection().location());
    String written =
        view == null || view.frozen() == null
            ? ""
            : " was written at " + broken.events(view.frozen().events());
    return "The " + broken.place() + written + "; the time of the reference is older.";
  }

  private static String freezesNotBefore(RuleCase broken) {
    Rejection rejection = broken.rejection();
    Tag tag = rejection.tag();
    String held = "The " + broken.place() + " " + broken.frozen();
    if (tag == null) {
      return held + ".";
    }
    String creation = broken.witness().naming().step(tag.name());
    if (!broken.createdHere()) {
      return held
          + ". The creation at "
          + creation
          + " did not reach that location, so it is no freeze of it.";
    }
    EventName thaw = broken.thaw();
    if (thaw != null) {
      return held + ". The freeze of its own time ended at " + broken.event(thaw) + ".";
    }
    return held
        + ": that freeze won. The creation at "
        + creation
        + " found the location frozen, and "
        + broken.model().name()
        + " keeps only the first freeze.";
  }

  private static String stillFrozen(RuleCase broken) {
    boolean state = !ModelTraits.of(broken.model()).keepsHistory();
    return "The "
        + broken.place()
        + " "
        + broken.frozen()
        + (state && broken.thaw() == null ? " and still is: nothing wrote to it in between." : ".");
  }

  /** FROZEN_STATE = HB_*. */
  private static String writtenBetween(RuleCase broken) {
    return broken.rejection().since().isEmpty()
        ? ""
        : "The " + broken.place() + " " + broken.frozen() + ".";
  }
}
