package dev.thawline.report.check;

/**
 * What a check finds fault with: the kinds of result that programs for CI tell apart. Ids are
 * stable.
 */
public enum CheckRule {
  UNEXPECTED_VERDICT(
      "unexpected-verdict",
      "An aliasing model does not say what the spec expects",
      "The verdict, how often it comes or its lines are not those of an `expect` directive or of a"
          + " mark at a line.",
      Level.ERROR),
  UNEXPECTED_OUTCOMES(
      "unexpected-outcomes",
      "The outcomes are not those that the spec expects",
      "The set of outcomes under a memory model contradicts an `outcomes` directive.",
      Level.ERROR),
  WRONG_COUNT(
      "wrong-count",
      "The number of executions is not the one that the spec expects",
      "The number of execution graphs under a memory model is not that of an `executions`"
          + " directive.",
      Level.ERROR),
  UNEXPECTED_CONDITION(
      "unexpected-condition",
      "A litmus test's condition does not hold as often as expected",
      "The proposition behind `exists`, `~exists` or `forall` holds never, sometimes or always,"
          + " other than a `condition` directive says.",
      Level.ERROR),
  UNEXPECTED_DIFFERENCE(
      "unexpected-difference",
      "Two aliasing models differ, or agree, against what the spec expects",
      "Whether some execution parts two models is not what a `differ` directive says.",
      Level.ERROR),
  DRIFT(
      "baseline-drift",
      "A result is not the one in the stored baseline",
      "The verdict, a line or a number has changed since the baseline was written, or a spec has"
          + " come or gone.",
      Level.ERROR),
  UNDECIDED(
      "undecided",
      "A limit came before the answer",
      "What was explored neither shows that the expectation holds nor that it does not.",
      Level.WARNING),
  SPEC_ERROR(
      "spec-error",
      "The spec cannot be run",
      "It has errors, uses what is not supported, or cannot be read.",
      Level.ERROR),
  SPEC_WARNING(
      "spec-warning",
      "Something about the spec is odd",
      "The spec runs, and may mean something else than its author believes.",
      Level.WARNING);

  /** How grave it is, in the words of SARIF 2.1.0, section 3.27.10. */
  public enum Level {
    ERROR("error"),
    WARNING("warning");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private final String id;
  private final String title;
  private final String description;
  private final Level level;

  CheckRule(String id, String title, String description, Level level) {
    this.id = id;
    this.title = title;
    this.description = description;
    this.level = level;
  }

  /** The name for programs. */
  public String id() {
    return id;
  }

  /** In a few words. */
  String title() {
    return title;
  }

  /** In a sentence. */
  String description() {
    return description;
  }

  Level level() {
    return level;
  }
}
