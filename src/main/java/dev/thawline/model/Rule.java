package dev.thawline.model;

/**
 * A rule of a model that an execution can break.
 *
 * @param id stable, for example {@code sb2018.not-frozen}
 * @param sentence what it demands, one sentence with a full stop
 * @param source the text and section it comes from
 * @param example a tiny program that breaks it
 */
public record Rule(String id, String sentence, String source, Example example) {
  /**
   * A program in event notation that breaks a rule.
   *
   * @param model the id under which it does, with the parameters that it takes
   * @param program statements, one a line
   */
  public record Example(String model, String program) {}

  /** A rule that still lacks its example. */
  public record Statement(String id, String sentence, String source) {

    /** The rule, with the statements of a program that breaks it under a model. */
    public Rule brokenBy(String model, String... statements) {
      return new Rule(id, sentence, source, new Example(model, String.join("\n", statements)));
    }
  }

  /** The first half of a rule; {@link Statement#brokenBy} makes it one. */
  public static Statement stating(String id, String sentence, String source) {
    return new Statement(id, sentence, source);
  }

  @Override
  public String toString() {
    return id;
  }
}
