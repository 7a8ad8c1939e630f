package dev.thawline.explore.packed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What threads do, learned from {@link InterleavingSteps}, where keys are of one word: the event at
 * a node depends on nothing but what its location holds, so its successor's key is the state's own
 * plus a number that the node and that value tell (explorer-algorithm.md, section 5, line 28: the
 * parent's words and field deltas).
 *
 * <p>Of one worker only.
 */
final class KnownMoves {
  /** The answer where something has not been learned, or is not to be told by moves alone. */
  static final int NOT_KNOWN = -1;

  // What is known of a number of a thread is a word: the lower 6 bits say where in the key the
  // value lies that its event depends on, the next 6 how many bits that has. The words of all
  // threads are added up, so there is room above, and above the numbers that are wanted.
  private static final int BITS_AT = 6;
  private static final int SIX_BITS = 63;
  private static final long KNOWN = 1L << 12;
  private static final long MOVES = 1L << 13;
  private static final int UNJOINED_AT = 24;
  private static final int ENDED_AT = 40;
  private static final int COUNT = 0xFFFF;
  private static final long UNJOINED = 1L << UNJOINED_AT;
  private static final long ENDED = 1L << ENDED_AT;

  /** Main, where it does not join. */
  private static final int NO_JOIN = -1;

  /** Main at its end. */
  private static final int AT_END = -2;

  private final KeyLayout layout;
  private final int threads;
  private final int[] shifts;
  private final int[] masks;

  /** By thread and number: what is known of it; 0 where that is nothing. */
  private final long[][] facts;

  /** By thread, number and value: what is added to the key; 0 where that is not known. */
  private final long[][][] moves;

  /** By main's number: the thread that it waits for, or one of the above. */
  private int[] awaited = {};

  private int[] joinsFirst = {};

  /** Knows nothing yet. */
  KnownMoves(InterleavingKeys keys) {
    this.layout = keys.layout();
    this.threads = keys.threads();
    this.facts = new long[threads][0];
    this.moves = new long[threads][0][];
    this.shifts = new int[threads];
    this.masks = new int[threads];
    for (int t = 0; t < threads; t++) {
      shifts[t] = layout.shift(t);
      masks[t] = (1 << layout.bits(t)) - 1;
    }
  }

  /** Whether a thread at a node can go on by itself. */
  static boolean moves(ThreadNode node) {
    return node.kind != ThreadNode.Kind.END && node.kind != ThreadNode.Kind.JOIN;
  }

  /**
   * Writes what follows a state.
   *
   * @param into with room for one successor a thread
   * @param from where the first is to be
   * @return one more than where the last is, or {@link #NOT_KNOWN}
   */
  int successors(long key, long[] into, int from) {
    int end = from;
    long sum = 0;
    for (int t = 0; t < threads; t++) {
      int number = number(key, t);
      long[] known = facts[t];
      if (number >= known.length || known[number] == 0) {
        return NOT_KNOWN;
      }
      long fact = known[number];
      sum += fact;
      if ((fact & MOVES) != 0) {
        long[] row = moves[t][number];
        int value = value(key, fact);
        if (value >= row.length || row[value] == 0) {
          return NOT_KNOWN;
        }
        into[end++] = key + row[value];
      }
    }
    return end > from && eachSteps(key, sum) ? end : NOT_KNOWN;
  }

  /** Whether every thread that can may step: the cases of {@link InterleavingSteps#expand}. */
  private boolean eachSteps(long key, long sum) {
    int unjoined = (int) (sum >>> UNJOINED_AT) & COUNT;
    boolean allEnded = ((int) (sum >>> ENDED_AT) & COUNT) == unjoined;
    int main = number(key, 0);
    int child = awaited[main];
    if (child == NO_JOIN) {
      return unjoined > 0;
    } else if (child == AT_END) {
      return !allEnded;
    }
    long fact = facts[child][number(key, child)];
    boolean waits = (fact & ENDED) == 0 || !(allEnded || joinsFirst[main] < unjoined);
    return waits && (fact & UNJOINED) != 0;
  }

  private int number(long key, int thread) {
    return (int) (key >>> shifts[thread]) & masks[thread];
  }

  /** What lies in the key where a word about a thread says. */
  private static int value(long key, long fact) {
    int bits = (int) (fact >>> BITS_AT) & SIX_BITS;
    return (int) (key >>> (fact & SIX_BITS)) & ((1 << bits) - 1);
  }

  /**
   * Learns where a thread may stand.
   *
   * @param node null where the number means none
   */
  void learnThread(int thread, int number, @Nullable ThreadNode node) {
    if (number >= facts[thread].length) {
      int length = 2 * number + 2;
      facts[thread] = Arrays.copyOf(facts[thread], length);
      moves[thread] = withRows(moves[thread], length);
      if (thread == 0) {
        awaited = Arrays.copyOf(awaited, length);
        joinsFirst = Arrays.copyOf(joinsFirst, length);
      }
    }
    if (node == null) {
      facts[thread][number] = KNOWN;
      return;
    }
    boolean ended = node.kind == ThreadNode.Kind.END;
    if (thread == 0) {
      awaited[number] = ended ? AT_END : node.kind == ThreadNode.Kind.JOIN ? node.child : NO_JOIN;
      joinsFirst[number] = node.joinsFirst;
    }
    facts[thread][number] =
        KNOWN
            | (moves(node) ? MOVES | place(node) : 0)
            | (thread == 0 ? 0 : UNJOINED)
            | (thread != 0 && ended ? ENDED : 0);
  }

  private static long[][] withRows(long[][] rows, int length) {
    long[][] more = Arrays.copyOf(rows, length);
    Arrays.fill(more, rows.length, length, new long[0]);
    return more;
  }

  /** Where the value lies that an event depends on; anywhere if it depends on none. */
  private long place(ThreadNode node) {
    if (node.location == ThreadNode.NONE) {
      return 1 << BITS_AT;
    }
    int field = threads + node.location;
    return layout.shift(field) | layout.bits(field) << BITS_AT;
  }

  /** Learns what a thread does in a state. */
  void learnMove(ThreadNode node, int number, long key, long successor) {
    learnThread(node.thread, number, node);
    int value = value(key, place(node));
    long[][] rows = moves[node.thread];
    if (value >= rows[number].length) {
      rows[number] = Arrays.copyOf(rows[number], value + 1);
    }
    rows[number][value] = successor - key;
  }
}
