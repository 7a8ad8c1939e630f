package dev.thawline.explore.packed;

/**
 * What a memory model demands of a graph besides coherence and atomicity: that some relation be
 * acyclic. Kept up to date event by event; a graph with a cycle is inconsistent, and stays so.
 */
interface OrderCheck {
  /**
   * An event was added to the graph.
   *
   * @param id its bit; settled events take no part
   * @param x its location; -1 for a fence
   * @param source the index in modification order that it reads; -1 where it does not read
   * @param place the index where it writes; -1 where it does not write
   * @return whether the graph is consistent; in either case {@link #undo} takes the event back
   */
  boolean add(PackedGraph graph, ThreadNode node, int id, int x, int source, int place);

  /** Takes back what was added last. */
  void undo(PackedGraph graph);

  /** Takes back everything. */
  void clear();

  /** A thread starts; or main, which is told as its own child. */
  void spawn(PackedGraph graph, int parent, int child);

  void undoSpawn(PackedGraph graph, int parent, int child);

  void join(PackedGraph graph, int parent, int child);

  void undoJoin(PackedGraph graph, int parent, int child);

  /** Whether plain accesses and threads' starts and joins are events of it, each one by itself. */
  boolean countsEveryEvent();
}
