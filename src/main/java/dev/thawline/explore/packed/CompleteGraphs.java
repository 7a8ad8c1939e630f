package dev.thawline.explore.packed;

import dev.thawline.explore.EndVerdicts;
import dev.thawline.explore.GraphRecord;
import dev.thawline.explore.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The complete graphs of layers of states, counted by their outcome and by what monitors said of
 * their paths. A graph is in one layer only, since each of its threads takes the same steps to its
 * history on every path; so what is kept by graph is kept for a layer.
 */
final class CompleteGraphs {
  /** What monitors said of the paths to a graph, one bit a monitor. */
  private record Verdicts(long accepted, long rejected, long notCovered) {}

  private final Histories histories;
  private final MonitorStates.Tables monitors;
  private final Map<Verdicts, Leaves> leaves = new LinkedHashMap<>();
  private final Set<EndVerdicts> ends = new LinkedHashSet<>();
  private final ThreadNode[] lasts;

  /** The complete states of the layer: their keys, side by side. */
  private long[] rows = {};

  private int count;

  /**
   * Of an exploration.
   *
   * @param threads how many there are at most
   */
  CompleteGraphs(Histories histories, MonitorStates.Tables monitors, int threads) {
    this.histories = histories;
    this.monitors = monitors;
    this.lasts = new ThreadNode[threads];
  }

  /** Adds the state whose key lies somewhere in an array. */
  void add(long[] keys, int from, int words) {
    if ((count + 1) * words > rows.length) {
      rows = Arrays.copyOf(rows, Math.max(64, 2 * count) * words);
    }
    System.arraycopy(keys, from, rows, count++ * words, words);
  }

  /**
   * Counts the graphs of the layer.
   *
   * @param keys what is where in keys
   */
  void endLayer(StateKeys keys) {
    int words = keys.words();
    int first = keys.graph();
    long[] sorted = KeyOrder.sorted(rows, count, words, first);
    long[] key = new long[words];
    long accepted = 0;
    long rejected = 0;
    long notCovered = 0;
    for (int i = 0; i < count; i++) {
      System.arraycopy(sorted, i * words, key, 0, words);
      EndVerdicts end = monitors.verdicts(keys, key);
      ends.add(end);
      accepted |= ~(end.rejected() | end.notCovered());
      rejected |= end.rejected();
      notCovered |= end.notCovered();
      if (i + 1 == count || !KeyOrder.isEqual(sorted, i, i + 1, words, first)) {
        count(new Verdicts(accepted, rejected, notCovered), keys, key);
        accepted = 0;
        rejected = 0;
        notCovered = 0;
      }
    }
    count = 0;
  }

  private void count(Verdicts verdicts, StateKeys keys, long[] key) {
    int threads = 0;
    for (int t = 0; t < keys.threads(); t++) {
      int number = keys.history(key, t);
      if (number != 0) {
        lasts[threads++] = histories.get(t, number).node;
      }
    }
    leaves.computeIfAbsent(verdicts, absent -> new Leaves()).add(lasts, threads, 0, 1);
  }

  /** What the monitors had said together where some path ends. */
  Set<EndVerdicts> ends() {
    return ends;
  }

  /** Keys have another layout from now on. */
  void convert(KeyLayout from, KeyLayout to) {
    rows = from.converted(rows, 0, count, to);
  }

  /** The graphs, equal ones together. */
  List<GraphRecord> records(ThreadAutomata automata) {
    List<GraphRecord> records = new ArrayList<>();
    leaves.forEach(
        (verdicts, kinds) ->
            kinds.forEach(
                (outputs, times) -> {
                  List<List<String>> lines = new ArrayList<>();
                  for (int output : outputs) {
                    lines.add(automata.output(output));
                  }
                  GraphRecord record = new GraphRecord(Outcome.ofComplete(lines), times);
                  record.accepted = verdicts.accepted();
                  record.rejected = verdicts.rejected();
                  record.notCovered = verdicts.notCovered();
                  records.add(record);
                }));
    return records;
  }
}
