package dev.thawline.explore.packed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who goes next in the canonical order (explorer-algorithm.md, section 2 and section 5, lines 15,
 * 17 and 18): a choice by where the threads stand alone, so that every graph has one such order.
 *
 * <p>First the lowest thread whose next event is <b>ample</b>, one that no other event can come
 * before to any effect: a write or fence (the place in modification order is chosen, so later
 * writes lose nothing), whatever race-free programs leave no choice for, or an atomic read that
 * nobody else may still write for. Else every thread whose next event is a read. A join comes last:
 * only where nobody reads, or where the reads must wait for it as well, since the one who joins
 * still writes what they read.
 */
final class NextThread {

  /** What there is to do. */
  enum Choice {
    /** One thread's event, and nothing else. */
    ONE,
    /** Any thread's read; and the join that goes with them, if there is one. */
    READS,
    /** A join, and nothing else. */
    JOIN,
    /** Nothing: all that is left are threads that wait for each other. */
    STUCK,
    /** Nothing: every thread has ended. */
    END
  }

  private @Nullable ThreadNode node;

  /**
   * Chooses; what else is asked is about the last choice.
   *
   * @param at where the threads stand, by number
   * @param threads how many there are
   */
  Choice choose(ThreadNode[] at, int threads) {
    long once = 0;
    long twice = 0;
    for (int t = 0; t < threads; t++) {
      long writes = at[t].mayWrite;
      twice |= once & writes;
      once |= writes;
    }
    long read = 0;
    boolean reads = false;
    boolean waits = false;
    ThreadNode joins = null;
    for (int t = 0; t < threads; t++) {
      ThreadNode next = at[t];
      switch (next.kind) {
        case END -> {}
        case JOIN -> {
          if (at[next.child].kind != ThreadNode.Kind.END) {
            waits = true;
          } else {
            joins = joins == null ? next : joins;
          }
        }
        case READ, UPDATE, COMPARE_EXCHANGE -> {
          boolean others =
              (twice & next.object) != 0
                  || ((once & next.object) != 0 && (next.mayWrite & next.object) == 0);
          if (!others) {
            node = next;
            return Choice.ONE;
          }
          reads = true;
          read |= next.object;
        }
        default -> {
          node = next;
          return Choice.ONE;
        }
      }
    }
    if (reads) {
      node = joins != null && (joins.mayWrite & read) != 0 ? joins : null;
      return Choice.READS;
    }
    node = joins;
    return joins != null ? Choice.JOIN : waits ? Choice.STUCK : Choice.END;
  }

  /** The event of {@link Choice#ONE} and of {@link Choice#JOIN}. */
  ThreadNode node() {
    return Objects.requireNonNull(node);
  }

  /** The join that goes with {@link Choice#READS}, after them; null where there is none. */
  @Nullable ThreadNode join() {
    return node;
  }

  /** Whether a thread here is one of those that read, where the choice is theirs. */
  static boolean reads(ThreadNode node) {
    return node.kind != ThreadNode.Kind.END && node.kind != ThreadNode.Kind.JOIN;
  }
}
