package dev.thawline.report.why;

import dev.thawline.alias.CommonRules;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.RetagOrigin;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.report.witness.ModelTraits;
import dev.thawline.report.witness.Witness;
import dev.thawline.view.TableView;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a model accepts an event that another one rejects, as far as its borrow state tells. One line
 * a family of models; a model without a line is said to have no rule that the event breaks.
 */
final class WhyAccepted {
  private static final String PROMISES =
      "No call is running that it has a promise about: one that got this memory as a reference or"
          + " box, other than a `&` to an UnsafeCell. Outside of such calls it has no rules.";

  private WhyAccepted() {}

  static String words(
      Witness witness, Trace.Model model, Trace.Model decider, Rejection rejection) {
    ModelTraits traits = ModelTraits.of(model);
    Trace.Happening happening = witness.naming().happening(rejection.event());
    Event event = happening == null ? null : happening.event();
    if (traits.base().equals("none")) {
      return "It has no rules at all.";
    }
    if (isLoad(event) && traits.has("load-retag=init-only")) {
      return "With load-retag=init-only it does not check the reference that was loaded.";
    }
    if (isLoad(event) && !traits.retagsLoads()) {
      return "With load-retag=none a load uses nothing: the reference keeps its tag.";
    }
    Tag used = event == null ? null : Witness.usedTag(event);
    Tag tag = traits.known(used == null ? rejection.tag() : used);
    String words = "";
    if (rejection.rule().equals(CommonRules.RETAG_RACE)) {
      words = RacingAccesses.accepted(witness, model, rejection);
    } else if (tag != null && event != null) {
      words = reason(new Acceptance(witness, model, decider, rejection, event, tag));
    }
    String version = new DecidingSettings(witness, model, decider, rejection).words();
    String all = (words + " " + version).strip();
    return all.isEmpty() ? "It has no rule that this event breaks." : all;
  }

  private static boolean isLoad(@Nullable Event event) {
    return event instanceof Event.Retag retag && retag.created().origin() == RetagOrigin.LOAD;
  }

  /** Nothing where it is another reason. */
  private static String reason(Acceptance facts) {
    ModelTraits model = facts.traits();
    if (model.isOfTrees()) {
      return TreeReasons.words(facts);
    }
    if (model.isOfStacks()) {
      return StackedReasons.words(facts);
    }
    return switch (model.base()) {
      case "sb2018", "sb2018-separate" -> TimestampReasons.totalOrder(facts);
      case "lwc" -> TimestampReasons.lastWrite(facts);
      case "sb2018-frontier", "sb2018-single" -> TimestampReasons.happensBefore(facts);
      case "noalias", "restrict" -> promises(facts);
      case "regions" -> regions(model);
      case "refcell" -> refcell(model);
      default -> "";
    };
  }

  /** By what it has noted of the location while calls run. */
  private static String promises(Acceptance facts) {
    if (!(BorrowStates.view(facts.model(), facts.witness().lastStep(), facts.location())
            instanceof TableView<EventName> table)
        || table.rows().isEmpty()) {
      return PROMISES;
    }
    String rows = table.rows().stream().map(TableView.Row::text).collect(Collectors.joining("; "));
    return "Of "
        + facts.place()
        + " it has noted: "
        + rows
        + ". A promise is broken only where accesses came from both sides of it and one wrote.";
  }

  /** What was made from one raw pointer does not compete. */
  private static String regions(ModelTraits model) {
    return model.has("raw=unique")
        ? ""
        : "It takes rights only from pointers that were made from the one that is used; siblings do"
            + " not compete.";
  }

  private static String refcell(ModelTraits model) {
    return model.has("form=guard")
        ? ""
        : "A borrow that is used no more conflicts with nothing, and none is protected for the time"
            + " of a call.";
  }
}
