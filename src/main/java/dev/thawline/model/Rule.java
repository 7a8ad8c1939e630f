package dev.thawline.model;

/**
 * A rule of a model that an execution can break.
 *
 * @param id stable, for example {@code sb2018.not-frozen}
 * @param sentence what it demands, one sentence with a full stop
 * @param source the text and section it comes from
 */
public record Rule(String id, String sentence, String source) {
  @Override
  public String toString() {
    return id;
  }
}
