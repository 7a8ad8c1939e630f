package dev.thawline.explore.packed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What follows a state of sequentially consistent memory, which is where every thread stands and
 * what every location holds. Of one thread at a time.
 */
final class InterleavingSteps {
  /** Is told what follows. */
  interface Successors {
    /**
     * Is told of one.
     *
     * @param key to be copied
     */
    void add(long[] key);
  }

  private final ThreadAutomata automata;
  private final Leaves leaves;
  private final InterleavingKeys keys;
  private final NodeNumbers numbers = new NodeNumbers();
  private Successors successors = key -> {};
  private long[] key = {};

  /** The contents of the fields of the state. */
  private int[] fields = {};

  private int threads;

  /** How many successors there have been, and the first word of the last of them. */
  private int added;

  private long last;

  /** Of a program; laid out by {@link #begin}. */
  InterleavingSteps(ThreadAutomata automata, Leaves leaves, InterleavingKeys keys) {
    this.automata = automata;
    this.leaves = leaves;
    this.keys = keys;
  }

  /** Lays the keys out and makes the first one. */
  long[] begin() {
    leaves.clear();
    keys.layOut(automata.locationCount());
    threads = keys.threads();
    fields = new int[keys.fields()];
    key = new long[keys.words()];
    put(0, numbers.number(automata.main()));
    for (int field = threads; field < fields.length; field++) {
      put(field, automata.values().uninitialized);
    }
    return key.clone();
  }

  /**
   * Tells what follows a state.
   *
   * @param moves is told of moves that other states have, too; of keys of one word only
   */
  void expand(long[] state, Successors into, @Nullable KnownMoves moves) {
    System.arraycopy(state, 0, key, 0, key.length);
    successors = into;
    int unjoined = 0;
    boolean allEnded = true;
    for (int i = 0; i < fields.length; i++) {
      fields[i] = keys.get(key, i);
    }
    for (int t = 1; t < threads; t++) {
      if (fields[t] >= NodeNumbers.FIRST_NODE) {
        unjoined++;
        allEnded &= node(t).kind == ThreadNode.Kind.END;
      }
    }
    ThreadNode main = node(0);
    boolean joins = main.kind == ThreadNode.Kind.JOIN;
    if (joins && fields[main.child] < NodeNumbers.FIRST_NODE) {
      // Scopes join what they have spawned once more; the key has no room for the result.
      throw new Unfit("a thread is joined twice");
    }
    if (joins && (allEnded || main.joinsFirst < unjoined) && hasEnded(main.child)) {
      join(main);
    } else if (main.kind == ThreadNode.Kind.END && allEnded) {
      leaves.add(new ThreadNode[] {main}, 1, unjoined, 1);
    } else if (main.kind == ThreadNode.Kind.SPAWN || unjoined == 0) {
      step(main, unjoined);
    } else {
      stepEach(unjoined, moves);
    }
  }

  private void stepEach(int unjoined, @Nullable KnownMoves moves) {
    boolean moved = false;
    for (int t = 0; t < threads; t++) {
      ThreadNode node = fields[t] >= NodeNumbers.FIRST_NODE ? node(t) : null;
      if (node != null && KnownMoves.moves(node)) {
        int before = added;
        step(node, unjoined);
        moved = true;
        if (moves != null && added == before + 1 && isMove(node)) {
          moves.learnMove(node, fields[t], key[0], last);
        }
      }
      if (moves != null) {
        moves.learnThread(t, fields[t], node);
      }
    }
    if (!moved) {
      throw new Unfit("every thread waits");
    }
  }

  /** Whether what an event does depends on nothing but what its location holds. */
  private static boolean isMove(ThreadNode node) {
    return switch (node.kind) {
      case READ, WRITE, UPDATE, COMPARE_EXCHANGE, FENCE -> true;
      default -> false;
    };
  }

  private ThreadNode node(int thread) {
    return numbers.node(thread, fields[thread]);
  }

  private boolean hasEnded(int child) {
    return node(child).kind == ThreadNode.Kind.END;
  }

  private void join(ThreadNode main) {
    ThreadNode child = node(main.child);
    put(main.child, NodeNumbers.JOINED);
    reached(main, automata.afterJoin(main, child.result));
    put(main.child, fields[main.child]);
  }

  private void step(ThreadNode node, int unjoined) {
    switch (node.kind) {
      case READ -> reached(node, after(node, value(node.location)));
      case WRITE -> write(node, node.value, next(node));
      case UPDATE -> {
        int read = value(node.location);
        write(node, automata.written(node, read), after(node, read));
      }
      case COMPARE_EXCHANGE -> {
        int read = value(node.location);
        int ways = automata.ways(node, read);
        if ((ways & 1) != 0) {
          write(node, node.value, automata.afterExchange(node, read, true));
        }
        if ((ways & 2) != 0) {
          reached(node, automata.afterExchange(node, read, false));
        }
      }
      case FENCE -> reached(node, next(node));
      case SPAWN -> spawn(node);
      case PLAIN_READ -> plainRead(node, unjoined);
      case PLAIN_WRITE -> plainWrite(node, unjoined);
      default -> throw new Unfit("an event that values do not tell: " + node.kind);
    }
  }

  private int value(int location) {
    return fields[keys.ofLocation(location)];
  }

  private ThreadNode after(ThreadNode node, int value) {
    ThreadNode known = ThreadNode.at(node.after, value);
    return known == null ? automata.after(node, value) : known;
  }

  private ThreadNode next(ThreadNode node) {
    return node.next == null ? automata.next(node) : node.next;
  }

  private void write(ThreadNode node, int value, ThreadNode to) {
    int field = keys.ofLocation(node.location);
    put(field, value);
    reached(node, to);
    put(field, fields[field]);
  }

  private void spawn(ThreadNode node) {
    keys.requireThread(node.child);
    ThreadNode start = Objects.requireNonNull(node.childStart);
    requireNoOutput(start);
    put(node.child, numbers.number(start));
    reached(node, next(node));
    put(node.child, NodeNumbers.ABSENT);
  }

  private void plainRead(ThreadNode node, int unjoined) {
    requireAlone(unjoined);
    List<Integer> values = new ArrayList<>();
    for (int x : node.locations) {
      values.add(value(x));
    }
    reached(node, automata.afterPlainRead(node, values));
  }

  private void plainWrite(ThreadNode node, int unjoined) {
    requireAlone(unjoined);
    for (int i = 0; i < node.locations.length; i++) {
      put(keys.ofLocation(node.locations[i]), node.values[i]);
    }
    reached(node, next(node));
    for (int x : node.locations) {
      put(keys.ofLocation(x), value(x));
    }
  }

  private static void requireAlone(int unjoined) {
    if (unjoined > 0) {
      throw new Unfit("a plain access beside other threads");
    }
  }

  private void reached(ThreadNode from, ThreadNode to) {
    requireNoOutput(to);
    put(from.thread, numbers.number(to));
    added++;
    last = key[0];
    successors.add(key);
    put(from.thread, fields[from.thread]);
  }

  /** Once a thread has been joined, nobody knows what it has printed. */
  private static void requireNoOutput(ThreadNode node) {
    if (node.kind == ThreadNode.Kind.END && node.thread != 0 && node.prints) {
      throw new Unfit("a thread other than main prints");
    }
  }

  private void put(int field, int content) {
    keys.put(key, field, content);
  }
}
