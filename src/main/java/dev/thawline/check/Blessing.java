package dev.thawline.check;

import dev.thawline.compare.Verdict;
import dev.thawline.spec.Claim;
import dev.thawline.spec.Claims;
import dev.thawline.spec.DifferExpectation;
import dev.thawline.spec.ExecutionExpectation;
import dev.thawline.spec.OutcomeExpectation;
import dev.thawline.spec.SpecFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was measured, as directives for the spec it was measured of. What stays untouched: claims
 * that come from a document, marks at lines of the program, and whatever these speak for; claims
 * about models that did not run; outcome claims that say less than everything and hold.
 */
public final class Blessing {
  private final SpecFile spec;
  private final List<Measurement> measurements;
  private final List<ClaimResult> results;

  private Blessing(SpecFile spec, List<Measurement> measurements, List<ClaimResult> results) {
    this.spec = spec;
    this.measurements = measurements;
    this.results = results;
  }

  /**
   * The directives, without comment marks, in the order in which they are to stand.
   *
   * @param measurements complete ones
   * @param results what came out about the claims that the spec has now
   */
  public static List<String> directives(
      SpecFile spec, List<Measurement> measurements, List<ClaimResult> results) {
    return new Blessing(spec, measurements, results).directives();
  }

  /** Whether a claim is for people to change only: not one that this class may replace. */
  public static boolean isFixed(SpecFile spec, Claim claim) {
    return claim.table() != null || !spec.layout().measured().contains(claim.span().line());
  }

  private List<String> directives() {
    List<String> lines = new ArrayList<>(facts());
    lines.addAll(outcomes());
    lines.addAll(executions());
    lines.addAll(differences());
    lines.addAll(unchecked());
    return lines;
  }

  private List<String> facts() {
    Claims claims = spec.claims();
    FactText text = new FactText(spec);
    Grouping grouping = new Grouping();
    for (Measurement measurement : measurements) {
      for (Verdict verdict : measurement.verdicts()) {
        String memory = measurement.memory();
        if (!anyFixed(claims.expectations(memory, verdict.model()))) {
          List<String> said = verdict.facts().stream().map(text::directive).toList();
          grouping.add(memory, verdict.model(), said);
        }
      }
    }
    return grouping.directives("expect");
  }

  private List<String> outcomes() {
    Grouping grouping = new Grouping();
    List<String> kept = new ArrayList<>();
    for (Measurement measurement : measurements) {
      List<OutcomeExpectation> now = spec.claims().outcomes(measurement.memory());
      Set<String> measured = measurement.exploration().outcomes().keySet();
      List<String> partial =
          now.stream()
              .filter(claim -> claim.relation() != OutcomeExpectation.Relation.EXACTLY)
              .filter(claim -> !isFixed(spec, claim) && isMet(claim))
              .map(Blessing::written)
              .toList();
      boolean saysNothing = measured.isEmpty() || measured.equals(Set.of(""));
      if (!partial.isEmpty()) {
        partial.stream().filter(line -> !kept.contains(line)).forEach(kept::add);
      } else if (!anyFixed(now)
          && !(saysNothing && now.isEmpty())
          && measured.stream().allMatch(Quoted::fitsOneLine)) {
        String all = measured.isEmpty() ? "none" : Quoted.list(measured);
        grouping.add(measurement.memory(), "", List.of(all));
      }
    }
    List<String> lines = new ArrayList<>(grouping.directives("outcomes"));
    lines.addAll(kept);
    return lines;
  }

  private List<String> executions() {
    Grouping grouping = new Grouping();
    for (Measurement measurement : measurements) {
      ExecutionExpectation now = spec.claims().executions(measurement.memory());
      if (now == null || !isFixed(spec, now)) {
        String count = String.valueOf(measurement.exploration().executions());
        grouping.add(measurement.memory(), "", List.of(count));
      }
    }
    return grouping.directives("executions");
  }

  /** Only pairs that the spec asks about now: all others would be many lines that say little. */
  private List<String> differences() {
    Map<String, Grouping> byPair = new LinkedHashMap<>();
    for (Measurement measurement : measurements) {
      for (DifferExpectation claim : spec.claims().differ(measurement.memory())) {
        String first = claim.first().canonical();
        String second = claim.second().canonical();
        if (!isFixed(spec, claim) && measurement.ran(first) && measurement.ran(second)) {
          boolean differ = measurement.differing().contains(Set.of(first, second));
          String pair = first + " " + second;
          byPair
              .computeIfAbsent(pair, key -> new Grouping())
              .add(measurement.memory(), pair, List.of(differ ? "yes" : "no"));
        }
      }
    }
    List<String> lines = new ArrayList<>();
    byPair.values().forEach(grouping -> lines.addAll(grouping.directives("differ")));
    return lines;
  }

  private List<String> unchecked() {
    List<String> lines = new ArrayList<>();
    for (ClaimResult result : results) {
      Claim claim = result.claim();
      if (result.findings().isEmpty() && !isFixed(spec, claim) && !speaksOfWhatRan(claim)) {
        lines.add(written(claim));
      }
    }
    return lines;
  }

  private boolean speaksOfWhatRan(Claim claim) {
    for (Measurement measurement : measurements) {
      for (Verdict verdict : measurement.verdicts()) {
        boolean differ =
            claim instanceof DifferExpectation pair
                && !(measurement.ran(pair.first().canonical())
                    && measurement.ran(pair.second().canonical()));
        if (!differ && claim.scope().matches(measurement.memory(), verdict.model())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isMet(Claim claim) {
    return results.stream().anyMatch(result -> result.claim() == claim && result.isMet());
  }

  private boolean anyFixed(List<? extends Claim> claims) {
    return claims.stream().anyMatch(claim -> isFixed(spec, claim));
  }

  private static String written(Claim claim) {
    return claim.span().text().strip();
  }
}
