package dev.thawline.explore;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A choice within a step. */
public final class Decision {
  private final int[] ways;
  private final int usual;
  private final IntFunction<Way> meaning;

  /**
   * A choice.
   *
   * @param ways the numbers of the ways, ascending; none where the memory model leaves none
   * @param usual one of them
   * @param meaning of a way
   */
  Decision(int[] ways, int usual, IntFunction<Way> meaning) {
    this.ways = ways;
    this.usual = usual;
    this.meaning = meaning;
  }

  /** A choice whose usual way is the one with the greatest number, as that of reads is. */
  static Decision newest(int[] ways, IntFunction<Way> meaning) {
    int usual = Chooser.NO_WAY;
    for (int way : ways) {
      usual = Math.max(usual, way);
    }
    return new Decision(ways, usual, meaning);
  }

  /** The numbers of the ways, not to be changed. */
  int[] numbers() {
    return ways;
  }

  /** The numbers of the ways; none where the memory model leaves none. */
  public IntStream ways() {
    return IntStream.of(ways);
  }

  /**
   * The way of an execution without surprises: the newest write is read, a compare-exchange
   * succeeds if it can, a store lands last, an allocation has an address of its own. {@link
   * Chooser#NO_WAY} where there is none.
   */
  public int usual() {
    return usual;
  }

  /** What a way means. */
  public Way meaning(int way) {
    return meaning.apply(way);
  }
}
