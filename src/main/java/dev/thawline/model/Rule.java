package dev.thawline.model;

import org.jspecify.annotations.Nullable;

/**
 * A rule of a model that an execution can break.
 *
 * @param id stable, for example {@code sb2018.not-frozen}
 * @param sentence what it demands, one sentence with a full stop
 * @param source the text and section it comes from
 * @param example a tiny program that breaks it; null where none is written yet
 */
public record Rule(String id, String sentence, String source, @Nullable Example example) {
  /**
   * A program in event notation that breaks a rule.
   *
   * @param model the id under which it does, with the parameters that it takes
   * @param program statements, one a line
   */
  public record Example(String model, String program) {}

  public Rule(String id, String sentence, String source) {
    this(id, sentence, source, null);
  }

  /** The same rule with an example. */
  public Rule brokenBy(String model, String... statements) {
    return new Rule(id, sentence, source, new Example(model, String.join("\n", statements)));
  }

  @Override
  public String toString() {
    return id;
  }
}
