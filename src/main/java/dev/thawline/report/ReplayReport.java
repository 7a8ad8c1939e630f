package dev.thawline.report;

import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Status;
import dev.thawline.report.witness.WitnessReport;
import java.util.List;

/**
 * One path of a spec, run again.
 *
 * @param file the spec's name as the user gave it
 * @param problems errors and warnings
 * @param runs one a memory model; empty where it could not be run. Other than in a witness, models
 *     may reject at different places, or none may
 */
public record ReplayReport(
    String file, Status status, List<Problem> problems, List<WitnessReport> runs) {
  public ReplayReport {
    problems = List.copyOf(problems);
    runs = List.copyOf(runs);
  }
}
