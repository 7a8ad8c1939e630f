package dev.thawline.report.why;

import static dev.thawline.report.why.RulePhrase.line;

import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import java.util.List;
import java.util.Map;

/** Breaches of the rules of Tree Borrows. */
final class TreePhrases {
  static final List<Map.Entry<String, RulePhrase>> LINES =
      List.of(
          line("tb.disabled", c -> permission(c, "allows nothing")),
          line("tb.frozen", TreePhrases::frozen),
          line("tb.conflicted", TreePhrases::conflicted),
          line("tb.protected", RulePhrase.Ends.CALL, TreePhrases::protectedNode),
          line("tb.protected-deallocation", RulePhrase.Ends.CALL, TreePhrases::deallocated),
          line("tb.not-dereferenceable", RuleCase::notDereferenceable));

  private TreePhrases() {}

  private static String permission(RuleCase broken, String meaning) {
    Standing standing = broken.standing();
    return standing == null
        ? ""
        : "Its permission at the "
            + broken.place()
            + " is "
            + standing.permission()
            + ", which "
            + meaning
            + ".";
  }

  private static String frozen(RuleCase broken) {
    Tag tag = broken.rejection().tag();
    boolean always = tag != null && tag.kind() == PointerKind.SHARED;
    return permission(
        broken, always ? "allows reads only; a shared reference begins so" : "allows reads only");
  }

  private static String conflicted(RuleCase broken) {
    return permission(broken, "allows reads only until the call ends") + " " + broken.protection();
  }

  private static String protectedNode(RuleCase broken) {
    return permission(broken, "this access would disable") + " " + broken.protection();
  }

  /** Here it counts whether the pointer was accessed. */
  private static String deallocated(RuleCase broken) {
    Standing standing = broken.standing();
    return (standing == null
            ? ""
            : "At the "
                + broken.place()
                + " it is "
                + standing.text()
                + ", and the allocation would end under it. ")
        + broken.protection();
  }
}
