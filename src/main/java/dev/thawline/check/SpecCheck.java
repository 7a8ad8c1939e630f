package dev.thawline.check;

import dev.thawline.compare.Verdict;
import dev.thawline.spec.Claim;
import dev.thawline.spec.Claims;
import dev.thawline.spec.ConditionExpectation;
import dev.thawline.spec.DifferExpectation;
import dev.thawline.spec.ExecutionExpectation;
import dev.thawline.spec.Expectation;
import dev.thawline.spec.OutcomeExpectation;
import dev.thawline.spec.SpecFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares everything that a spec expects with what was measured. */
public final class SpecCheck {
  private final Claims claims;
  private final FactCheck facts;
  private final Map<Claim, List<Finding>> findings = new LinkedHashMap<>();

  private SpecCheck(SpecFile spec) {
    claims = spec.claims();
    facts = new FactCheck(new FactText(spec));
    claims.all().forEach(claim -> findings.put(claim, new ArrayList<>()));
  }

  /** What came out about every claim, in the order of the file. */
  public static List<ClaimResult> run(SpecFile spec, List<Measurement> measurements) {
    SpecCheck check = new SpecCheck(spec);
    measurements.forEach(check::add);
    List<ClaimResult> results = new ArrayList<>();
    check.findings.forEach((claim, found) -> results.add(new ClaimResult(claim, found)));
    return results;
  }

  private void add(Measurement measurement) {
    String memory = measurement.memory();
    for (Verdict verdict : measurement.verdicts()) {
      List<Expectation> expected = claims.expectations(memory, verdict.model());
      for (Expectation claim : expected) {
        found(claim, facts.check(measurement, verdict, claim, expected));
      }
    }
    boolean open = !measurement.exploration().isComplete() && !acknowledged(measurement);
    for (OutcomeExpectation claim : claims.outcomes(memory)) {
      found(claim, ProgramCheck.outcomes(measurement, claim, open));
    }
    ExecutionExpectation executions = claims.executions(memory);
    if (executions != null) {
      found(executions, ProgramCheck.executions(measurement, executions, open));
    }
    ConditionExpectation condition = claims.condition(memory);
    if (condition != null && measurement.tally() != null) {
      found(condition, ProgramCheck.condition(measurement, condition, measurement.tally(), open));
    }
    for (DifferExpectation claim : claims.differ(memory)) {
      if (measurement.ran(claim.first().canonical())
          && measurement.ran(claim.second().canonical())) {
        found(claim, ProgramCheck.differ(measurement, claim, open));
      }
    }
  }

  /**
   * Whether the spec says itself that a loop bound is hit: then what it expects besides is meant as
   * far as the bound. Limits of the run cannot be expected.
   */
  private boolean acknowledged(Measurement measurement) {
    if (measurement.isLimited()) {
      return false;
    }
    for (Verdict verdict : measurement.verdicts()) {
      for (Expectation claim : claims.expectations(measurement.memory(), verdict.model())) {
        if (claim.kind() == Expectation.Kind.INCOMPLETE) {
          return true;
        }
      }
    }
    return false;
  }

  private void found(Claim claim, Finding finding) {
    findings.computeIfAbsent(claim, key -> new ArrayList<>()).add(finding);
  }
}
