package dev.thawline.explore.packed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Non-atomic accesses of a packed graph, allocations and deallocations among them. While nothing
 * races they leave no choice: reads take the last write, writes come last (memory-models.md, A8;
 * explorer-algorithm.md, section 5, line 14). What may race is {@link Unfit}.
 *
 * <p>Accesses of one thread between two releases happen before the same events, and where threads
 * have views every write is a release in this; so they share one bit; except where every access is
 * an event of the check by itself.
 */
final class PlainEvents {
  private final PackedGraph graph;
  private final @Nullable OrderCheck check;

  /** What the cells of accesses on the way here have changed, in the order of the changes. */
  private long[] log = new long[64];

  private int logged;

  /**
   * Adds to a graph.
   *
   * @param check what every access is an event of by itself; null where there is nothing like that
   */
  PlainEvents(PackedGraph graph, @Nullable OrderCheck check) {
    this.graph = graph;
    this.check = check;
  }

  /**
   * Adds an access.
   *
   * @return whether the graph is consistent; in either case {@link #undo} takes the access back
   */
  boolean add(ThreadNode node) {
    int cells = node.locations.length;
    boolean consistent = true;
    int cell = 0;
    while (consistent && cell < cells) {
      consistent = node.kind == ThreadNode.Kind.PLAIN_READ ? read(node, cell) : write(node, cell);
      cell++;
    }
    remember(cell);
    return consistent;
  }

  /** Takes back what was added last. */
  void undo(ThreadNode node) {
    for (int cell = (int) recall() - 1; cell >= 0; cell--) {
      if (check != null) {
        check.undo(graph);
      }
      int x = node.locations[cell];
      if (node.kind == ThreadNode.Kind.PLAIN_READ) {
        graph.plainReads[x] = recall();
        graph.readers[x][graph.length[x] - 1] = recall();
      } else {
        graph.remove(x, graph.length[x] - 1);
        graph.ended[x] = false;
        graph.plainWrites[x] = recall();
      }
      dropEvent(node.thread);
    }
  }

  /** Forgets what could be taken back. */
  void clear() {
    logged = 0;
  }

  private boolean read(ThreadNode node, int cell) {
    int t = node.thread;
    int x = node.locations[cell];
    if (((graph.plainWrites[x] | graph.atomicWrites[x]) & ~graph.now[t]) != 0) {
      throw new Unfit("a race");
    }
    int i = graph.length[x] - 1;
    int id = event(t);
    long bit = PackedGraph.bit(id);
    remember(graph.readers[x][i]);
    remember(graph.plainReads[x]);
    graph.readers[x][i] |= bit;
    graph.plainReads[x] |= bit;
    return check == null || check.add(graph, node, id, x, i, -1);
  }

  private boolean write(ThreadNode node, int cell) {
    int t = node.thread;
    int x = node.locations[cell];
    long others =
        graph.plainReads[x] | graph.plainWrites[x] | graph.atomicReads[x] | graph.atomicWrites[x];
    if (graph.ended[x] || (others & ~graph.now[t]) != 0) {
      throw new Unfit("a race, or an access to what has ended");
    }
    int place = graph.length[x];
    int id = event(t);
    remember(graph.plainWrites[x]);
    graph.plainWrites[x] |= PackedGraph.bit(id);
    graph.ended[x] = node.kind == ThreadNode.Kind.DEALLOCATE;
    graph.insert(x, place, id, node.values[cell], 0, graph.seen[t]);
    return check == null || check.add(graph, node, id, x, -1, place);
  }

  // ---- the events that accesses are parts of

  /** The event that an access to a cell is part of; remembers what is to be restored. */
  private int event(int t) {
    remember(graph.now[t]);
    remember(graph.seen[t]);
    remember(graph.plain[t]);
    if (check == null && graph.plain[t] >= 0 && !graph.isAlone()) {
      remember(PackedGraph.SETTLED);
      return graph.plain[t];
    }
    int id = graph.newEvent(t);
    remember(id);
    graph.plain[t] = id;
    return id;
  }

  private void dropEvent(int t) {
    graph.dropEvent(t, (int) recall());
    graph.plain[t] = (int) recall();
    graph.seen[t] = recall();
    graph.now[t] = recall();
  }

  private void remember(long row) {
    if (logged == log.length) {
      log = Arrays.copyOf(log, 2 * logged);
    }
    log[logged++] = row;
  }

  private long recall() {
    return log[--logged];
  }
}
