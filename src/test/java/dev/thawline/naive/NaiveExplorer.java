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
  private final long limit;

  /** There are more paths than were wanted. */
  static final class TooManyPaths extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Carries the exception out of the recursion. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop() {
      super("too many paths", null, false, false);
    }
  }

  private NaiveExplorer(NaiveSteps steps, NaiveRecord found, long limit) {
    this.steps = steps;
    this.found = found;
    this.limit = limit;
  }

  /**
   * All paths.
   *
   * @param memory {@code sc} or {@code rc11}
   * @param limit how many paths there may be
   */
  static NaiveResult explore(
      Program program, String memory, List<Watcher> watchers, Settings settings, long limit)
      throws TooManyPaths {
    return explore(program, memory, watchers, settings, limit, relations -> relations);
  }

  /** The same, with another happens-before for the monitors. */
  static NaiveResult explore(
      Program program,
      String memory,
      List<Watcher> watchers,
      Settings settings,
      long limit,
      OrderView view)
      throws TooManyPaths {
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
    NaiveExplorer explorer = new NaiveExplorer(steps, found, limit);
    try {
      steps.start(path -> explorer.goOn(path, 0));
    } catch (Stop stop) {
      throw new TooManyPaths();
    }
    return found.result();
  }

  /**
   * @param mover the thread that took the last step
   */
  private void goOn(NaivePath path, int mover) {
    NaiveEnding ending = path.ending == null ? NaiveSteps.stillness(path) : path.ending;
    if (ending != null) {
      if (found.end(path, ending, mover) > limit) {
        throw new Stop();
      }
      return;
    }
    for (int thread : path.threads.keySet()) {
      if (NaiveSteps.canStep(path, thread)) {
        steps.step(path, thread, after -> goOn(after, thread));
      }
    }
  }
}
