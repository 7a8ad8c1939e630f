package dev.thawline.report.why;

import dev.thawline.event.EventName;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.report.witness.Invalidation;
import dev.thawline.view.StackView;
import java.util.ArrayList;
import java.util.List;

/** What the rules of all models with borrow stacks have in common, in words. */
final class StackWords {
  private StackWords() {}

  static String notOnStack(RuleCase broken) {
    EventName popped = Invalidation.pop(broken.model(), broken.rejection());
    return popped == null
        ? "The pointer never had an item in the borrow stack of the " + broken.place() + "."
        : "Its item left the borrow stack of the "
            + broken.place()
            + " at "
            + broken.event(popped)
            + ".";
  }

  static String barrier(RuleCase broken) {
    StackView<EventName> view =
        BorrowStates.stack(
            broken.model(), broken.model().rejectedAt(), broken.rejection().location());
    List<EventName> calls = new ArrayList<>();
    if (view != null) {
      for (StackView.Item<EventName> item : view.items()) {
        if (item.text().equals("Barrier") && item.event() != null) {
          calls.add(item.event());
        }
      }
    }
    return calls.isEmpty()
        ? "A call that has not returned protects the " + broken.place() + "."
        : "The call at " + broken.events(calls) + " has not returned and protects the location.";
  }
}
