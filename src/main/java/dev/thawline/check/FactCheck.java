package dev.thawline.check;

import dev.thawline.check.Finding.State;
import dev.thawline.compare.Verdict;
import dev.thawline.spec.Expectation;
import dev.thawline.spec.Expectation.Frequency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the facts that a spec expects of a pair of models with those measured. The kinds must be
 * the same set: whoever expects anything of a pair expects all of it.
 *
 * <p>After a limit, what was measured is a part of what is the case: then only what contradicts an
 * expectation whatever else would come is a failure; what merely is not there yet is undecided.
 */
final class FactCheck {
  private final FactText text;

  FactCheck(FactText text) {
    this.text = text;
  }

  /**
   * The answer to one of the expectations of a pair.
   *
   * @param all every expectation of the pair, this one included
   */
  Finding check(
      Measurement measurement, Verdict verdict, Expectation claim, List<Expectation> all) {
    Set<Verdict.Kind> expectedKinds = EnumSet.noneOf(Verdict.Kind.class);
    all.forEach(expectation -> expectedKinds.add(kind(expectation)));
    boolean open =
        verdict.fact(Verdict.Kind.INCOMPLETE) != null
            && !expectedKinds.contains(Verdict.Kind.INCOMPLETE);
    State state = own(verdict, claim, open);
    for (Verdict.Fact fact : verdict.facts()) {
      if (!expectedKinds.contains(fact.kind())) {
        boolean limit = open && fact.kind() == Verdict.Kind.INCOMPLETE;
        state = worse(state, limit ? State.UNDECIDED : State.FAILED);
      }
    }
    Subject about = Subject.verdict(measurement.memory(), verdict.model());
    List<Integer> lines = verdict.headline().lines();
    return state == State.MET
        ? Finding.met(about)
        : new Finding(
            state,
            about,
            lines.isEmpty() ? 0 : lines.get(0),
            String.join("; ", all.stream().map(text::expected).toList()),
            text.all(verdict));
  }

  private static Verdict.Kind kind(Expectation claim) {
    return switch (claim.kind()) {
      case OK -> Verdict.Kind.OK;
      case UB -> Verdict.Kind.UB;
      case RACE -> Verdict.Kind.RACE;
      case MEMORY_UB -> Verdict.Kind.MEMORY_UB;
      case PANIC -> Verdict.Kind.PANIC;
      case DEADLOCK -> Verdict.Kind.DEADLOCK;
      case INCOMPLETE -> Verdict.Kind.INCOMPLETE;
      case NOT_COVERED -> Verdict.Kind.NOT_COVERED;
    };
  }

  /** Of the fact that the claim is about, nothing else. */
  private static State own(Verdict verdict, Expectation claim, boolean open) {
    Verdict.Fact fact = verdict.fact(kind(claim));
    if (fact == null) {
      return open ? State.UNDECIDED : State.FAILED;
    }
    return worse(frequency(fact, claim.frequency(), open), lines(fact, claim.lines(), open));
  }

  private static State frequency(Verdict.Fact fact, Frequency expected, boolean open) {
    boolean some = fact.extent() == Verdict.Extent.SOME;
    if (fact.extent() == Verdict.Extent.PROGRAM || fact.extent() == Verdict.Extent.OPEN) {
      // Of single paths nothing is known, or not of all.
      return expected == Frequency.UNSPECIFIED ? State.MET : State.FAILED;
    }
    return switch (expected) {
      case UNSPECIFIED -> State.MET;
      // An accepted path may still turn up, but none that was seen goes away.
      case SOME -> some ? State.MET : open ? State.UNDECIDED : State.FAILED;
      case ALL -> some ? State.FAILED : open ? State.UNDECIDED : State.MET;
    };
  }

  private static State lines(
      Verdict.Fact fact, Expectation.@Nullable LineSet expected, boolean open) {
    if (expected == null) {
      return State.MET;
    }
    Set<Integer> measured = Set.copyOf(fact.lines());
    boolean tooMany = expected.exact() && !expected.lines().containsAll(measured);
    boolean tooFew = !measured.containsAll(expected.lines());
    if (tooMany) {
      return State.FAILED;
    }
    if (tooFew) {
      return open ? State.UNDECIDED : State.FAILED;
    }
    return expected.exact() && open ? State.UNDECIDED : State.MET;
  }

  private static State worse(State a, State b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
