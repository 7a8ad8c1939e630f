package dev.thawline.check;

import dev.thawline.compare.Verdict;
import dev.thawline.explore.Exploration;
import dev.thawline.litmus.Tally;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one spec under one memory model.
 *
 * @param verdicts one an aliasing model
 * @param differing the pairs of canonical ids of which one model accepts an execution that the
 *     other rejects; empty where no expectation asks for it
 * @param searchLimit whether a limit ended the search for differing pairs early
 * @param tally what came out of a litmus test; null for other specs
 */
public record Measurement(
    Exploration exploration,
    List<Verdict> verdicts,
    Set<Set<String>> differing,
    boolean searchLimit,
    @Nullable Tally tally) {
  public Measurement(
      Exploration exploration,
      List<Verdict> verdicts,
      Set<Set<String>> differing,
      boolean searchLimit) {
    this(exploration, verdicts, differing, searchLimit, null);
  }

  public Measurement {
    verdicts = List.copyOf(verdicts);
    differing = Set.copyOf(differing);
  }

  /** The memory model's id. */
  public String memory() {
    return exploration.memory();
  }

  /** Whether a limit ended the exploration: what was not seen may still be there. */
  public boolean isLimited() {
    return exploration.limit() != null;
  }

  /** Whether an aliasing model with this canonical id ran. */
  boolean ran(String alias) {
    return verdicts.stream().anyMatch(verdict -> verdict.model().equals(alias));
  }
}
