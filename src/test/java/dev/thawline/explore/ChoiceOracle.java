package dev.thawline.explore;

import dev.thawline.alias.exposed.SurvivingChoices;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.List;
import java.util.Set;

/**
 * Whether provenance can be chosen at casts so that everything that follows is accepted, by
 * definition: all paths one after the other, nothing merged, nothing kept. A choice may hang on the
 * whole path before it. Which choices a path can be run with is known from running it once with the
 * choice put off; no model is run with a choice made.
 *
 * <p>For programs in which no allocation ends, and in which a step with a cast makes no other
 * choice.
 */
final class ChoiceOracle {
  private final Semantics semantics;
  private long paths;

  ChoiceOracle(Program program, MemoryModel memory, Watcher watcher) {
    semantics = new Semantics(program, memory, List.of(watcher), Settings.DEFAULT, Recorder.SILENT);
  }

  boolean accepts() {
    boolean[] all = {true};
    semantics.start(null, (state, choices, rejections) -> all[0] &= accepts(state, List.of()));
    return all[0];
  }

  /** How many paths were looked at. */
  long paths() {
    return paths;
  }

  /**
   * @param chosen at the casts before the last step
   */
  private boolean accepts(ProductState state, List<String> chosen) {
    if (state.slots[0].isRejected()) {
      return false;
    }
    Set<List<String>> left = SurvivingChoices.of(state.slots[0].running());
    return left.stream()
        .filter(choice -> choice.subList(0, Math.min(chosen.size(), choice.size())).equals(chosen))
        .anyMatch(choice -> acceptsAllAfter(state, choice));
  }

  private boolean acceptsAllAfter(ProductState state, List<String> chosen) {
    if (state.ending != null) {
      paths++;
      return true;
    }
    boolean[] all = {true};
    for (int thread = 0; thread < state.threads.length && all[0]; thread++) {
      if (semantics.canStep(state, thread)) {
        semantics.step(
            state,
            thread,
            null,
            (next, choices, rejections) -> all[0] = all[0] && accepts(next, chosen));
      }
    }
    return all[0];
  }
}
