package dev.thawline.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one spec.
 *
 * @param file its name as the user gave it
 * @param question what was asked
 * @param problems errors and warnings
 * @param runs one a memory model, in the order asked for; empty where the file cannot be run
 */
public record SpecReport(
    String file,
    Question question,
    Status status,
    List<Problem> problems,
    List<MemoryReport> runs) {

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
    return new SpecReport(file, question, Status.ERROR, problems, List.of());
  }

  /** Of a file that was run; warns of paths that were cut. */
  public static SpecReport of(
      String file, Question question, List<Problem> problems, List<MemoryReport> runs) {
    List<Problem> all = new ArrayList<>(problems);
    for (MemoryReport run : runs) {
      String memory = run.exploration().memory();
      run.cuts().forEach(cut -> all.add(Problem.warning(Problem.CUT, memory + ": " + cut)));
    }
    boolean complete = runs.stream().allMatch(MemoryReport::isComplete);
    return new SpecReport(
        file, question, complete ? Status.COMPLETE : Status.INCOMPLETE, all, runs);
  }
}
