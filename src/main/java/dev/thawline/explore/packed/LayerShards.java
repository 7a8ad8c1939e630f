package dev.thawline.explore.packed;

import dev.thawline.event.HashBits;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The states of a layer in several tables, by their hash codes, so that as many workers can add to
 * it at a time. Complete states are kept aside when they are new.
 */
final class LayerShards {
  /** How many keys are looked up together. */
  private static final int TOGETHER = 1 << 9;

  private static final int FINGERPRINT_WORDS = 2;

  /** How many bits of hash codes tell tables apart; tables themselves use lower ones. */
  private static final int SHARD_BITS = 3;

  /** How many tables there can be. */
  static final int MOST = 1 << SHARD_BITS;

  /** States before they are looked up: their keys side by side, and which are complete. */
  static final class Batch {
    private long[] keys = new long[64];
    private boolean[] complete = new boolean[64];
    private int size;

    int size() {
      return size;
    }

    long[] keys() {
      return keys;
    }

    void add(long[] from, int number, int words, boolean isComplete) {
      if (size == complete.length) {
        complete = Arrays.copyOf(complete, 2 * size);
      }
      if ((size + 1) * words > keys.length) {
        keys = Arrays.copyOf(keys, 2 * (size + 1) * words);
      }
      for (int k = 0; k < words; k++) {
        keys[size * words + k] = from[number * words + k];
      }
      complete[size++] = isComplete;
    }
  }

  /** One of the tables. */
  private static final class Shard {
    private final PackedTable table;

    /** The states themselves, where the table has fingerprints of them. */
    private final @Nullable Batch states;

    private long[] prints = {};
    private final boolean[] isNew = new boolean[TOGETHER];
    private final Batch complete = new Batch();
    private long added;

    Shard(int words, int expected, boolean fingerprints) {
      boolean prints = fingerprints && words > FINGERPRINT_WORDS;
      this.table = new PackedTable(prints ? FINGERPRINT_WORDS : words, expected);
      this.states = prints ? new Batch() : null;
    }

    void add(Batch batch, int words) {
      for (int from = 0; from < batch.size; from += TOGETHER) {
        int count = Math.min(TOGETHER, batch.size - from);
        if (states == null) {
          table.addAll(batch.keys, from, count, isNew);
        } else {
          print(batch, from, count, words);
          table.addAll(prints, 0, count, isNew);
        }
        for (int i = 0; i < count; i++) {
          if (isNew[i]) {
            added++;
            if (states != null) {
              states.add(batch.keys, from + i, words, false);
            }
            if (batch.complete[from + i]) {
              complete.add(batch.keys, from + i, words, true);
            }
          }
        }
      }
      batch.size = 0;
    }

    private void print(Batch batch, int from, int count, int words) {
      if (prints.length == 0) {
        prints = new long[TOGETHER * FINGERPRINT_WORDS];
      }
      for (int i = 0; i < count; i++) {
        Fingerprint.put(batch.keys, (from + i) * words, words, prints, FINGERPRINT_WORDS * i);
      }
    }

    int size() {
      return table.size();
    }

    long[] members(int words) {
      return states == null ? table.members() : Arrays.copyOf(states.keys, states.size * words);
    }

    long bytes() {
      return table.bytes() + (states == null ? 0 : (long) states.keys.length * Long.BYTES);
    }
  }

  private final Shard[] shards;
  private final boolean fingerprints;
  private int words;

  /**
   * An empty layer.
   *
   * @param words of keys
   * @param count how many tables there are
   * @param expected how many states there will be, if that is known
   * @param fingerprints whether to know large keys again by their fingerprints
   */
  LayerShards(int words, int count, int expected, boolean fingerprints) {
    this.words = words;
    this.fingerprints = fingerprints;
    this.shards = new Shard[count];
    for (int i = 0; i < count; i++) {
      shards[i] = new Shard(words, expected / count, fingerprints);
    }
  }

  /** How many tables there are. */
  int count() {
    return shards.length;
  }

  /** The table that a key belongs to; the key lies in an array, by its number among others. */
  int shardOf(long[] keys, int number) {
    if (shards.length == 1) {
      return 0;
    }
    long hash = 0;
    for (int k = 0; k < words; k++) {
      hash = HashBits.mixed(hash ^ keys[number * words + k]);
    }
    long high = (hash >>> (Integer.SIZE - SHARD_BITS)) & (MOST - 1);
    return (int) ((high * shards.length) >>> SHARD_BITS);
  }

  /** Adds states to the table that they belong to. */
  void add(int shard, Batch batch) {
    shards[shard].add(batch, words);
  }

  /** How many states have been new since it was last asked. */
  long takeAdded() {
    long added = 0;
    for (Shard shard : shards) {
      added += shard.added;
      shard.added = 0;
    }
    return added;
  }

  /** Hands over the new states that are complete. */
  void moveComplete(CompleteGraphs to) {
    for (Shard shard : shards) {
      for (int i = 0; i < shard.complete.size; i++) {
        to.add(shard.complete.keys, i * words, words);
      }
      shard.complete.size = 0;
    }
  }

  /** How many states there are. */
  int size() {
    int size = 0;
    for (Shard shard : shards) {
      size = Math.addExact(size, shard.size());
    }
    return size;
  }

  /** The keys side by side, in no order. */
  long[] members() {
    if (shards.length == 1) {
      return shards[0].members(words);
    }
    long[] members = new long[size() * words];
    int at = 0;
    for (Shard shard : shards) {
      long[] some = shard.members(words);
      System.arraycopy(some, 0, members, at, some.length);
      at += some.length;
    }
    return members;
  }

  /** Keys have another layout from now on; no complete state is kept aside. */
  void convert(KeyLayout from, KeyLayout to) {
    int before = words;
    words = to.words();
    Shard[] old = shards.clone();
    for (int i = 0; i < shards.length; i++) {
      shards[i] = new Shard(words, old[i].size(), fingerprints);
    }
    Batch one = new Batch();
    for (Shard shard : old) {
      long[] keys = from.converted(shard.members(before), 0, shard.size(), to);
      for (int i = 0; i < shard.size(); i++) {
        one.add(keys, i, words, false);
        add(shardOf(keys, i), one);
      }
    }
    takeAdded();
  }

  /** Bytes that the tables take. */
  long bytes() {
    return Arrays.stream(shards).mapToLong(Shard::bytes).sum();
  }
}
