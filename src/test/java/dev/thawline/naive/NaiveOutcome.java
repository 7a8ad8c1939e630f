package dev.thawline.naive;

import dev.thawline.machine.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a path printed, as text (language.md): the lines of main bare, those of other threads after
 * their name; then how it ended. A thread prints on its way from one event to the next, which is no
 * step: where another thread ends the program, any part of what it has printed since its last event
 * may be missing, unless it has been joined.
 */
final class NaiveOutcome {
  private NaiveOutcome() {}

  /**
   * All outcomes of a path that ended neither in a race nor at a bound.
   *
   * @param mover the thread that took the last step
   */
  static Set<String> of(NaivePath path, NaiveEnding ending, int mover) {
    boolean abrupt =
        switch (ending.kind()) {
          case COMPLETE, DEADLOCK -> false;
          case MEMORY_UB, PANIC, CUT -> true;
          case RACE, BOUND -> throw new IllegalArgumentException("such a path has no outcome");
        };
    List<String> texts = List.of("");
    for (int thread : path.threads.keySet()) {
      ThreadState at = path.thread(thread);
      List<String> lines = at.output();
      boolean open = abrupt && thread != mover && !joined(path, thread, mover);
      List<String> longer = new ArrayList<>();
      for (int count = open ? at.settledLines() : lines.size(); count <= lines.size(); count++) {
        for (String text : texts) {
          String name = thread == 0 ? "" : "T" + thread + ": ";
          String more =
              count == 0
                  ? ""
                  : name
                      + String.join(
                          " / ", lines.subList(0, count).stream().map(NaiveOutcome::line).toList());
          longer.add(both(text, more));
        }
      }
      texts = longer;
    }
    Set<String> outcomes = new TreeSet<>();
    texts.forEach(text -> outcomes.add(both(text, words(ending))));
    return outcomes;
  }

  /**
   * Where all threads have ended, main may also have returned a moment before one that nobody
   * joined went on to print. Empty where that shows nowhere.
   */
  static Set<String> ofEarlyReturn(NaivePath path) {
    boolean shows =
        path.threads.keySet().stream()
            .anyMatch(
                thread ->
                    thread != 0
                        && path.thread(thread).output().size() > path.thread(thread).settledLines()
                        && !joined(path, thread, 0));
    return shows ? of(path, NaiveEnding.of(NaiveEnding.Kind.CUT, "", null), 0) : Set.of();
  }

  /** Whether the end of a thread happens before the last event of another. */
  private static boolean joined(NaivePath path, int thread, int other) {
    return path.hasEnded(thread)
        && path.relations().ordered(path.graph().last(thread), path.graph().last(other));
  }

  private static String both(String first, String second) {
    return first.isEmpty() ? second : second.isEmpty() ? first : first + " | " + second;
  }

  /** Quoted where it could be mistaken for the marks around it. */
  private static String line(String line) {
    boolean mistakable =
        line.isEmpty()
            || line.contains(" / ")
            || line.contains(" | ")
            || (line.startsWith("[") && !line.matches("\\[\\w+\\]=.*"))
            || line.startsWith("'")
            || line.matches("(?s)T\\d+: .*");
    return mistakable ? "'" + line.replace("\\", "\\\\").replace("'", "\\'") + "'" : line;
  }

  private static String words(NaiveEnding ending) {
    return switch (ending.kind()) {
      case COMPLETE -> "";
      case MEMORY_UB -> "[undefined behaviour: " + ending.message() + "]";
      case PANIC -> "[panic: " + ending.message() + "]";
      case DEADLOCK -> "[deadlock]";
      case CUT -> "[main returned]";
      case RACE -> "[race]";
      case BOUND -> "[incomplete]";
    };
  }
}
