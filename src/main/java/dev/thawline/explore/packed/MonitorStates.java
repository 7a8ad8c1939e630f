package dev.thawline.explore.packed;

import dev.thawline.alias.FinalState;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.explore.Settings;
import dev.thawline.explore.StepSink;
import dev.thawline.explore.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What all monitors are in, as numbers: one for each monitor; and where it judges allocations
 * apart, one for each of these, which is told only what concerns it. So its rules run once for each
 * state of one allocation, however many ways there are to put such states together.
 *
 * <p>The numbers are <b>parts</b> of a state. 0 is where each begins, also those that have not come
 * up. What steps change can be taken back.
 */
final class MonitorStates {
  // Of a monitor that judges allocations apart.
  private static final int REJECTED = 1;
  private static final int NOT_COVERED = 2;

  private static final int NO_PART = 0;

  private final SlotTable[] tables;
  private final boolean[] judgesApart;

  /** By monitor and allocation: the part. */
  private final int[][] partOf;

  private int[] contents;
  private int parts;

  /** What steps have changed: a part, and what was there. */
  private int[] log = new int[64];

  private int logged;

  /** What monitors have said last in the step so far. */
  final List<StepSink.Judged> judged = new ArrayList<>();

  MonitorStates(List<Watcher> watchers, Settings settings) {
    int count = watchers.size();
    this.tables = new SlotTable[count];
    this.judgesApart = new boolean[count];
    this.partOf = new int[count][16];
    this.contents = new int[count + 64];
    this.parts = count;
    for (int w = 0; w < count; w++) {
      tables[w] = new SlotTable(watchers.get(w), settings);
      judgesApart[w] = watchers.get(w).monitor().judgesAllocationsApart();
    }
  }

  /** How many monitors there are; as many parts come first, one of each. */
  int monitors() {
    return tables.length;
  }

  int get(int part) {
    return contents[part];
  }

  /** Whether a monitor has rejected, by its own part. */
  boolean isRejected(int monitor, int content) {
    return judgesApart[monitor] ? content == REJECTED : tables[monitor].isRejected(content);
  }

  boolean isNotCovered(int monitor, int content) {
    return judgesApart[monitor] ? content == NOT_COVERED : tables[monitor].isNotCovered(content);
  }

  // ---- from one state to another

  /** Puts a part as it is where steps begin. */
  void begin(int part, int content) {
    contents[part] = content;
  }

  /** Puts everything as it is at first. */
  void reset() {
    Arrays.fill(contents, 0);
    forgetChanges();
  }

  /** How it is now is how steps begin. */
  void forgetChanges() {
    logged = 0;
    judged.clear();
  }

  /** How many changes there have been. */
  int changes() {
    return logged;
  }

  /** The part that was changed, by number of the change. */
  int changed(int change) {
    return log[2 * change];
  }

  /** Takes back all changes but the first ones. */
  void restore(int changes) {
    while (logged > changes) {
      logged--;
      contents[log[2 * logged]] = log[2 * logged + 1];
    }
  }

  private void put(int part, int content) {
    int before = contents[part];
    if (content != before) {
      if (2 * logged == log.length) {
        log = Arrays.copyOf(log, 2 * log.length);
      }
      log[2 * logged] = part;
      log[2 * logged + 1] = before;
      logged++;
      contents[part] = content;
    }
  }

  // ---- events

  /** Shows all monitors an event, which is in the graph. */
  void show(History done, SlotTable.Graph graph) {
    for (int w = 0; w < tables.length; w++) {
      if (judgesApart[w]) {
        showApart(w, done, graph);
      } else {
        put(w, tables[w].after(contents[w], done, graph));
        FinalState last = tables[w].last();
        if (last != null) {
          judged.add(new StepSink.Judged(w, last));
        }
      }
    }
  }

  private void showApart(int w, History done, SlotTable.Graph graph) {
    if (contents[w] != 0) {
      return;
    }
    if (done.event instanceof Event.Enter enter && enter.noWritable()) {
      throw new Unfit("a function without implicit writes");
    }
    for (int allocation : done.concerned) {
      int part = part(w, allocation);
      int after = tables[w].after(part == NO_PART ? 0 : contents[part], done, graph);
      FinalState last = tables[w].last();
      if (last != null) {
        judged.add(new StepSink.Judged(w, last));
        for (int any : partOf[w]) {
          if (any != NO_PART) {
            put(any, 0);
          }
        }
        put(w, last instanceof Rejection ? REJECTED : NOT_COVERED);
        return;
      } else if (part != NO_PART || after != 0) {
        put(part == NO_PART ? newPart(w, allocation) : part, after);
      }
    }
  }

  private int part(int w, int allocation) {
    return allocation < partOf[w].length ? partOf[w][allocation] : NO_PART;
  }

  private int newPart(int w, int allocation) {
    if (allocation >= partOf[w].length) {
      partOf[w] = Arrays.copyOf(partOf[w], 2 * allocation);
    }
    if (parts == contents.length) {
      contents = Arrays.copyOf(contents, 2 * parts);
    }
    partOf[w][allocation] = parts;
    return parts++;
  }

  /** Whether it is known what all monitors make of an event, whatever the graph is. */
  boolean isSure(History done) {
    if (done.event == null) {
      return true;
    }
    for (int w = 0; w < tables.length; w++) {
      if (!judgesApart[w]) {
        if (!tables[w].isSure(contents[w], done)) {
          return false;
        }
      } else if (contents[w] == 0) {
        for (int allocation : done.concerned) {
          int part = part(w, allocation);
          if (!tables[w].isSure(part == NO_PART ? 0 : contents[part], done)) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
