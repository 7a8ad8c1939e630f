package dev.thawline.explore;

import dev.thawline.event.Threads;
import dev.thawline.machine.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a path observably did, as text: lines of main bare, those of other threads after their name;
 * threads by " | ", lines by " / "; how the path ended, unless every thread did.
 */
public final class Outcome {
  private static final Pattern THREAD = Pattern.compile("T\\d+: ");

  /** How a final state begins that has no registers in it; no end of a path is written so. */
  private static final Pattern LOCATION = Pattern.compile("\\[\\w+\\]=");

  private Outcome() {}

  /**
   * Every outcome of a path. There are several where one thread ends the program while others have
   * printed since their last event: they may have, or may not have yet.
   *
   * @param mover the thread that took the last step
   */
  static List<String> of(ProductState state, Ending ending, int mover) {
    List<List<String>> possible = List.of(List.of());
    for (int thread = 0; thread < state.threads.length; thread++) {
      ThreadState at = state.threads[thread];
      if (at == null) {
        continue;
      }
      List<String> lines = at.output();
      int least = isSettled(state, ending, thread, mover) ? lines.size() : at.settledLines();
      List<List<String>> longer = new ArrayList<>();
      for (List<String> before : possible) {
        for (int count = least; count <= lines.size(); count++) {
          List<String> parts = new ArrayList<>(before);
          if (count > 0) {
            parts.add(ofThread(thread, lines.subList(0, count)));
          }
          longer.add(parts);
        }
      }
      possible = longer;
    }
    return possible.stream().map(parts -> ending(String.join(" | ", parts), ending)).toList();
  }

  /**
   * The outcome of a complete path.
   *
   * @param lines what each thread printed
   */
  public static String ofComplete(List<List<String>> lines) {
    List<String> parts = new ArrayList<>();
    for (int thread = 0; thread < lines.size(); thread++) {
      if (!lines.get(thread).isEmpty()) {
        parts.add(ofThread(thread, lines.get(thread)));
      }
    }
    return String.join(" | ", parts);
  }

  /**
   * The outcome of a path on which every thread that has not ended waits.
   *
   * @param lines what each thread printed
   */
  public static String ofDeadlock(List<List<String>> lines) {
    return ending(ofComplete(lines), Ending.deadlock(null));
  }

  /** What threads printed, and how the path ended, unless every thread did. */
  private static String ending(String printed, Ending ending) {
    String how = words(ending);
    return how.isEmpty() ? printed : printed.isEmpty() ? how : printed + " | " + how;
  }

  private static String ofThread(int thread, List<String> lines) {
    String text = String.join(" / ", lines.stream().map(Outcome::quoted).toList());
    return thread == 0 ? text : Threads.label(thread) + ": " + text;
  }

  /**
   * The outcomes of a complete path had main returned a little earlier: there are some where a
   * thread that main does not wait for has printed since its last event.
   */
  static List<String> beforeTheEnd(ProductState state) {
    Ending cut = Ending.of(Ending.Kind.CUT, "", null);
    for (int thread = 0; thread < state.threads.length; thread++) {
      ThreadState at = state.threads[thread];
      boolean unsettled = at != null && at.settledLines() < at.output().size();
      if (unsettled && !isSettled(state, cut, thread, 0)) {
        return of(state, cut, 0);
      }
    }
    return List.of();
  }

  /**
   * A line as it was printed, or, where that could be mistaken for the marks around it, in quotes.
   */
  public static String quoted(String line) {
    boolean plain =
        !line.isEmpty()
            && !line.contains(" / ")
            && !line.contains(" | ")
            && (!line.startsWith("[") || LOCATION.matcher(line).lookingAt())
            && !line.startsWith("'")
            && !THREAD.matcher(line).lookingAt();
    return plain ? line : "'" + line.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** Whether all that a thread has printed was printed before the program ended. */
  private static boolean isSettled(ProductState state, Ending ending, int thread, int mover) {
    return !ending.kind().endsAtOneThread()
        || thread == mover
        || state.graph.now(mover).count(thread) >= state.graph.length(thread);
  }

  private static String words(Ending ending) {
    return switch (ending.kind()) {
      case COMPLETE -> "";
      case RACE -> "[race]";
      case MEMORY_UB -> "[undefined behaviour: " + ending.message() + "]";
      case PANIC -> "[panic: " + ending.message() + "]";
      case DEADLOCK -> "[deadlock]";
      case CUT -> "[main returned]";
      case BOUND -> "[incomplete]";
    };
  }
}
