package dev.thawline.litmus;

import dev.thawline.spec.Occurrence;
import java.util.List;

/**
 * What came out of a test under a memory model: counts of execution graphs.
 *
 * @param states the final states that pass the filter, in herd's order and form, each once
 * @param holding those executions for which the proposition behind the quantifier holds
 * @param failing those for which it does not
 * @param quantifier what the test asks
 */
public record Tally(List<String> states, long holding, long failing, Quantifier quantifier) {
  public Tally {
    states = List.copyOf(states);
  }

  /** Whether what the test claims is the case. */
  public boolean isOk() {
    return switch (quantifier) {
      case EXISTS -> holding > 0;
      case NOT_EXISTS -> holding == 0;
      case FORALL -> failing == 0;
    };
  }

  /** Herd's word for how often the proposition holds. */
  public Occurrence occurrence() {
    if (holding == 0) {
      return Occurrence.NEVER;
    }
    return failing == 0 ? Occurrence.ALWAYS : Occurrence.SOMETIMES;
  }

  /** Executions that speak for the claim: of {@code ~exists}, those without the proposition. */
  public long positive() {
    return quantifier == Quantifier.NOT_EXISTS ? failing : holding;
  }

  /** Executions that do not. */
  public long negative() {
    return quantifier == Quantifier.NOT_EXISTS ? holding : failing;
  }
}
