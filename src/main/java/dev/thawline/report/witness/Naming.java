package dev.thawline.report.witness;

import dev.thawline.event.EventName;
import dev.thawline.event.Threads;
import dev.thawline.event.Value;
import dev.thawline.program.ScalarType;
import dev.thawline.replay.Trace;
import dev.thawline.source.Span;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a report calls events, places and values. */
public final class Naming {
  /** How much of the source a name quotes. */
  private static final int QUOTE = 44;

  private static final String CUT = "...";

  /** The position of the event with which a thread starts. */
  private static final int START = 0;

  private final Trace trace;
  private final Map<EventName, Trace.Step> steps = new HashMap<>();
  private final Map<EventName, Trace.Happening> happenings = new HashMap<>();
  private final Map<EventName, Integer> positions = new HashMap<>();
  private final Map<Integer, EventName> latest = new HashMap<>();

  /** By the names of promises, until they are kept. */
  private final Map<EventName, Trace.Step> promises = new HashMap<>();

  Naming(Trace trace) {
    this.trace = trace;
    int position = 0;
    for (Trace.Step step : trace.steps()) {
      if (step.promise() != null) {
        promises.put(step.promise().name(), step);
      }
      for (Trace.Happening happening : step.events()) {
        EventName name = happening.event().name();
        EventName before = latest.put(name.thread(), name);
        if (before != null && before.position() > name.position()) {
          forgetFrom(name);
        }
        steps.putIfAbsent(name, step);
        positions.putIfAbsent(name, position++);
        happenings.putIfAbsent(name, happening);
      }
    }
  }

  /** A round of a waiting loop was taken back: its names went to what came after it. */
  private void forgetFrom(EventName name) {
    happenings
        .keySet()
        .removeIf(old -> old.thread() == name.thread() && old.position() >= name.position());
    steps.keySet().retainAll(happenings.keySet());
    positions.keySet().retainAll(happenings.keySet());
  }

  /** What happened, or null for events that no model sees (the start and end of a thread). */
  public Trace.@Nullable Happening happening(EventName event) {
    return happenings.get(event);
  }

  /** Where the event stands in the order of all events; -1 where it is in no step. */
  public int position(EventName event) {
    return positions.getOrDefault(event, -1);
  }

  /** The number of the event's step; 0 for set-up; -1 where it is in none. */
  public int stepNumber(EventName event) {
    Trace.Step step = steps.getOrDefault(event, promises.get(event));
    return step == null ? -1 : step.number();
  }

  /**
   * Whether an event is still to come where the trace ends. It can be named all the same, by the
   * tag that it will give, where a store of that was promised.
   */
  public boolean isToCome(EventName event) {
    EventName last = latest.get(event.thread());
    return stepNumber(event) < 0 && event.position() > (last == null ? START : last.position());
  }

  /** {@code step 3} or {@code set-up}. */
  public String step(EventName event) {
    int number = stepNumber(event);
    return isToCome(event)
        ? "a later step"
        : number < 0 ? thread(event) + "'s start" : step(number);
  }

  public static String step(int number) {
    return number == 0 ? "set-up" : "step " + number;
  }

  /** {@code T1}. */
  public static String thread(EventName event) {
    return Threads.label(event.thread());
  }

  /** {@code line 9: `&*p`}. */
  String place(EventName event) {
    Trace.Happening happening = happenings.get(event);
    Trace.Step promise = promises.get(event);
    if (happening == null) {
      return promise == null || promise.span() == null ? thread(event) : place(promise.span());
    }
    return place(happening.event().span());
  }

  /** {@code line 9: `&*p`}. */
  public static String place(Span span) {
    String text = source(span, QUOTE);
    return "line " + span.line() + (text.isEmpty() ? "" : ": `" + text + "`");
  }

  /** {@code step 1 (line 9: `&*p`)}. */
  public String event(EventName event) {
    return step(event) + " (" + place(event) + ")";
  }

  /** {@code step 1 (T1, line 9: `&*p`)}. */
  public String eventOfThread(EventName event) {
    return step(event) + " (" + thread(event) + ", " + place(event) + ")";
  }

  /** {@code `counter`}: the variable or block that a location lies in. */
  public String location(int location) {
    // The start of an allocation without bytes is the location of whatever comes next, if any.
    return location < trace.allocations().locationCount()
        ? "`" + trace.allocations().label(location) + "`"
        : "memory without bytes";
  }

  /**
   * The source text on one line, cut to {@code width} characters. Control characters and runs of
   * blanks become one blank.
   */
  public static String source(Span span, int width) {
    return cut(span.text().replaceAll("[\\s\\p{Cntrl}]+", " ").strip(), width);
  }

  /** The text, cut to {@code width} characters with an ellipsis. */
  public static String cut(String text, int width) {
    if (text.codePointCount(0, text.length()) <= width) {
      return text;
    }
    int end = text.offsetByCodePoints(0, Math.max(0, width - CUT.length()));
    return text.substring(0, end).stripTrailing() + CUT;
  }

  /** A value, in words: {@code 1}, {@code null}, {@code the & of step 1}, {@code nothing yet}. */
  String value(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return scalar(scalar);
    }
    if (value instanceof Value.Pointer pointer) {
      return pointer(pointer);
    }
    if (value instanceof Value.ThreadHandle handle) {
      return "the handle of " + Threads.label(handle.thread());
    }
    if (value instanceof Value.FunctionReference) {
      return "a function";
    }
    return value instanceof Value.Uninitialized ? "uninitialised memory" : "a value";
  }

  private static String scalar(Value.Scalar scalar) {
    ScalarType type = scalar.type();
    return switch (type.kind()) {
      case BOOL -> String.valueOf(scalar.isTrue());
      case UNSIGNED -> Long.toUnsignedString(scalar.bits());
      case CHAR -> "'\\u{" + Long.toHexString(scalar.bits()) + "}'";
      default -> String.valueOf(scalar.bits());
    };
  }

  private String pointer(Value.Pointer pointer) {
    if (pointer.isNull()) {
      return "null";
    }
    if (pointer.tag() == null) {
      return "a pointer without provenance";
    }
    if (pointer.tag().isWildcard()) {
      return "a pointer to `" + pointer.tag().allocation().label() + "` with exposed provenance";
    }
    if (pointer.tag().isBase() || pointer.tag().kind() == null) {
      return "a pointer to `" + pointer.tag().allocation().label() + "`";
    }
    return "the " + pointer.tag().kind().rust() + " of " + step(pointer.tag().name());
  }
}
