package dev.thawline.explore;

import dev.thawline.event.Clock;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.race.Race;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a path ended.
 *
 * @param kind in which way
 * @param message what happened, in words; empty for complete paths
 * @param span where; null for complete paths and deadlocks
 * @param race the race, where it ended in one
 * @param places where what it is about comes from, in words that follow the message; or empty
 */
public record Ending(
    Kind kind, String message, @Nullable Span span, @Nullable Race race, String places) {

  /** By where they happened, as it stands in the source. */
  public static final Comparator<Ending> BY_PLACE =
      Comparator.comparing(Ending::span, Comparator.nullsFirst(Comparator.comparing(Span::start)));

  public Ending(Kind kind, String message, @Nullable Span span, @Nullable Race race) {
    this(kind, message, span, race, "");
  }

  /** The message with the places: for people; outcomes do without lines. */
  public String text() {
    return message + places;
  }

  /**
   * The part of a graph that makes it this ending: all of it; or what leads to the race, or to
   * main's return. How far other threads had come by then is a matter of scheduling.
   */
  public Clock part(ExecutionGraph graph) {
    if (race != null) {
      return graph.causes(List.of(race.earlier(), race.later()));
    }
    List<EventName> last = new ArrayList<>();
    for (int thread = 0; thread < (kind == Kind.CUT ? 1 : graph.threadCount()); thread++) {
      if (graph.length(thread) > 0) {
        last.add(new EventName(thread, graph.length(thread) - 1));
      }
    }
    return graph.causes(last);
  }

  /** Whether the program did something undefined. */
  boolean isUndefined() {
    return kind == Kind.RACE || kind == Kind.MEMORY_UB;
  }

  /** The ways in which a path ends. */
  public enum Kind {
    /** Every thread ended. */
    COMPLETE(1),
    /** A race among accesses. */
    RACE(2),
    /** Undefined behaviour without any aliasing model. */
    MEMORY_UB(3),
    PANIC(4),
    /** Every thread that has not ended waits. */
    DEADLOCK(5),
    /** Main returned while other threads ran. */
    CUT(6),
    /** A loop bound was hit. */
    BOUND(7);

    private static final int KINDS = 8;

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /** Its number in state keys; 0 is a path that goes on. */
    int code(int mover) {
      return endsAtOneThread() ? code + KINDS * (mover + 1) : code;
    }

    /** Whether the step of one thread ends all. */
    boolean endsAtOneThread() {
      return switch (this) {
        case RACE, MEMORY_UB, PANIC, CUT -> true;
        case COMPLETE, DEADLOCK, BOUND -> false;
      };
    }
  }

  public static final Ending COMPLETE = new Ending(Kind.COMPLETE, "", null, null);

  /**
   * Every thread that has not ended waits.
   *
   * @param firstWaiting where the first of them is
   */
  public static Ending deadlock(@Nullable Span firstWaiting) {
    return of(Kind.DEADLOCK, "every thread waits", firstWaiting);
  }

  static Ending of(Kind kind, String message, @Nullable Span span) {
    return new Ending(kind, message, span, null);
  }
}
