package dev.thawline.rustc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which mutable borrows are two-phase. MIR does not print it; the tree of typed expressions ({@code
 * -Zunpretty=thir-tree}) does, where it comes from.
 */
final class TwoPhaseBorrows {
  private static final Pattern LINE =
      Pattern.compile("^ *(?:span: .*?:(\\d+:\\d+: \\d+:\\d+) |borrow_kind: Mut \\{ kind: (\\w+) )");

  private final Map<String, Deque<Boolean>> bySpan = new HashMap<>();

  TwoPhaseBorrows(String tree) {
    String span = "";
    for (String line : tree.split("\n", -1)) {
      Matcher found = LINE.matcher(line);
      if (found.find()) {
        if (found.group(1) != null) {
          span = found.group(1);
        } else {
          // The tree has the outer of two borrows with the same span first, MIR has it last.
          bySpan
              .computeIfAbsent(span, key -> new ArrayDeque<>())
              .push(found.group(2).equals("TwoPhaseBorrow"));
        }
      }
    }
  }

  /** Whether the next mutable borrow that MIR has at a span is one. */
  boolean next(String span) {
    Deque<Boolean> left = bySpan.get(span);
    return left != null && !left.isEmpty() && left.pop();
  }
}
