package dev.thawline.alias;

import dev.thawline.conformance.Table;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.view.View;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a step of a monitor costs, warm, on the conformance programs: nanoseconds and bytes, the
 * median of several rounds. A program, not a test: {@code java -cp ... MonitorBenchmark [MODEL..]};
 * README tells how.
 */
public final class MonitorBenchmark {
  private static final int ROUNDS = 15;
  private static final int REPETITIONS = 2_000;

  private MonitorBenchmark() {}

  public static void main(String[] arguments) {
    List<String> models = arguments.length == 0 ? List.of("sb", "tb", "tb-iw") : List.of(arguments);
    List<List<Event>> streams = new ArrayList<>();
    for (String file : List.of("stacked.txt", "tree.txt")) {
      Table.programs(file).values().forEach(program -> streams.add(events(program)));
    }
    for (String model : models) {
      System.out.println(measured(model, streams));
    }
  }

  private enum Nothing implements MonitorState {
    KNOWN
  }

  /** The events of a program with one thread, as monitors see them. */
  private static List<Event> events(String program) {
    List<Event> events = new ArrayList<>();
    Monitor listener =
        new Monitor() {
          @Override
          public MonitorState initial() {
            return Nothing.KNOWN;
          }

          @Override
          public MonitorState observe(MonitorState state, Event event, Surroundings around) {
            events.add(event);
            return state;
          }

          @Override
          public List<View<EventName>> view(MonitorState state) {
            return List.of();
          }
        };
    Explorer.explore(
        Programs.ev(program.split("\n")),
        Programs.memory("sc"),
        List.of(new Watcher("listener", listener)),
        Settings.DEFAULT,
        Limits.generous(),
        Progress.NONE,
        false);
    return events;
  }

  private static String measured(String model, List<List<Event>> streams) {
    AliasModels.Named named = AliasModels.parse(model);
    List<Monitor> monitors = new ArrayList<>();
    streams.forEach(s -> monitors.add(named.resolved().monitor(named.canonical(), false)));
    double[] nanoseconds = new double[ROUNDS];
    long steps = 0;
    long bytes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long allocated = allocatedBytes();
      long start = System.nanoTime();
      steps = 0;
      for (int i = 0; i < REPETITIONS; i++) {
        for (int s = 0; s < streams.size(); s++) {
          steps += run(monitors.get(s), streams.get(s));
        }
      }
      nanoseconds[round] = (System.nanoTime() - start) / (double) steps;
      bytes = allocatedBytes() - allocated;
    }
    java.util.Arrays.sort(nanoseconds);
    return String.format(
        Locale.ROOT,
        "%s: %.1f ns a step (median of %d rounds; best %.1f), %.2f bytes a step, %d steps a round",
        model,
        nanoseconds[ROUNDS / 2],
        ROUNDS,
        nanoseconds[0],
        bytes / (double) steps,
        steps);
  }

  /** How many steps the monitor accepts. */
  private static int run(Monitor monitor, List<Event> events) {
    MonitorState state = monitor.initial();
    int accepted = 0;
    for (Event event : events) {
      MonitorState next = monitor.observe(state, event, Quiet.SURROUNDINGS);
      if (next instanceof Rejection) {
        return accepted;
      }
      state = next;
      accepted++;
    }
    return accepted;
  }

  private static long allocatedBytes() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  /** Nobody listens. */
  private static final class Quiet implements Surroundings {
    private static final Surroundings SURROUNDINGS = new Quiet();

    @Override
    public HappensBefore order() {
      return EventName::equals;
    }

    @Override
    public void implicitAccess(ImplicitAccess access) {}

    @Override
    public void note(Note note) {}
  }
}
