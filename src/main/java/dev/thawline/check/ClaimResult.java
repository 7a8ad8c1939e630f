package dev.thawline.check;

import dev.thawline.spec.Claim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out about one claim of a spec.
 *
 * @param findings one a pair of models for which it holds; empty where none of those ran, or where
 *     more specific claims speak for all of them
 */
public record ClaimResult(Claim claim, List<Finding> findings) {
  public ClaimResult {
    findings = List.copyOf(findings);
  }

  /** The worst that came out; null where it was not checked. */
  public Finding.@Nullable State state() {
    Finding.State worst = null;
    for (Finding finding : findings) {
      if (worst == null || finding.state().compareTo(worst) > 0) {
        worst = finding.state();
      }
    }
    return worst;
  }

  /** Whether it was checked and holds. */
  public boolean isMet() {
    return state() == Finding.State.MET;
  }
}
