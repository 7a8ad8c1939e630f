package dev.thawline.check;

import dev.thawline.compare.ModelGroups;
import dev.thawline.compare.Verdict;
import dev.thawline.explore.Exploration;
import dev.thawline.litmus.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one spec under one memory model.
 *
 * @param verdicts one an aliasing model
 * @param tally what came out of a litmus test; null for other specs
 */
public record Measurement(Exploration exploration, List<Verdict> verdicts, @Nullable Tally tally) {
  public Measurement {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Of an exploration.
   *
   * @param tally what came out of a litmus test; null for other specs
   */
  public Measurement(Exploration exploration, @Nullable Tally tally) {
    this(exploration, Verdict.of(exploration), tally);
  }

  /** Whether one of two models, by canonical ids, accepts a path that the other rejects. */
  boolean differ(String first, String second) {
    return new ModelGroups(exploration).differ(first, second);
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
