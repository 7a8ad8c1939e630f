package dev.thawline.spec;

import dev.thawline.source.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code expect}: a fact about the verdict of an aliasing model under a memory model, over all
 * paths.
 *
 * @param kind the verdict
 * @param frequency how often, for {@link Kind#UB}
 * @param lines where it fails, or null where nothing is said
 */
public record Expectation(
    Scope scope,
    Kind kind,
    Frequency frequency,
    @Nullable LineSet lines,
    @Nullable String table,
    Span span)
    implements Claim {

  /** The verdicts of language.md, "Executions, outcomes, verdicts". */
  public enum Kind {
    OK("ok"),
    UB("ub"),
    RACE("race"),
    MEMORY_UB("memory-ub"),
    PANIC("panic"),
    DEADLOCK("deadlock"),
    INCOMPLETE("incomplete"),
    NOT_COVERED("not-covered");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As a directive writes it. */
    public String word() {
      return word;
    }
  }

  /** On how many paths. */
  public enum Frequency {
    /** On at least one; nothing is said about the others. */
    UNSPECIFIED,
    /** A rejected and an accepted path exist. */
    SOME,
    /** No accepted path exists. */
    ALL
  }

  /**
   * 1-based lines of the file.
   *
   * @param exact these lines and no others; else: no others than these
   */
  public record LineSet(boolean exact, Set<Integer> lines) {
    public LineSet {
      lines = Set.copyOf(lines);
    }
  }

  /** {@code ok} excludes every other verdict; two facts of one kind must say the same. */
  @Override
  public boolean contradicts(Claim other) {
    if (!(other instanceof Expectation that)) {
      return false;
    }
    if (kind != that.kind) {
      return kind == Kind.OK || that.kind == Kind.OK;
    }
    return frequency != that.frequency || !java.util.Objects.equals(lines, that.lines);
  }

  @Override
  public boolean sameQuestion(Claim other) {
    return other instanceof Expectation;
  }
}
