package dev.thawline.report;

import static dev.thawline.report.RulePhrase.line;

import java.util.List;
import java.util.Map;

/** Breaches of the rules of models whose promises hold while a call runs. */
final class ScopePhrases {
  static final List<Map.Entry<String, RulePhrase>> LINES =
      List.of(
          line("noalias.accessed-around", ScopePhrases::accessedAround),
          line("noalias.readonly", ScopePhrases::argument),
          line("noalias.dereferenceable", ScopePhrases::argument),
          line("noalias.nofree", ScopePhrases::argument),
          line("restrict.accessed-around", ScopePhrases::accessedAround),
          line("restrict.const", ScopePhrases::argument),
          line(
              "restrict.assignment",
              c -> "Both belong to one block, or the older to an inner one."));

  private ScopePhrases() {}

  private static String accessedAround(RuleCase broken) {
    return "While the promise made by "
        + broken.event(broken.creation())
        + " held, the "
        + broken.place()
        + " was accessed on its other side too, and one of these accesses wrote.";
  }

  private static String argument(RuleCase broken) {
    return "That was promised by " + broken.event(broken.creation()) + ".";
  }
}
