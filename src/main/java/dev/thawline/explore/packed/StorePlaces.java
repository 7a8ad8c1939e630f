package dev.thawline.explore.packed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where writes are in the modification orders of a {@link WatchedGraph}, by their names. */
final class StorePlaces {
  private final PackedGraph graph;
  private final EventPositions positions;

  /** By location: the name of the last write that is not atomic, or settled. */
  int[] plainWrite = {};

  StorePlaces(PackedGraph graph, EventPositions positions) {
    this.graph = graph;
    this.positions = positions;
  }

  /**
   * The index in modification order that the last event of a history reads or, if it reads nothing,
   * writes.
   */
  int place(History to) {
    ThreadNode done = to.done();
    int x = done.location;
    return switch (done.kind) {
      case READ, UPDATE, COMPARE_EXCHANGE -> indexOf(x, to.source);
      case WRITE -> graph.length[x];
      default -> -1;
    };
  }

  /** Where a store goes among those that are there, by their order in the end. */
  int place(int x, int name, int[] names) {
    int rank = rank(name, names);
    int place = graph.length[x];
    for (int i = place - 1; i >= 0; i--) {
      int id = graph.event[x][i];
      if (positions.isPlain(id)) {
        break;
      } else if (!positions.isUpdate(id)) {
        if (rank(positions.name(id), names) < rank) {
          break;
        }
        place = i;
      }
    }
    return place;
  }

  private static int rank(int name, int[] names) {
    for (int i = 0; i < names.length; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    throw new IllegalStateException("a store without a place");
  }

  private int indexOf(int x, int source) {
    int[] ids = graph.event[x];
    boolean readsPlain = (source & History.PLAIN) != 0;
    int id = readsPlain ? 0 : positions.idAt[History.threadOf(source)][History.positionOf(source)];
    for (int i = graph.length[x] - 1; i >= 0; i--) {
      if (readsPlain ? positions.isPlain(ids[i]) : ids[i] == id) {
        return i;
      }
    }
    throw new IllegalStateException("a read without a source");
  }

  /** The name of a write by which a history tells that it is read. */
  int source(int x, int index) {
    int id = graph.event[x][index];
    return positions.isPlain(id) ? History.PLAIN | plainWrite[x] : positions.name(id);
  }

  /**
   * The stores to a location whose order is a choice, as it is in this graph: all but those of
   * updates, which follow from what these read. Null where one thread did them all, since its
   * program order tells.
   *
   * @param index where one more is to be put; or -1
   * @param name of that one
   */
  int @Nullable [] names(int x, int index, int name) {
    if (!areOfSeveral(x, History.threadOf(name))) {
      return null;
    }
    int count = 0;
    int[] names = new int[graph.length[x] + 1];
    for (int i = 0; i <= graph.length[x]; i++) {
      if (i == index) {
        names[count++] = name;
      }
      int id = i < graph.length[x] ? graph.event[x][i] : PackedGraph.SETTLED;
      if (!positions.isPlain(id) && !positions.isUpdate(id)) {
        names[count++] = positions.name(id);
      }
    }
    return Arrays.copyOf(names, count);
  }

  /** Whether some store whose place is a choice is another thread's. */
  private boolean areOfSeveral(int x, int thread) {
    for (int i = 0; i < graph.length[x]; i++) {
      int id = graph.event[x][i];
      if (!positions.isPlain(id) && !positions.isUpdate(id) && positions.threadOf[id] != thread) {
        return true;
      }
    }
    return false;
  }
}
