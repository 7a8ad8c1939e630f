package dev.thawline.reference.agreement;

import dev.thawline.event.Event;
import dev.thawline.reference.agreement.SmallProgram.Extra;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether two reads in a row have the same verdict in either order, after all small programs. */
final class ReadOrder {
  private long pairs;
  private final List<String> against = new ArrayList<>();
  private int smallest = Integer.MAX_VALUE;

  private ReadOrder() {}

  /**
   * Tests all programs that a model accepts.
   *
   * @param size how many statements they have at most, the two reads included
   */
  static ReadOrder test(String model, Set<Extra> extras, int size) {
    ReadOrder found = new ReadOrder();
    SmallProgram empty = SmallProgram.empty(extras);
    empty.visitLonger(
        size - 2,
        Run.begin(empty, model),
        (program, before) -> {
          Run run = before.after(last(program));
          if (run.isRejectedBy(0)) {
            return null;
          }
          found.readTwice(program, run);
          return run;
        });
    return found;
  }

  private void readTwice(SmallProgram program, Run run) {
    List<SmallProgram> reads =
        program.longer().stream().filter(longer -> isRead(last(longer))).toList();
    for (int i = 0; i < reads.size(); i++) {
      for (int j = i + 1; j < reads.size(); j++) {
        pairs++;
        Event one = last(reads.get(i));
        Event other = last(reads.get(j));
        boolean isRejected = run.after(one).after(other).isRejectedBy(0);
        if (isRejected != run.after(other).after(one).isRejectedBy(0)) {
          add(program, statement(program, reads.get(i)), statement(program, reads.get(j)));
        }
      }
    }
  }

  /** The smallest first. */
  private void add(SmallProgram program, String one, String other) {
    String text = program + "then " + one + " and " + other;
    if (program.size() + 2 < smallest) {
      smallest = program.size() + 2;
      against.add(0, text);
    } else {
      against.add(text);
    }
  }

  private static String statement(SmallProgram before, SmallProgram after) {
    return after.toString().substring(before.toString().length()).replace("; ", "");
  }

  private static boolean isRead(Event event) {
    return event instanceof Event.Access access && !access.access().writes();
  }

  private static Event last(SmallProgram program) {
    return program.events().get(program.events().size() - 1);
  }

  /** How many pairs of reads it was tested on. */
  long pairs() {
    return pairs;
  }

  /** The pairs of which only one order is accepted, a smallest first. */
  List<String> against() {
    return against;
  }

  /** How many statements the first has. */
  int smallest() {
    return smallest;
  }
}
