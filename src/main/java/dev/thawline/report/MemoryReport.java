package dev.thawline.report;

import dev.thawline.compare.DefaultDependence;
import dev.thawline.explore.Ending;
import dev.thawline.explore.Exploration;
import dev.thawline.race.Race;
import dev.thawline.report.witness.WitnessReport;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a spec under one memory model.
 *
 * @param verdicts one for each id of an aliasing model that was asked for, in that order; ids of
 *     one model stand together
 * @param groups the ids of models that say the same of every path, in that order; empty where that
 *     is not known
 * @param partings where two groups disagree, one an ordered pair
 * @param witnessLimit the limit that ended the search for witnesses early; null where all were
 *     found
 * @param shortestWitnesses whether no shorter path shows what a witness shows; not known where
 *     there were too many paths to compare
 * @param dependence which of the verdicts are default-dependent
 */
public record MemoryReport(
    Exploration exploration,
    List<ModelVerdict> verdicts,
    List<List<String>> groups,
    List<Parting> partings,
    @Nullable String witnessLimit,
    boolean shortestWitnesses,
    DefaultDependence dependence) {

  /** The lines of a race: of the access that was there, and of the one that completes it. */
  public record RaceLines(int earlier, int later) {}

  public MemoryReport {
    verdicts = List.copyOf(verdicts);
    groups = List.copyOf(groups);
    partings = List.copyOf(partings);
  }

  /** Whether nothing was left out. */
  public boolean isComplete() {
    return exploration.isComplete() && witnessLimit == null && dependence.limit() == null;
  }

  /** The witnesses of the verdicts, each once. */
  public List<WitnessReport> witnesses() {
    return verdicts.stream()
        .map(ModelVerdict::witness)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The races among accesses, each pair of lines once, in the order of lines. */
  public List<RaceLines> races() {
    return exploration.endings().stream()
        .map(Ending::race)
        .filter(java.util.Objects::nonNull)
        .map(MemoryReport::lines)
        .distinct()
        .sorted(Comparator.comparingInt(RaceLines::earlier).thenComparing(RaceLines::later))
        .toList();
  }

  /** What to know of paths that ended because main returned, each message once, sorted. */
  public List<String> cuts() {
    return exploration.endings().stream()
        .filter(ending -> ending.kind() == Ending.Kind.CUT)
        .map(Ending::message)
        .distinct()
        .sorted()
        .toList();
  }

  private static RaceLines lines(Race race) {
    return new RaceLines(race.earlierSpan().line(), race.laterSpan().line());
  }
}
