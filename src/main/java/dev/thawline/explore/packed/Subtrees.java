package dev.thawline.explore.packed;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where in the tree one worker's search is: which subtrees are its own, and how much of the tree is
 * done.
 *
 * <p>A <b>subtree</b> is what lies behind so many alternatives, or a leaf before that. All workers
 * meet the same subtrees in the same order; each takes the next that nobody has taken. What a
 * subtree weighs of the whole is one over the alternatives above it (Knuth's estimate, Estimating
 * the efficiency of backtrack programs, 1975).
 */
final class Subtrees {
  private static final long WIDTH = 1 << 9;

  /** The number of the next one that nobody has taken; null where there is one worker. */
  private final @Nullable AtomicLong next;

  /** How many there have been; the one that this worker takes next. */
  private long met;

  private long mine;

  /** Whether the search is in a subtree that this worker has taken. */
  private boolean inside;

  /** The product of the numbers of alternatives on the way here; stands still inside. */
  private long width = 1;

  /** What the subtree here weighs of the whole tree. */
  private double share = 1;

  /** What the finished subtrees weigh. */
  private double done;

  /** By split on the way here: {@link #width} and, in pairs, share and done before it. */
  private long[] widths = new long[64];

  private double[] weights = new double[128];
  private int splits;

  /**
   * The search is at the root.
   *
   * @param next where workers take subtrees from; null where there is only this one
   */
  Subtrees(@Nullable AtomicLong next) {
    this.next = next;
    this.inside = next == null;
    this.mine = next == null ? 0 : next.getAndIncrement();
  }

  /** Whether the search is in a subtree that this worker has taken. */
  boolean isInside() {
    return inside;
  }

  /** Whether no subtree begins here: all that is above them belongs to every worker. */
  boolean isWithin() {
    return inside || width < WIDTH;
  }

  /** Whether this worker takes the subtree that begins here. */
  boolean takes() {
    if (next == null) {
      return true;
    }
    boolean takes = met++ == mine;
    if (takes) {
      mine = next.getAndIncrement();
    }
    return takes;
  }

  /** The search goes into a subtree that this worker has taken. */
  void enter() {
    inside = true;
  }

  void leave() {
    inside = false;
  }

  /** There are alternatives from here on. */
  void split(int alternatives) {
    if (splits == widths.length) {
      widths = Arrays.copyOf(widths, 2 * splits);
      weights = Arrays.copyOf(weights, 4 * splits);
    }
    widths[splits] = width;
    weights[2 * splits] = share;
    weights[2 * splits + 1] = done;
    splits++;
    if (!inside) {
      width *= alternatives;
    }
    share /= alternatives;
  }

  /** All alternatives of the last split have been tried. */
  void unsplit() {
    splits--;
    width = widths[splits];
    share = weights[2 * splits];
    done = weights[2 * splits + 1] + share;
  }

  /** An estimate of how much of the tree is done ({@code Progress.done}). */
  double done() {
    return done;
  }
}
