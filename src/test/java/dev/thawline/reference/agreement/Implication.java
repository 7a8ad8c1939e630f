package dev.thawline.reference.agreement;

import dev.thawline.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whatever program one model rejects, another rejects, and not at a later statement: tested on all
 * programs of so many statements. Programs that the second has rejected are not continued.
 */
final class Implication {
  private static final int PREMISE = 0;
  private static final int CONCLUSION = 1;

  private long programs;
  private long both;
  private final List<SmallProgram> against = new ArrayList<>();
  private Run run;

  private Implication(Run begin) {
    this.run = begin;
  }

  /**
   * Tests all programs that begin with one.
   *
   * @param size how many statements they have at most
   */
  static Implication test(String premise, String conclusion, SmallProgram start, int size) {
    Run begin = Run.begin(start, premise, conclusion);
    Implication found = new Implication(begin);
    start.visitLonger(
        size - start.size(),
        begin,
        (program, before) -> found.visit(program, before) ? found.run : null);
    return found;
  }

  /** Whether there is a use for longer programs. */
  private boolean visit(SmallProgram program, Run before) {
    List<Event> events = program.events();
    run = before.after(events.get(events.size() - 1));
    programs++;
    boolean isRejected = run.isRejectedBy(CONCLUSION);
    if (run.isRejectedBy(PREMISE)) {
      if (isRejected) {
        both++;
      } else {
        against.add(program);
      }
      return false;
    }
    return !isRejected;
  }

  /** How many programs it was tested on. */
  long programs() {
    return programs;
  }

  /** How many of them both reject, at the same statement. */
  long both() {
    return both;
  }

  /** Those that only the first rejects. */
  List<SmallProgram> against() {
    return against;
  }

  /** A shortest of those. */
  SmallProgram smallest() {
    return against.stream().min(Comparator.comparingInt(SmallProgram::size)).orElseThrow();
  }
}
