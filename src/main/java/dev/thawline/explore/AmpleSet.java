package dev.thawline.explore;

import dev.thawline.machine.ThreadState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Partial-order reduction by ample sets of one thread (exploration.md, B3): a step that touches
 * only memory which no other thread can reach is taken alone. Whatever others do before it neither
 * changes it nor is changed by it, since they come to that memory only through what its thread does
 * later; so every path has one with the same graph, outcomes and verdicts on which it comes first.
 *
 * <p>It must not be seen otherwise: it prints nothing, ends nothing, no model's state becomes final
 * in it, it leaves no choice. And it gets on: a step that takes a round of a waiting loop back
 * could put off others for ever.
 */
class AmpleSet {
  /** Where a step leads, the ways it chose, and which models judged it last. */
  record Successor(ProductState state, List<Integer> choices, List<StepSink.Judged> judged) {
    static Successor of(ProductState state, int[] choices, List<StepSink.Judged> judged) {
      return new Successor(state, Arrays.stream(choices).boxed().toList(), judged);
    }
  }

  /** The steps of one thread. */
  record Moves(int thread, List<Successor> successors) {}

  private final Semantics semantics;
  private final boolean reduces;

  AmpleSet(Semantics semantics) {
    this.semantics = semantics;
    this.reduces =
        semantics.settings().reduces(Reduction.AMPLE)
            && !semantics.castsIntegers()
            && !semantics.choosesAtCasts()
            && !semantics.promisesFreshTags();
  }

  /** Enough steps out of a state: those of all threads, or of one. */
  List<Moves> of(ProductState state) {
    List<Moves> all = new ArrayList<>();
    for (int thread = 0; thread < state.threads.length; thread++) {
      if (semantics.canStep(state, thread)) {
        List<Successor> successors = new ArrayList<>();
        Footprint footprint =
            semantics.step(
                state,
                thread,
                null,
                (successor, choices, judged) ->
                    successors.add(Successor.of(successor, choices, judged)));
        Moves moves = new Moves(thread, successors);
        if (reduces && isAlone(state, moves, footprint)) {
          return List.of(moves);
        }
        all.add(moves);
      }
    }
    return all;
  }

  private boolean isAlone(ProductState state, Moves moves, Footprint footprint) {
    if (!footprint.isLocal() || moves.successors().size() != 1) {
      return false;
    }
    int thread = moves.thread();
    Successor only = moves.successors().get(0);
    ThreadState before = state.thread(thread);
    ThreadState after = only.state().thread(thread);
    return only.state().ending == null
        && only.judged().isEmpty()
        && after.status() == ThreadState.Status.READY
        && after.hasPrintedAs(before)
        && only.state().graph.length(thread) > state.graph.length(thread)
        && avoidsOthers(state, thread, footprint);
  }

  /** Whether no other thread can reach what a step touches. */
  boolean avoidsOthers(ProductState state, int thread, Footprint footprint) {
    boolean onlyLive = semantics.settings().reduces(Reduction.DEAD_REGISTERS);
    return footprint.avoids(Reach.ofOthers(state, thread, semantics.statics(), onlyLive));
  }
}
