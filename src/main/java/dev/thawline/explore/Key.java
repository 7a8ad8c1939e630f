package dev.thawline.explore;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An exact key of a state or graph: equal keys mean equal states. */
public final class Key {
  private final int[] words;
  private final int hash;

  public Key(int[] words) {
    this.words = words;
    this.hash = Arrays.hashCode(words);
  }

  /** How many words it has. */
  public int length() {
    return words.length;
  }

  public int get(int word) {
    return words[word];
  }

  /** This key with more words in front. */
  Key prefixed(int[] front) {
    int[] all = Arrays.copyOf(front, front.length + words.length);
    System.arraycopy(words, 0, all, front.length, words.length);
    return new Key(all);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Key key && hash == key.hash && Arrays.equals(words, key.words);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
