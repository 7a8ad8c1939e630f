package dev.thawline.naive;

import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.program.Program;
import java.util.List;

/**
 * Explores all paths of a program, depth first: a recursion at every choice of the next thread, of
 * what a read reads from, of where a write lands, and of whether a weak compare-exchange fails.
 */
final class NaiveExplorer {
  private final NaiveSteps steps;
  private final NaiveRecord found;

  private NaiveExplorer(NaiveSteps steps, NaiveRecord found) {
    this.steps = steps;
    this.found = found;
  }

  /**
   * All paths.
   *
   * @param memory {@code sc} or {@code rc11}
   */
  static Found explore(Program program, String memory, List<Watcher> watchers, Settings settings) {
    return explore(program, memory, watchers, settings, relations -> relations);
  }

  /** The same, with another happens-before for the monitors. */
  static Found explore(
      Program program, String memory, List<Watcher> watchers, Settings settings, OrderView view) {
    boolean interleavings =
        switch (memory) {
          case "sc" -> true;
          case "rc11" -> false;
          default -> throw new IllegalArgumentException("no naive explorer for " + memory);
        };
    NaiveSetting setting =
        NaiveSetting.of(
            program,
            interleavings,
            watchers.stream().map(Watcher::monitor).toList(),
            settings,
            view);
    NaiveRecord found =
        new NaiveRecord(setting.allocations(), watchers.stream().map(Watcher::name).toList());
    NaiveSteps steps = new NaiveSteps(setting);
    NaiveExplorer explorer = new NaiveExplorer(steps, found);
    steps.start(path -> explorer.goOn(path, 0));
    return found.result();
  }

  /**
   * @param mover the thread that took the last step
   */
  private void goOn(NaivePath path, int mover) {
    NaiveEnding ending = path.ending == null ? NaiveSteps.stillness(path) : path.ending;
    if (ending != null) {
      found.end(path, ending, mover);
      return;
    }
    for (int thread : path.threads.keySet()) {
      if (NaiveSteps.canStep(path, thread)) {
        steps.step(path, thread, after -> goOn(after, thread));
      }
    }
  }
}
