package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A set of words is one, also when several add the same words, and when it grows. */
class WordTableTest {
  private static final int SLOTS = 1 << 12;

  /** Words of which many are equal; no more different ones than half the slots. */
  private static List<Long> words(long seed) {
    List<Long> words = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < 5 * SLOTS; i++) {
      words.add(1L + random.nextInt(SLOTS / 2) * 0x1_0000_0001L);
    }
    return words;
  }

  private static void add(WordTable table, List<Long> words) {
    WordTable.Batch batch = new WordTable.Batch(0);
    for (long word : words) {
      batch.words[batch.size++] = word;
      if (batch.isFull()) {
        table.add(batch);
      }
    }
    table.add(batch);
    assertThat(batch.size).isZero();
  }

  private static void holdsJust(WordTable table, Set<Long> words) {
    List<Long> found = new ArrayList<>();
    for (int slot = 0; slot < table.slots(); slot++) {
      if (table.word(slot) != 0) {
        found.add(table.word(slot));
      }
    }
    Collections.sort(found);
    assertThat(found).isEqualTo(new ArrayList<>(new TreeSet<>(words)));
    assertThat(table.size()).isEqualTo(words.size());
  }

  @Test
  void ofOne() {
    WordTable table = new WordTable(SLOTS);
    add(table, words(1));
    holdsJust(table, new HashSet<>(words(1)));
  }

  @Test
  void ofSeveralWhoAddTheSame() throws InterruptedException {
    for (int round = 0; round < 20; round++) {
      WordTable table = new WordTable(SLOTS);
      List<Long> words = words(round);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Thread thread = new Thread(() -> add(table, words));
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      holdsJust(table, new HashSet<>(words));
    }
  }

  @Test
  void growsAndIsEmptied() {
    WordTable table = new WordTable(SLOTS);
    assertThat(table.isCrowded()).isFalse();
    List<Long> many = new ArrayList<>();
    for (long word = 1; word <= SLOTS * 4 / 5; word++) {
      many.add(word * word);
    }
    add(table, many);
    assertThat(table.isCrowded()).isTrue();
    table.grow();
    assertThat(table.isCrowded()).isFalse();
    assertThat(table.slots()).isEqualTo(2 * SLOTS);
    holdsJust(table, new HashSet<>(many));
    table.clear(SLOTS);
    holdsJust(table, Set.of());
    assertThat(table.slots()).isEqualTo(SLOTS);
    add(table, words(2));
    holdsJust(table, new HashSet<>(words(2)));
  }
}
