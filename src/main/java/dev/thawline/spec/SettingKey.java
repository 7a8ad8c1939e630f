package dev.thawline.spec;

import java.util.List;

/** The directives that set how a spec is explored. Their meaning is language.md's. */
public enum SettingKey {
  /** Iterations of a loop, a number from 1. */
  UNROLL("unroll"),
  /** What happens at a data race. */
  RACE("race"),
  /** What other threads can interleave with. */
  STEP("step"),
  /** Which freed addresses a later allocation may get. */
  REUSE("reuse"),
  /** Whether {@code compare_exchange_weak} may fail spuriously. */
  WEAK_CAS("weak-cas"),
  /** When an integer-to-pointer cast chooses its provenance. */
  INTPTR("intptr");

  private final String key;

  SettingKey(String key) {
    this.key = key;
  }

  /** As the directive writes it. */
  public String key() {
    return key;
  }

  /** The values it can take; empty for a number. */
  public List<String> choices() {
    return switch (this) {
      case UNROLL -> List.of();
      case RACE -> List.of("prefix", "ub", "ignore");
      case STEP -> List.of("statement", "event", "block");
      case REUSE -> List.of("none", "heap", "all");
      case WEAK_CAS -> List.of("spurious", "never");
      case INTPTR -> List.of("deferred", "at-cast", "strict");
    };
  }
}
