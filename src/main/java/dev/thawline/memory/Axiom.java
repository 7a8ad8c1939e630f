package dev.thawline.memory;

/**
 * One axiom of a memory model: what every consistent execution graph satisfies.
 *
 * @param name as the literature calls it, kebab-case
 * @param statement in the notation of the papers; the terms are those of {@link Derived}
 * @param source where it is stated
 * @param check whether an execution satisfies it
 */
public record Axiom(String name, String statement, String source, Check check) {
  /** The axiom itself, as code. */
  interface Check {
    boolean holds(Derived execution);
  }

  boolean holds(Derived execution) {
    return check.holds(execution);
  }
}
