package dev.thawline.check;

import dev.thawline.compare.Verdict;
import dev.thawline.explore.Exploration;
import dev.thawline.source.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one spec, as rows of a {@link Baseline}. A limit that stopped an exploration
 * leaves no row: how far it came may depend on the machine.
 */
public final class MeasuredRows {
  private static final int HASH_DIGITS = 16;

  private final SortedMap<Baseline.Key, String> rows = new TreeMap<>();
  private final Predicate<Baseline.Key> open;

  private MeasuredRows(Predicate<Baseline.Key> open) {
    this.open = open;
  }

  /** Of a spec that ran. */
  public static MeasuredRows of(String spec, List<Measurement> measurements) {
    Set<String> limited = new HashSet<>();
    MeasuredRows rows = new MeasuredRows(key -> limited.contains(key.memory()));
    for (Measurement measurement : measurements) {
      if (measurement.isLimited()) {
        limited.add(measurement.memory());
      } else {
        rows.add(spec, measurement);
      }
    }
    return rows;
  }

  /** Of a spec that has errors. */
  public static MeasuredRows errors(String spec, Collection<String> codes) {
    MeasuredRows rows = new MeasuredRows(key -> false);
    rows.rows.put(
        new Baseline.Key(spec, Baseline.NO_MODEL, Baseline.NO_MODEL),
        "error\t" + String.join(", ", new TreeSet<>(codes)));
    return rows;
  }

  /** Of a spec that is not there. */
  public static MeasuredRows none() {
    return new MeasuredRows(key -> false);
  }

  /** Of a spec of which nothing could be found out. */
  public static MeasuredRows unknown() {
    return new MeasuredRows(key -> true);
  }

  /** The rows, without those that are {@linkplain #isOpen open}. */
  public SortedMap<Baseline.Key, String> rows() {
    return rows;
  }

  /** Whether a limit came before what a row says. */
  public boolean isOpen(Baseline.Key key) {
    return open.test(key);
  }

  private void add(String spec, Measurement measurement) {
    Exploration exploration = measurement.exploration();
    rows.put(
        new Baseline.Key(spec, measurement.memory(), Baseline.NO_MODEL),
        executions(exploration) + "\t" + outcomes(exploration));
    for (Verdict verdict : measurement.verdicts()) {
      List<String> facts = verdict.facts().stream().map(MeasuredRows::fact).toList();
      rows.put(
          new Baseline.Key(spec, measurement.memory(), verdict.model()),
          String.join("; ", facts) + "\t" + counts(exploration, verdict.counts()));
    }
  }

  private static String executions(Exploration exploration) {
    if (!exploration.countsExecutions()) {
      return "uncounted";
    }
    return exploration.executions()
        + (exploration.executions() == 1 ? " execution" : " executions");
  }

  /** Their number and a hash of them, with how often each comes where that is counted. */
  private static String outcomes(Exploration exploration) {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, Long> outcome : exploration.outcomes().entrySet()) {
      all.append(outcome.getKey()).append('\t');
      all.append(exploration.countsExecutions() ? outcome.getValue() : "").append('\n');
    }
    int number = exploration.outcomes().size();
    return number
        + (number == 1 ? " outcome " : " outcomes ")
        + Sha256.of(all.toString()).substring(0, HASH_DIGITS);
  }

  private static String fact(Verdict.Fact fact) {
    StringBuilder out = new StringBuilder(fact.kind().word());
    Verdict.Extent extent = fact.extent();
    if (extent != null) {
      out.append(" in ").append(extent.name().toLowerCase(Locale.ROOT));
    }
    List<String> lines = new ArrayList<>();
    fact.lines().forEach(line -> lines.add(String.valueOf(line)));
    return lines.isEmpty() ? out.toString() : out + " @ " + String.join(", ", lines);
  }

  private static String counts(Exploration exploration, Verdict.@Nullable Counts counts) {
    return counts == null || !exploration.countsExecutions()
        ? "uncounted"
        : "ok "
            + counts.ok()
            + ", ub "
            + counts.ub()
            + ", order-dependent "
            + counts.orderDependent();
  }
}
