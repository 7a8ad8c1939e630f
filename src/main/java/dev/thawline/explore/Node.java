package dev.thawline.explore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state in the layered graph of an exploration, when paths are kept. */
public final class Node {
  /**
   * A step into a node.
   *
   * @param from the state it starts from; null for the set-up
   * @param thread whose step it is
   * @param choices which way it took where it had a choice
   * @param judged the monitors whose state became final in it
   */
  public record Incoming(
      @Nullable Node from, int thread, List<Integer> choices, List<StepSink.Judged> judged) {}

  private final int layer;
  private final List<Incoming> incoming = new ArrayList<>(1);
  private final long rejected;
  private final long notCovered;
  private @Nullable Ending ending;
  private final List<Node> deeper = new ArrayList<>(0);

  /**
   * A state.
   *
   * @param layer how many steps lead here
   * @param rejected the watchers that have rejected, one bit each
   * @param notCovered those that have met something without a rule
   * @param ending how paths end here; null where they go on
   */
  public Node(int layer, long rejected, long notCovered, @Nullable Ending ending) {
    this.layer = layer;
    this.rejected = rejected;
    this.notCovered = notCovered;
    this.ending = ending;
  }

  /** How many steps lead here. */
  public int layer() {
    return layer;
  }

  public List<Incoming> incoming() {
    return incoming;
  }

  /** The states as deep as this one, or deeper, from which a step leads back to it. */
  public List<Node> deeper() {
    return deeper;
  }

  /** Paths end here after all: every thread waits. */
  public void end(Ending here) {
    ending = here;
  }

  /** Whether that watcher has rejected on every path to here. */
  public boolean isRejected(int watcher) {
    return (rejected >>> watcher & 1) != 0;
  }

  /** Whether that watcher has met something without a rule on every path to here. */
  public boolean isNotCovered(int watcher) {
    return (notCovered >>> watcher & 1) != 0;
  }

  /** The watchers that have rejected, one bit each. */
  public long rejected() {
    return rejected;
  }

  /** The watchers that accept what is so far, one bit each. */
  public long accepted() {
    return ~(rejected | notCovered);
  }

  /** How paths end here; null where they go on. */
  public @Nullable Ending ending() {
    return ending;
  }
}
