package dev.thawline.check;

import dev.thawline.check.Finding.State;
import dev.thawline.check.Subject.Topic;
import dev.thawline.litmus.Tally;
import dev.thawline.spec.ConditionExpectation;
import dev.thawline.spec.DifferExpectation;
import dev.thawline.spec.ExecutionExpectation;
import dev.thawline.spec.Occurrence;
import dev.thawline.spec.OutcomeExpectation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks the claims that are about a memory model alone, or about two aliasing models under it.
 * {@code open} means that more may be the case than was measured.
 */
final class ProgramCheck {
  private ProgramCheck() {}

  static Finding outcomes(Measurement measurement, OutcomeExpectation claim, boolean open) {
    Set<String> measured = measurement.exploration().outcomes().keySet();
    Set<String> expected = claim.outcomes();
    boolean containsAll = measured.containsAll(expected);
    State state =
        switch (claim.relation()) {
          case EXACTLY -> {
            if (!expected.containsAll(measured)) {
              yield State.FAILED;
            }
            yield open ? State.UNDECIDED : containsAll ? State.MET : State.FAILED;
          }
          case CONTAINS -> containsAll ? State.MET : open ? State.UNDECIDED : State.FAILED;
          case EXCLUDES -> {
            boolean some = expected.stream().anyMatch(measured::contains);
            yield some ? State.FAILED : open ? State.UNDECIDED : State.MET;
          }
        };
    String mark =
        switch (claim.relation()) {
          case EXACTLY -> "exactly ";
          case CONTAINS -> "also ";
          case EXCLUDES -> "none of ";
        };
    return finding(
        state,
        Subject.program(Topic.OUTCOMES, measurement.memory()),
        "outcomes: " + mark + list(expected),
        list(measured));
  }

  static Finding executions(Measurement measurement, ExecutionExpectation claim, boolean open) {
    long measured = measurement.exploration().executions();
    State state = measured == claim.count() ? State.MET : State.FAILED;
    boolean counted = measurement.exploration().countsExecutions();
    if (!counted || (open && measured <= claim.count())) {
      state = State.UNDECIDED;
    }
    return finding(
        state,
        Subject.program(Topic.EXECUTIONS, measurement.memory()),
        claim.count() + (claim.count() == 1 ? " execution" : " executions"),
        counted ? String.valueOf(measured) : "not counted");
  }

  static Finding condition(
      Measurement measurement, ConditionExpectation claim, Tally tally, boolean open) {
    Occurrence measured = tally.occurrence();
    State state = measured == claim.occurrence() ? State.MET : State.FAILED;
    // What has been seen stays; only that it holds sometimes can be known early.
    if (open && measured != Occurrence.SOMETIMES) {
      boolean ruledOut =
          (claim.occurrence() == Occurrence.NEVER && tally.holding() > 0)
              || (claim.occurrence() == Occurrence.ALWAYS && tally.failing() > 0);
      state = ruledOut ? State.FAILED : State.UNDECIDED;
    }
    return finding(
        state,
        Subject.program(Topic.CONDITION, measurement.memory()),
        "condition: " + claim.occurrence().word(),
        measured.word());
  }

  static Finding differ(Measurement measurement, DifferExpectation claim, boolean open) {
    boolean measured = measurement.differ(claim.first().canonical(), claim.second().canonical());
    State state = measured == claim.differ() ? State.MET : State.FAILED;
    if (open && !measured) {
      state = State.UNDECIDED;
    }
    return finding(
        state,
        new Subject(
            Topic.DIFFER,
            measurement.memory(),
            List.of(claim.first().canonical(), claim.second().canonical())),
        claim.first().written()
            + " and "
            + claim.second().written()
            + (claim.differ() ? " differ" : " do not differ"),
        measured ? "they differ" : "they do not differ");
  }

  private static Finding finding(State state, Subject about, String expected, String measured) {
    return state == State.MET
        ? Finding.met(about)
        : new Finding(state, about, 0, expected, measured);
  }

  private static String list(Set<String> outcomes) {
    return outcomes.isEmpty() ? "none" : Quoted.list(new TreeSet<>(outcomes));
  }
}
