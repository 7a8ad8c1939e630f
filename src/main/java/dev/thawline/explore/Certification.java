package dev.thawline.explore;

import dev.thawline.event.GraphKey;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Tag;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.MemoryOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Certification of promises (memory-models.md, A7): after every step of a thread with promises to
 * keep there must be a way for it, alone and on capped memory, to keep them all. Undefined
 * behaviour is no such way, neither of memory nor of an aliasing model (design README, contract 1).
 * The same runs tell what a thread can promise: what it stores in one of them.
 */
final class Certification {
  /** What a search came to. */
  enum Answer {
    YES,
    NO,
    /** The search met a bound, and had found nothing by then. */
    UNKNOWN
  }

  /** States of one search; more takes too long. */
  static final int MOST_STATES = 20_000;

  private final Semantics semantics;
  private final Map<Key, Answer> known = new HashMap<>();

  Certification(Semantics semantics) {
    this.semantics = semantics;
  }

  /** Whether a thread can keep all its promises from here on. */
  Answer of(ProductState state, int thread) {
    if (state.graph.promises(thread).isEmpty()) {
      return Answer.YES;
    }
    Key key = new Key(GraphKey.of(state.graph)).prefixed(new int[] {thread});
    Answer answer = known.get(key);
    if (answer == null) {
      answer = new Search(state, thread, true).run();
      known.put(key, answer);
    }
    return answer;
  }

  /**
   * A store that a thread can promise.
   *
   * @param freshTags those of its value that do not exist yet
   */
  record Candidate(MemoryEvent store, List<Tag> freshTags) {}

  /**
   * What a thread can promise.
   *
   * @param stores each once
   * @param all whether the search was completed. Where only a bound of the program ended a run of
   *     the thread, the thread itself comes to that bound, and it is told then
   */
  record Candidates(List<Candidate> stores, boolean all) {}

  /** What a thread can promise from here on. */
  Candidates candidates(ProductState state, int thread) {
    Search search = new Search(state, thread, false);
    search.run();
    return new Candidates(search.found, search.seen.size() <= MOST_STATES);
  }

  /** All that one thread can do alone. */
  private final class Search {
    private final Semantics alone;
    private final ProductState start;
    private final int thread;
    private final boolean untilKept;
    private final Set<Key> seen = new HashSet<>();
    private final Deque<ProductState> open = new ArrayDeque<>();
    private final List<Candidate> found = new ArrayList<>();
    private boolean kept;
    private boolean bounded;

    /**
     * @param untilKept whether it is over as soon as all promises are kept
     */
    Search(ProductState from, int thread, boolean untilKept) {
      this.start = from.copy();
      start.slots = new Slot[0];
      start.ending = null;
      start.promisedTags = PromisedTags.NONE;
      start.freshNames = FreshNames.NONE;
      this.thread = thread;
      this.untilKept = untilKept;
      this.alone =
          semantics.certifying(
              new CappedMemory(semantics.memory(), thread, from.graph.length(thread)));
    }

    Answer run() {
      add(start);
      while (!open.isEmpty() && !(untilKept && kept)) {
        ProductState state = open.pop();
        ThreadState running = state.thread(thread);
        bounded |= running.status() == ThreadState.Status.BOUND_HIT;
        if (alone.canStep(state, thread)) {
          alone.step(state, thread, null, (next, choices, judged) -> reached(state, next));
        }
        if (seen.size() > MOST_STATES) {
          bounded = true;
          break;
        }
      }
      return kept ? Answer.YES : bounded ? Answer.UNKNOWN : Answer.NO;
    }

    private void reached(ProductState from, ProductState next) {
      if (next.ending != null && next.ending.kind() == Ending.Kind.BOUND) {
        bounded = true;
        return;
      }
      if (next.ending != null && next.ending.isUndefined()) {
        return;
      }
      List<MemoryEvent> events = next.graph.events(thread);
      boolean keeps = next.graph.promises(thread).size() < from.graph.promises(thread).size();
      // A round of a waiting loop that was taken back has less.
      int before = Math.min(from.graph.events(thread).size(), events.size());
      for (MemoryEvent event : events.subList(before, events.size())) {
        if (isReleaseFence(event)) {
          // Nothing behind it can be promised before it.
          return;
        }
        if (!keeps
            && event.kind() == MemoryEvent.Kind.WRITE
            && event.order() == MemoryOrder.RELAXED) {
          addStore(event, next.freshNames);
        }
      }
      if (next.graph.promises(thread).isEmpty()) {
        kept = true;
      }
      if (next.ending == null) {
        add(next);
      }
    }

    private boolean isReleaseFence(MemoryEvent event) {
      return event.kind() == MemoryEvent.Kind.FENCE && event.order().isRelease();
    }

    private void addStore(MemoryEvent store, FreshNames fresh) {
      boolean isThere = start.graph.writeCount(store.location()) > 0;
      List<Tag> tags = fresh.in(store.value());
      if (isThere
          && tags != null
          && (tags.isEmpty() || semantics.promisesFreshTags())
          && found.stream().noneMatch(other -> isSame(other.store(), store))) {
        found.add(new Candidate(store, tags));
      }
    }

    private static boolean isSame(MemoryEvent one, MemoryEvent two) {
      return one.location() == two.location() && one.value().equals(two.value());
    }

    private void add(ProductState state) {
      if (seen.add(new Key(GraphKey.of(state.graph)))) {
        open.push(state);
      }
    }
  }
}
