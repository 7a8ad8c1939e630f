package dev.thawline.report;

import dev.thawline.compare.DefaultDependence;
import dev.thawline.compare.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which verdicts are default-dependent, in words. */
final class DependenceWords {
  private DependenceWords() {}

  /** A line for each model and parameter; none where no verdict is default-dependent. */
  static List<String> lines(MemoryReport run) {
    if (run.dependence().limit() != null) {
      return List.of(
          "default-dependence is unknown, since a limit was hit: " + run.dependence().limit());
    }
    List<String> lines = new ArrayList<>();
    for (ModelVerdict said : run.verdicts()) {
      Map<String, List<String>> others = new LinkedHashMap<>();
      for (DefaultDependence.Flip flip : run.dependence().of(said.verdict().model())) {
        others
            .computeIfAbsent(flip.parameter(), parameter -> new ArrayList<>())
            .add(flip.value() + ": " + words(flip.verdict()));
      }
      others.forEach(
          (parameter, values) ->
              lines.add(
                  "default-dependent: "
                      + said.alias()
                      + " on "
                      + parameter
                      + " ("
                      + String.join(", ", values)
                      + ")"));
    }
    return lines;
  }

  private static String words(Verdict verdict) {
    return String.join(" and ", verdict.facts().stream().map(VerdictWords::fact).toList());
  }
}
