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

  /** What flips for one model, or several: the parameter, and the verdicts with other values. */
  private record Flips(String parameter, String values) {}

  /**
   * A line for each parameter and what its other values lead to, with the models for which that is
   * so; none where no verdict is default-dependent.
   */
  static List<String> lines(MemoryReport run) {
    if (run.dependence().limit() != null) {
      return List.of(
          "default-dependence is unknown, since a limit was hit: " + run.dependence().limit());
    }
    Map<Flips, List<String>> models = new LinkedHashMap<>();
    for (ModelVerdict said : run.verdicts()) {
      Map<String, List<String>> values = new LinkedHashMap<>();
      for (DefaultDependence.Flip flip : run.dependence().of(said.verdict().model())) {
        values
            .computeIfAbsent(flip.parameter(), parameter -> new ArrayList<>())
            .add(flip.value() + ": " + words(flip.verdict()));
      }
      values.forEach(
          (parameter, verdicts) ->
              models
                  .computeIfAbsent(
                      new Flips(parameter, String.join(", ", verdicts)), key -> new ArrayList<>())
                  .add(said.alias()));
    }
    List<String> lines = new ArrayList<>();
    models.forEach((flips, names) -> lines.add(line(flips, names)));
    return lines;
  }

  private static String line(Flips flips, List<String> models) {
    return "default-dependent: "
        + String.join(", ", models)
        + " on "
        + flips.parameter()
        + " ("
        + flips.values()
        + ")";
  }

  private static String words(Verdict verdict) {
    return String.join(" and ", verdict.facts().stream().map(VerdictWords::fact).toList());
  }
}
