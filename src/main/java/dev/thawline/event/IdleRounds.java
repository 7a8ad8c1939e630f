package dev.thawline.event;

import java.util.ArrayList;
import java.util.List;

/**
 * The rounds of waiting loops in an execution graph that only read and after which their thread was
 * as before: the graph without them is an execution of the same program with the same outcome.
 * Immutable.
 *
 * @param rounds disjoint
 */
public record IdleRounds(List<Round> rounds) {
  public static final IdleRounds NONE = new IdleRounds(List.of());

  /** The events of a thread from {@code from} on and before {@code end}. */
  public record Round(int thread, int from, int end) {
    boolean contains(EventName event) {
      return event.thread() == thread && event.position() >= from && event.position() < end;
    }
  }

  public IdleRounds {
    rounds = List.copyOf(rounds);
  }

  /** With one that ends with the thread's last event; the rounds of inner loops are part of it. */
  public IdleRounds with(Round round) {
    List<Round> more = new ArrayList<>(without(round.thread(), round.from()).rounds);
    more.add(round);
    return new IdleRounds(more);
  }

  /** Without those that begin at a position of a thread or later. */
  public IdleRounds without(int thread, int from) {
    return new IdleRounds(
        rounds.stream().filter(round -> round.thread != thread || round.from < from).toList());
  }

  /** Whether an event belongs to one of them. */
  public boolean contains(EventName event) {
    for (Round round : rounds) {
      if (round.contains(event)) {
        return true;
      }
    }
    return false;
  }

  /** The position of an event, those in these rounds not counted. */
  public int positionWithout(EventName event) {
    int position = event.position();
    for (Round round : rounds) {
      if (round.thread == event.thread() && round.end <= event.position()) {
        position -= round.end - round.from;
      }
    }
    return position;
  }
}
