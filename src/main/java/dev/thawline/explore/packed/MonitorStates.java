package dev.thawline.explore.packed;

import dev.thawline.alias.FinalState;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.explore.EndVerdicts;
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
  private static final int RUNNING = 0;
  private static final int REJECTED = 1;
  private static final int NOT_COVERED = 2;

  private static final int NO_PART = 0;

  /** What all workers share. */
  static final class Tables {
    private final Growth growth;
    private final SlotTable[] tables;
    private final boolean[] judgesApart;

    /** By monitor and allocation: the part. */
    private final int[][] partOf;

    private int parts;

    /**
     * Of monitors.
     *
     * @param growth is asked before there is more
     */
    Tables(List<Watcher> watchers, Settings settings, Growth growth) {
      int count = watchers.size();
      this.growth = growth;
      this.tables = new SlotTable[count];
      this.judgesApart = new boolean[count];
      this.partOf = new int[count][16];
      this.parts = count;
      for (int w = 0; w < count; w++) {
        tables[w] = new SlotTable(watchers.get(w), settings, growth);
        judgesApart[w] = watchers.get(w).monitor().judgesAllocationsApart();
      }
    }

    /** How many monitors there are; as many parts come first, one of each. */
    int monitors() {
      return tables.length;
    }

    /** Whether a monitor has rejected, by its own part. */
    private boolean isRejected(int monitor, int content) {
      return judgesApart[monitor] ? content == REJECTED : tables[monitor].isRejected(content);
    }

    private boolean isNotCovered(int monitor, int content) {
      return judgesApart[monitor] ? content == NOT_COVERED : tables[monitor].isNotCovered(content);
    }

    /** What all monitors have said in the state of a key, if a path ends there. */
    EndVerdicts verdicts(StateKeys keys, long[] key) {
      long rejected = 0;
      long notCovered = 0;
      for (int w = 0; w < monitors(); w++) {
        int content = keys.part(key, w);
        rejected |= isRejected(w, content) ? 1L << w : 0;
        notCovered |= isNotCovered(w, content) ? 1L << w : 0;
      }
      return new EndVerdicts(rejected, notCovered, false);
    }

    /** How many parts there are. */
    int parts() {
      return parts;
    }

    private int part(int w, int allocation) {
      return allocation < partOf[w].length ? partOf[w][allocation] : NO_PART;
    }

    private int newPart(int w, int allocation) {
      growth.need();
      if (allocation >= partOf[w].length) {
        partOf[w] = Arrays.copyOf(partOf[w], 2 * allocation);
      }
      partOf[w][allocation] = parts;
      return parts++;
    }
  }

  private final Tables tables;
  private int[] contents;

  /** What steps have changed: a part, and what was there. */
  private int[] log = new int[64];

  private int logged;

  /** What monitors have said last in the step so far. */
  final List<StepSink.Judged> judged = new ArrayList<>();

  MonitorStates(Tables tables) {
    this.tables = tables;
    this.contents = new int[tables.parts + 64];
  }

  int get(int part) {
    return contents[part];
  }

  // ---- from one state to another

  /** Puts a part as it is where steps begin. */
  void begin(int part, int content) {
    makeRoom(part);
    contents[part] = content;
  }

  private void makeRoom(int part) {
    if (part >= contents.length) {
      contents = Arrays.copyOf(contents, 2 * part);
    }
  }

  /** Puts everything as it is at first, parts that have come up since among it. */
  void reset() {
    makeRoom(tables.parts);
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

  /** Shows all monitors an event, which is in the graph; notes what they need to judge it. */
  void show(History done, Needs needs) {
    for (int w = 0; w < tables.monitors(); w++) {
      if (tables.judgesApart[w]) {
        showApart(w, done, needs);
      } else {
        SlotTable table = tables.tables[w];
        needs.part(w, contents[w]);
        int led = table.after(contents[w], done, needs);
        put(w, table.state(led));
        if (led < 0) {
          judged.add(new StepSink.Judged(w, table.said(led)));
        }
      }
    }
  }

  private void showApart(int w, History done, Needs needs) {
    needs.part(w, contents[w]);
    if (contents[w] != RUNNING) {
      return;
    }
    if (done.event instanceof Event.Enter enter && enter.noWritable()) {
      throw new Unfit("a function without implicit writes");
    }
    SlotTable table = tables.tables[w];
    for (int allocation : done.concerned) {
      int part = tables.part(w, allocation);
      needs.part(part, contents[part]);
      int led = table.after(part == NO_PART ? 0 : contents[part], done, needs);
      if (led < 0) {
        end(w, table.said(led));
        return;
      } else if (part != NO_PART) {
        put(part, led);
      } else if (led != 0) {
        int added = tables.newPart(w, allocation);
        makeRoom(added);
        put(added, led);
      }
    }
  }

  /** A monitor that judges allocations apart has said its last: no part tells more. */
  private void end(int w, FinalState said) {
    judged.add(new StepSink.Judged(w, said));
    for (int part : tables.partOf[w]) {
      if (part != NO_PART && part < contents.length) {
        put(part, 0);
      }
    }
    put(w, said instanceof Rejection ? REJECTED : NOT_COVERED);
  }

  /**
   * Takes a round of a waiting loop back, if all monitors can do without its names; notes what that
   * depends on.
   *
   * @param done what the thread has done, the round included
   * @return whether it is done; else nothing is
   */
  boolean takeBack(History done, Needs needs) {
    int changes = logged;
    for (int w = 0; w < tables.monitors(); w++) {
      needs.part(w, contents[w]);
      boolean can =
          tables.judgesApart[w]
              ? contents[w] != RUNNING || takeBackApart(w, done, needs)
              : takeBack(w, w, done);
      if (!can) {
        restore(changes);
        return false;
      }
    }
    return true;
  }

  private boolean takeBackApart(int w, History done, Needs needs) {
    for (int part : tables.partOf[w]) {
      if (part != NO_PART) {
        makeRoom(part);
        needs.part(part, contents[part]);
        if (!takeBack(w, part, done)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean takeBack(int w, int part, History done) {
    int without = tables.tables[w].without(contents[part], done);
    if (without != SlotTable.NEEDS_ROUND) {
      put(part, without);
    }
    return without != SlotTable.NEEDS_ROUND;
  }

  /** Whether it is known what all monitors make of an event, whatever the graph is. */
  boolean isSure(History done) {
    if (done.event == null) {
      return true;
    }
    for (int w = 0; w < tables.monitors(); w++) {
      SlotTable table = tables.tables[w];
      if (!tables.judgesApart[w]) {
        if (!table.isSure(contents[w], done)) {
          return false;
        }
      } else if (contents[w] == RUNNING) {
        for (int allocation : done.concerned) {
          int part = tables.part(w, allocation);
          if (!table.isSure(part == NO_PART ? 0 : contents[part], done)) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
