package dev.thawline.alias.tree;

import java.util.ArrayList;
import java.util.List;

/** What putting a theorem to the test brought to light. */
final class Finding {
  private final List<String> seen = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  /** Counts what the theorem speaks of: that must be something. */
  void sees(long count, String what) {
    if (count == 0) {
      throw new IllegalStateException("no " + what + ": the theorem would say nothing");
    }
    seen.add(count + " " + what);
  }

  void violatedBy(String how) {
    violations.add(how);
  }

  List<String> seen() {
    return seen;
  }

  /** The first has the shortest program. */
  List<String> violations() {
    return violations;
  }
}
