package dev.thawline.report.why;

import static dev.thawline.report.why.RulePhrase.line;

import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.view.StackView;
import java.util.List;
import java.util.Map;

/** Breaches of the rules of Stacked Borrows, from November 2018 until today. */
final class StackedPhrases {
  static final List<Map.Entry<String, RulePhrase>> LINES =
      List.of(
          line("sb.not-in-stack", StackedPhrases::notInStack),
          line("sb.read-only", StackedPhrases::readOnly),
          line("sb.protected", StackedPhrases::protectedItem),
          line("sb.protected-deallocation", StackedPhrases::protectedItem),
          line("sb.not-dereferenceable", RuleCase::notDereferenceable),
          line("sb1.unique-from-shared", c -> "The tag says shared, the type of the pointer &mut."),
          line("sb1.not-frozen-long-enough", StackedPhrases::frozenSince),
          line("sb1.not-dereferenceable", StackWords::notOnStack),
          line("sb1.not-on-stack", StackWords::notOnStack),
          line("sb1.barrier", StackWords::barrier));

  private StackedPhrases() {}

  private static String notInStack(RuleCase broken) {
    Standing standing = broken.standing();
    Tag tag = broken.rejection().tag();
    if (standing != null) {
      return "Its item still has its place in the borrow stack of the "
          + broken.place()
          + ", but is "
          + standing.permission()
          + ".";
    }
    if (tag == null) {
      return "The borrow stack of the " + broken.place() + " has no item for untagged pointers.";
    }
    if (!broken.createdHere()) {
      return "The creation did not reach the " + broken.place() + ", so it has no item there.";
    }
    return "The borrow stack of the " + broken.place() + " has no item of it any more.";
  }

  private static String readOnly(RuleCase broken) {
    Standing standing = broken.standing();
    return standing == null
        ? ""
        : "Its item in the borrow stack of the "
            + broken.place()
            + " is "
            + standing.permission()
            + ", which allows reads only.";
  }

  private static String protectedItem(RuleCase broken) {
    Standing standing = broken.standing();
    String item =
        standing == null
            ? ""
            : "Its item in the borrow stack of the "
                + broken.place()
                + " is "
                + standing.permission()
                + ", which this access would take. ";
    return item + broken.protection();
  }

  private static String frozenSince(RuleCase broken) {
    StackView<EventName> view =
        BorrowStates.stack(
            broken.model(), broken.model().rejectedAt(), broken.rejection().location());
    return view == null || view.frozen() == null
        ? "The " + broken.place() + " is not frozen."
        : "The "
            + broken.place()
            + " is frozen only since "
            + broken.events(view.frozen().events())
            + ".";
  }
}
