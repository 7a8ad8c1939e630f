package dev.thawline.report;

import dev.thawline.litmus.LitmusTest;
import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Statistics;
import dev.thawline.report.run.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one spec.
 *
 * @param file its name as the user gave it
 * @param question what was asked
 * @param problems errors and warnings
 * @param runs one a memory model, in the order asked for; empty where the file cannot be run
 * @param litmus what a litmus test asks of final states; null for other files
 * @param statistics what it took; null where nobody asked
 */
public record SpecReport(
    String file,
    Question question,
    Status status,
    List<Problem> problems,
    List<MemoryReport> runs,
    @Nullable LitmusTest litmus,
    @Nullable Statistics statistics) {

  /** What the user wants to know. */
  public enum Question {
    /** What does each model say? */
    VERDICTS,
    /** Where do the models part? */
    DIFFERENCES
  }

  public SpecReport {
    problems = List.copyOf(problems);
    runs = List.copyOf(runs);
  }

  /** Of a file that could not be run. */
  public static SpecReport error(String file, Question question, List<Problem> problems) {
    return new SpecReport(file, question, Status.ERROR, problems, List.of(), null, null);
  }

  /** Of a file that was run; warns of paths that were cut. */
  public static SpecReport of(
      String file,
      Question question,
      List<Problem> problems,
      List<MemoryReport> runs,
      @Nullable LitmusTest litmus,
      @Nullable Statistics statistics) {
    List<Problem> all = new ArrayList<>(problems);
    for (MemoryReport run : runs) {
      String memory = run.exploration().memory();
      run.cuts().forEach(cut -> all.add(Problem.warning(Problem.CUT, memory + ": " + cut)));
    }
    boolean complete = runs.stream().allMatch(MemoryReport::isComplete);
    return new SpecReport(
        file,
        question,
        complete ? Status.COMPLETE : Status.INCOMPLETE,
        all,
        runs,
        litmus,
        statistics);
  }
}
