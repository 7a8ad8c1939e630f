package dev.thawline.report.check;

import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Statistics;
import dev.thawline.report.run.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one spec compares with what it expects of itself.
 *
 * @param file its name
 * @param counts of its expectations
 * @param failures in the order of the file
 * @param cases the same by question, with those that passed; then, where there is a baseline, a
 *     case for each of its rows
 * @param written how many expectations were written into it; -1 where that was not asked for
 * @param statistics what it took; null where nobody asked
 */
public record CheckReport(
    String file,
    Status status,
    List<Problem> problems,
    Counts counts,
    List<Failure> failures,
    List<CheckCase> cases,
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
    cases = List.copyOf(cases);
  }

  /** The diagnostics that kept it from being run. */
  List<Problem> errors() {
    return problems.stream().filter(Problem::isError).toList();
  }

  /** What is odd about it. */
  List<Problem> warnings() {
    return problems.stream().filter(problem -> !problem.isError()).toList();
  }

  /** Where it is not what the baseline says. */
  public List<CheckCase> drifts() {
    return cases.stream()
        .filter(each -> each.rule() == CheckRule.DRIFT)
        .filter(each -> each.state() == CheckCase.State.FAILED)
        .toList();
  }

  /** Whether it was compared with a baseline. */
  boolean hasBaseline() {
    return cases.stream().anyMatch(each -> each.rule() == CheckRule.DRIFT);
  }

  /** Whether the file was run and says nothing that could fail. */
  public boolean expectsNothing() {
    return status != Status.ERROR && counts.total() == 0 && written < 0 && !hasBaseline();
  }
}
