package dev.thawline.check;

import dev.thawline.compare.Verdict;
import dev.thawline.spec.Claim;
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
import java.util.Set;

/**
 * What was measured, as directives for the spec it was measured of, and which claims they replace.
 * {@link KeptClaims} says what stays untouched; nothing is written about what these speak for.
 */
public final class Blessing {
  private final SpecFile spec;
  private final List<Measurement> measurements;
  private final KeptClaims kept;

  private Blessing(SpecFile spec, List<Measurement> measurements, List<ClaimResult> results) {
    this.spec = spec;
    this.measurements = measurements;
    this.kept = new KeptClaims(spec, measurements, results);
  }

  /**
   * What to write.
   *
   * @param directives without comment marks, in the order in which they are to stand
   * @param replaced the claims in whose place they come
   */
  public record Change(List<String> directives, List<Claim> replaced) {
    public Change {
      directives = List.copyOf(directives);
      replaced = List.copyOf(replaced);
    }
  }

  /**
   * What blessing a spec changes.
   *
   * @param measurements complete ones
   * @param results what came out about the claims that the spec has now
   */
  public static Change of(
      SpecFile spec, List<Measurement> measurements, List<ClaimResult> results) {
    Blessing blessing = new Blessing(spec, measurements, results);
    List<Claim> replaced =
        spec.claims().all().stream().filter(claim -> !blessing.kept.contains(claim)).toList();
    return new Change(blessing.directives(), replaced);
  }

  private List<String> directives() {
    List<String> lines = new ArrayList<>(facts());
    lines.addAll(outcomes());
    lines.addAll(executions());
    lines.addAll(conditions());
    lines.addAll(differences());
    return lines;
  }

  private List<String> facts() {
    FactText text = new FactText(spec);
    Grouping grouping = new Grouping();
    for (Measurement measurement : measurements) {
      for (Verdict verdict : measurement.verdicts()) {
        String memory = measurement.memory();
        List<Expectation> now = spec.claims().expectations(memory, verdict.model());
        if (now.stream().noneMatch(kept::contains)) {
          List<String> said = verdict.facts().stream().map(text::directive).toList();
          grouping.add(memory, verdict.model(), said);
        }
      }
    }
    return grouping.directives("expect");
  }

  /** All outcomes, where the spec lists all now or says nothing of them. */
  private List<String> outcomes() {
    Grouping grouping = new Grouping();
    for (Measurement measurement : measurements) {
      List<OutcomeExpectation> now = spec.claims().outcomes(measurement.memory());
      Set<String> measured = measurement.exploration().outcomes().keySet();
      boolean listed =
          now.stream().anyMatch(claim -> KeptClaims.isList(claim) && !kept.contains(claim));
      boolean spokenFor = now.stream().anyMatch(kept::contains);
      boolean saysNothing = measured.isEmpty() || measured.equals(Set.of(""));
      if ((listed || !spokenFor)
          && !(saysNothing && now.isEmpty())
          && measured.stream().allMatch(Quoted::fitsOneLine)) {
        String all = measured.isEmpty() ? "none" : Quoted.list(measured);
        grouping.add(measurement.memory(), "", List.of(all));
      }
    }
    return grouping.directives("outcomes");
  }

  private List<String> executions() {
    Grouping grouping = new Grouping();
    for (Measurement measurement : measurements) {
      ExecutionExpectation now = spec.claims().executions(measurement.memory());
      if (measurement.exploration().countsExecutions() && (now == null || !kept.contains(now))) {
        String count = String.valueOf(measurement.exploration().executions());
        grouping.add(measurement.memory(), "", List.of(count));
      }
    }
    return grouping.directives("executions");
  }

  private List<String> conditions() {
    Grouping grouping = new Grouping();
    for (Measurement measurement : measurements) {
      ConditionExpectation now = spec.claims().condition(measurement.memory());
      if (measurement.tally() != null && (now == null || !kept.contains(now))) {
        String word = measurement.tally().occurrence().word();
        grouping.add(measurement.memory(), "", List.of(word));
      }
    }
    return grouping.directives("condition");
  }

  /** Only pairs that the spec asks about now: all others would be many lines that say little. */
  private List<String> differences() {
    Map<String, Grouping> byPair = new LinkedHashMap<>();
    for (Measurement measurement : measurements) {
      for (DifferExpectation claim : spec.claims().differ(measurement.memory())) {
        if (!kept.contains(claim)) {
          String first = claim.first().canonical();
          String second = claim.second().canonical();
          boolean differ = measurement.differ(first, second);
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

  /**
   * The results that people must look at after the change: what was replaced holds by construction.
   */
  public static List<ClaimResult> left(Change change, List<ClaimResult> results) {
    return results.stream().filter(r -> !change.replaced().contains(r.claim())).toList();
  }
}
