package dev.thawline.alias.tree;

import dev.thawline.alias.CommonRules;
import dev.thawline.model.Rule;
import java.util.List;

/** The rules by which Tree Borrows rejects (models-tree.md, sections 2 to 6). */
final class TreeRules {
  private static final String SOURCE =
      "MiniRust, spec/mem/tree_borrows, commit 2d2a46b (2026-05-08); Miri 9907069 (2026-08-22),"
          + " borrow_tracker/tree_borrows";

  static final Rule DISABLED =
      Rule.stating(
              "tb.disabled",
              "A pointer may be used only while it and the pointers it came from are not Disabled.",
              SOURCE)
          .brokenBy("tb", "x = stack 1", "a = &mut x", "w x", "r a");
  static final Rule FROZEN =
      Rule.stating(
              "tb.frozen",
              "A pointer may be written through only while it and the pointers it came from are not"
                  + " Frozen.",
              SOURCE)
          .brokenBy("tb", "x = stack 1", "a = & x", "w a");
  static final Rule CONFLICTED =
      Rule.stating(
              "tb.conflicted",
              "An argument that was read around since the call began may not be written through"
                  + " before the call ends.",
              SOURCE)
          .brokenBy("tb", "x = stack 1", "m = &mut x", "enter", "a = arg &mut m", "r x", "w a");
  static final Rule PROTECTED =
      Rule.stating(
              "tb.protected",
              "While a call runs, no access may disable an argument of it that has been accessed.",
              SOURCE)
          .brokenBy("tb", "x = stack 1", "m = & x", "enter", "a = arg & m", "w x");
  static final Rule PROTECTED_DEALLOCATION =
      Rule.stating(
              "tb.protected-deallocation",
              "What the reference arguments of a call point to may not be deallocated before the"
                  + " call ends, not even through them.",
              SOURCE)
          .brokenBy(
              "tb", "b = heap 1", "m = &mut b", "enter", "a = arg &mut m", "p = raw a", "free p");
  static final Rule NOT_DEREFERENCEABLE =
      Rule.stating(
              "tb.not-dereferenceable",
              "A reference may be made only to memory that is live and in bounds.",
              SOURCE)
          .brokenBy("tb", "b = heap 1", "p = raw b", "free b", "a = & p");

  static final List<Rule> ALL =
      List.of(
          DISABLED,
          FROZEN,
          CONFLICTED,
          PROTECTED,
          PROTECTED_DEALLOCATION,
          NOT_DEREFERENCEABLE,
          CommonRules.RETAG_RACE);

  private TreeRules() {}
}
