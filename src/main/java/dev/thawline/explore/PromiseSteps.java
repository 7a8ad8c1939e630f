package dev.thawline.explore;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.memory.PromiseBounds;
import dev.thawline.program.MemoryOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of threads that promise (memory-models.md, A7). Promising is a step of its own, without
 * an event; and of the steps in its program a thread may take only those after which it can still
 * keep what it has promised. Keeping a promise is a way for a store to go ({@link AtomicAccesses}).
 */
final class PromiseSteps {
  private static final int PROMISE = Path.Move.PROMISE;

  private static final String TOO_MANY =
      "what a thread can promise takes more than " + Certification.MOST_STATES + " states";

  private final Semantics semantics;
  private final PromiseBounds bounds;
  private final Certification certification;

  PromiseSteps(Semantics semantics, PromiseBounds bounds) {
    this.semantics = semantics;
    this.bounds = bounds;
    this.certification = new Certification(semantics);
  }

  /** All successors of a state by one step of a thread, or the one that is prescribed. */
  Footprint step(ProductState state, int thread, int @Nullable [] choices, StepSink sink) {
    if (choices != null && choices.length == 2 && choices[0] == PROMISE) {
      promise(state, thread, choices[1], sink);
      return new Footprint(semantics);
    }
    Footprint footprint = steer(state, thread, Chooser.of(choices), sink);
    if (choices == null) {
      promise(state, thread, -1, sink);
    }
    return footprint;
  }

  /** The same without steps that promise. */
  Footprint steer(ProductState state, int thread, @Nullable Chooser chooser, StepSink sink) {
    return semantics.run(
        state,
        thread,
        chooser,
        (next, ways, judged) -> {
          if (survives(next, thread)) {
            sink.successor(next, ways, judged);
          }
        });
  }

  /**
   * Whether a state that a step of a thread led to is one. What is undefined ends a path whatever
   * was promised, if only nothing promised was overtaken yet; nobody has to certify it.
   */
  private boolean survives(ProductState state, int thread) {
    List<MemoryEvent> own = state.graph.promises(thread);
    if (own.isEmpty()) {
      return true;
    }
    if (state.ending != null) {
      return state.ending.kind() == Ending.Kind.BOUND
          || (state.ending.isUndefined()
              && own.stream().allMatch(promise -> isAhead(state.graph, thread, promise)));
    }
    return switch (certification.of(state, thread)) {
      case YES -> true;
      case NO -> false;
      case UNKNOWN -> {
        state.ending =
            Ending.of(
                Ending.Kind.BOUND,
                "a bound was hit before it was clear whether a promise can be kept",
                state.thread(thread).span());
        yield true;
      }
    };
  }

  private static boolean isAhead(ExecutionGraph graph, int thread, MemoryEvent promise) {
    return graph.indexOf(promise) > graph.lowestVisible(graph.seen(thread), promise.location());
  }

  /**
   * Promises of a thread, as far as it can make another and somebody is there to read it.
   *
   * @param only the number of the one that is prescribed; below 0 for all
   */
  private void promise(ProductState state, int thread, int only, StepSink sink) {
    if (state.graph.promises(thread).size() >= bounds.open() || !othersGoOn(state, thread)) {
      return;
    }
    int number = 0;
    Certification.Candidates candidates = certification.candidates(state, thread);
    if (!candidates.all() && only < 0) {
      ProductState copy = state.copy();
      copy.ending = Ending.of(Ending.Kind.BOUND, TOO_MANY, state.thread(thread).span());
      sink.successor(copy, new int[] {PROMISE, only}, List.of());
    }
    for (Certification.Candidate candidate : candidates.stores()) {
      MemoryEvent store = candidate.store();
      int location = store.location();
      for (int index = 1; index <= state.graph.writeCount(location); index++) {
        if (!semantics
            .memory()
            .mayWrite(state.graph, thread, location, index, MemoryOrder.RELAXED)) {
          continue;
        }
        ProductState copy = state.copy();
        copy.graph = state.graph.promise(thread, location, index, store.value(), store.span());
        copy.promisedTags = state.promisedTags.with(candidate.freshTags());
        if (survives(copy, thread)) {
          if (only == number) {
            semantics.recorder().promised(copy.graph.write(location, index));
          }
          if (only < 0 || only == number) {
            sink.successor(copy, new int[] {PROMISE, number}, List.of());
          }
          number++;
        }
      }
    }
  }

  private boolean othersGoOn(ProductState state, int thread) {
    for (int other = 0; other < state.threads.length; other++) {
      if (other != thread && semantics.canStep(state, other)) {
        return true;
      }
    }
    return false;
  }
}
