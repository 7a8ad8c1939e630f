package dev.thawline.explore.packed;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Keys of states of views: two states have the same key if they are equal, or, where threads may
 * change places, equal but for an exchange of such threads ({@link ThreadSymmetry}). For that the
 * records of these threads are sorted.
 */
class ViewKeys {
  /** A state, by all that is left of it. */
  static final class Key {
    private final int[] words;
    private final int hash;

    private Key(int[] words) {
      this.words = words;
      this.hash = Arrays.hashCode(words);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && Arrays.equals(words, key.words);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Instead of the number of a thread. */
  private static final int ANYBODY = -1;

  private static final BitSet NOBODY = new BitSet();

  private final @Nullable ThreadSymmetry symmetry;
  private int[] words = new int[64];
  private int length;

  /**
   * Of the states of one program.
   *
   * @param symmetry which threads may change places; null if none may
   */
  ViewKeys(@Nullable ThreadSymmetry symmetry) {
    this.symmetry = symmetry;
  }

  Key of(ViewState state) {
    length = 0;
    put(state.unjoined);
    put(state.at.length);
    putThreads(state);
    for (int x = 0; x < state.value.length; x++) {
      put(state.value[x].length);
      for (int i = 0; i < state.value[x].length; i++) {
        put(2 * state.value[x][i] + (state.closed[x][i] ? 1 : 0));
        putView(state.release[x][i]);
      }
    }
    return new Key(Arrays.copyOf(words, length));
  }

  /** First those that stay where they are, then those that may change places. */
  private void putThreads(ViewState state) {
    BitSet free = symmetry == null ? NOBODY : symmetry.joinedNext(state.at[0]);
    int[][] records = new int[free.cardinality()][];
    int count = 0;
    for (int t = 0; t < state.at.length; t++) {
      int likeness =
          symmetry != null && free.get(t) ? symmetry.likeness(state.at[t]) : ThreadSymmetry.NOBODY;
      if (likeness == ThreadSymmetry.NOBODY) {
        putThread(state, t, t, state.at[t].number);
      } else {
        int start = length;
        putThread(state, t, ANYBODY, likeness);
        records[count++] = Arrays.copyOfRange(words, start, length);
        length = start;
      }
    }
    Arrays.sort(records, 0, count, Arrays::compare);
    for (int i = 0; i < count; i++) {
      for (int word : records[i]) {
        put(word);
      }
    }
  }

  private void putThread(ViewState state, int t, int who, int where) {
    put(who);
    put(where);
    put(state.joined[t] ? 1 : 0);
    putView(state.now[t]);
    putView(state.acquirable[t]);
    putView(state.releaseFence[t]);
    putObligation(state.banned[t]);
  }

  /** Adds to the key what a thread must not read. */
  void putObligation(long banned) {
    put((int) banned);
    put((int) (banned >>> Integer.SIZE));
  }

  /** Adds to the key what has been seen of each location. */
  void putView(int[] view) {
    put(view.length);
    for (int rank : view) {
      put(rank);
    }
  }

  private void put(int word) {
    if (length == words.length) {
      words = Arrays.copyOf(words, 2 * length);
    }
    words[length++] = word;
  }
}
