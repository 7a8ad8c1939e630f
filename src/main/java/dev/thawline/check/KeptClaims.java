package dev.thawline.check;

import dev.thawline.compare.Verdict;
import dev.thawline.spec.Claim;
import dev.thawline.spec.DifferExpectation;
import dev.thawline.spec.Expectation;
import dev.thawline.spec.OutcomeExpectation;
import dev.thawline.spec.Selector;
import dev.thawline.spec.SpecFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The claims of a spec that blessing leaves as they are:
 *
 * <ul>
 *   <li>those that come from a document, and marks at lines of the program;
 *   <li>those that name a model that did not run: what they say of it would be lost;
 *   <li>those about {@code *} that nothing contradicts, for the same reason;
 *   <li>outcome claims that say less than everything and hold;
 *   <li>expectations that add to one of these for a pair of models.
 * </ul>
 */
final class KeptClaims {
  private final SpecFile spec;
  private final List<Measurement> measurements;
  private final Set<Claim> kept = new HashSet<>();

  KeptClaims(SpecFile spec, List<Measurement> measurements, List<ClaimResult> results) {
    this.spec = spec;
    this.measurements = measurements;
    for (ClaimResult result : results) {
      if (isFixed(result.claim()) || isWider(result.claim()) || saysLess(result)) {
        kept.add(result.claim());
      } else if (isOpen(result.claim())
          && (result.state() == null || result.state() == Finding.State.MET)) {
        kept.add(result.claim());
      }
    }
    boolean grown = true;
    while (grown) {
      grown = addCompanions();
    }
  }

  boolean contains(Claim claim) {
    return kept.contains(claim);
  }

  /** Whether it lists all outcomes. */
  static boolean isList(OutcomeExpectation claim) {
    return claim.relation() == OutcomeExpectation.Relation.EXACTLY;
  }

  private boolean isFixed(Claim claim) {
    return claim.table() != null || !spec.layout().measured().contains(claim.span().line());
  }

  /** Whether it names a model that did not run. */
  private boolean isWider(Claim claim) {
    if (claim instanceof DifferExpectation pair
        && !(ran(pair.first().canonical()) && ran(pair.second().canonical()))) {
      return true;
    }
    return !covered(claim.scope().memories(), this::ranMemory)
        || !covered(claim.scope().aliases(), this::ran);
  }

  private static boolean covered(Selector models, Predicate<String> ran) {
    return models.models().stream().allMatch(model -> ran.test(model.canonical()));
  }

  private boolean ranMemory(String memory) {
    return measurements.stream().anyMatch(measurement -> measurement.memory().equals(memory));
  }

  private boolean ran(String alias) {
    return measurements.stream().anyMatch(measurement -> measurement.ran(alias));
  }

  /** Whether it is about models that no one has named. */
  private static boolean isOpen(Claim claim) {
    // Only an expectation chooses aliasing models; the others have `*` without saying so.
    return claim.scope().memories().isAny()
        || (claim instanceof Expectation && claim.scope().aliases().isAny());
  }

  private static boolean saysLess(ClaimResult result) {
    return result.claim() instanceof OutcomeExpectation outcomes
        && !isList(outcomes)
        && result.isMet();
  }

  /** Whoever expects anything of a pair expects all of it: such claims stay or go together. */
  private boolean addCompanions() {
    boolean grown = false;
    for (Measurement measurement : measurements) {
      for (Verdict verdict : measurement.verdicts()) {
        List<Expectation> together =
            spec.claims().expectations(measurement.memory(), verdict.model());
        if (together.stream().anyMatch(kept::contains)) {
          grown |= kept.addAll(together);
        }
      }
    }
    return grown;
  }
}
