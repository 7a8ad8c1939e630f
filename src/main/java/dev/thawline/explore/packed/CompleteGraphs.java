package dev.thawline.explore.packed;

import dev.thawline.explore.GraphRecord;
import dev.thawline.explore.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
  private final ThreadNode[] ends;

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
    this.ends = new ThreadNode[threads];
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
      for (int w = 0; w < monitors.monitors(); w++) {
        int content = keys.part(key, w);
        long bit = 1L << w;
        if (monitors.isRejected(w, content)) {
          rejected |= bit;
        } else if (monitors.isNotCovered(w, content)) {
          notCovered |= bit;
        } else {
          accepted |= bit;
        }
      }
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
        ends[threads++] = histories.get(t, number).node;
      }
    }
    leaves.computeIfAbsent(verdicts, absent -> new Leaves()).add(ends, threads, 0, 1);
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
