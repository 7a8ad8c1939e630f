package dev.thawline.spec;

import java.util.List;

/** The directives that set how a spec is explored. Their meaning is language.md's. */
public enum SettingKey {
  /** Iterations of a loop, a number from 1. */
  UNROLL("unroll"),
  /** What happens at a data race. */
  RACE("race", "prefix", "ub", "ignore"),
  /** What other threads can interleave with. */
  STEP("step", "statement", "event", "block"),
  /** Which freed addresses a later allocation may get. */
  REUSE("reuse", "none", "heap", "all"),
  /** Whether {@code compare_exchange_weak} may fail spuriously. */
  WEAK_CAS("weak-cas", "spurious", "never"),
  /** When an integer-to-pointer cast chooses its provenance. */
  INTPTR("intptr", "deferred", "at-cast");

  private final String key;
  private final List<String> choices;

  SettingKey(String key, String... choices) {
    this.key = key;
    this.choices = List.of(choices);
  }

  /** As the directive writes it. */
  public String key() {
    return key;
  }

  /** The values it can take; empty for a number. */
  public List<String> choices() {
    return choices;
  }
}
