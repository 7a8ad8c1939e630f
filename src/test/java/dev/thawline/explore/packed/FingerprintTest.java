package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final int KEYS = 1 << 16;

  private static long[] of(long... key) {
    long[] print = new long[2];
    Fingerprint.put(key, 0, key.length, print, 0);
    return print;
  }

  /** Keys are small numbers packed side by side, which is what weak hash codes confuse. */
  @Test
  void keysThatAreAlikeHaveOthersInEachWord() {
    Set<Long> first = new HashSet<>();
    Set<Long> second = new HashSet<>();
    for (int i = 0; i < KEYS; i++) {
      long[] print = of(i & 0xFF, (long) (i >>> 8) << 32, 7);
      first.add(print[0]);
      second.add(print[1]);
    }
    assertThat(first).hasSize(KEYS);
    assertThat(second).hasSize(KEYS);
  }

  @Test
  void orderOfWordsMatters() {
    assertThat(of(1, 2, 3)).isNotEqualTo(of(3, 2, 1));
    assertThat(of(0, 0, 1)).isNotEqualTo(of(0, 1, 0));
  }

  /** A table takes it for an empty slot if all is zero. */
  @Test
  void keyOfZerosHasOneThatIsNotZero() {
    assertThat(of(0, 0, 0)).isNotEqualTo(new long[2]);
  }

  @Test
  void keyIsReadWhereItLies() {
    long[] prints = new long[4];
    Fingerprint.put(new long[] {9, 1, 2, 3, 9}, 1, 3, prints, 2);
    assertThat(prints).endsWith(of(1, 2, 3));
  }
}
