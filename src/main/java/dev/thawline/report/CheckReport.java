package dev.thawline.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one spec compares with what it expects of itself.
 *
 * @param file its name
 * @param counts of its expectations
 * @param failures in the order of the file
 * @param written how many expectations were written into it; -1 where that was not asked for
 * @param statistics what it took; null where nobody asked
 */
public record CheckReport(
    String file,
    Status status,
    List<Problem> problems,
    Counts counts,
    List<Failure> failures,
    int written,
    @Nullable Statistics statistics) {

  /**
   * Numbers of expectations.
   *
   * @param undecided those about which a limit left nothing to say
   * @param notChecked those outside the models that ran
   */
  public record Counts(int met, int failed, int undecided, int notChecked) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public int total() {
      return met + failed + undecided + notChecked;
    }

    public Counts plus(Counts other) {
      return new Counts(
          met + other.met,
          failed + other.failed,
          undecided + other.undecided,
          notChecked + other.notChecked);
    }
  }

  /**
   * An expectation that does not hold, or that a limit left undecided.
   *
   * @param line the expectation's line
   * @param about the models it was compared under
   * @param undecided a limit came first
   */
  public record Failure(
      int line, String about, String expected, String measured, boolean undecided) {}

  public CheckReport {
    problems = List.copyOf(problems);
    failures = List.copyOf(failures);
  }

  /** Of a file that could not be run. */
  public static CheckReport error(String file, List<Problem> problems) {
    return new CheckReport(file, Status.ERROR, problems, Counts.NONE, List.of(), -1, null);
  }

  /** Whether the file was run and says nothing that could fail. */
  public boolean expectsNothing() {
    return status != Status.ERROR && counts.total() == 0 && written < 0;
  }
}
