package dev.thawline.reference;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Threads;
import dev.thawline.event.Value;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Node;
import dev.thawline.explore.Path;
import dev.thawline.explore.PathRunner;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Recorder;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All paths of a program from start to end, every interleaving for itself, with their events. */
final class RecordedPaths {
  /** Of a program with more paths, only so many are looked at. */
  private static final int LISTED = 1 << 12;

  private final List<Path> paths = new ArrayList<>();
  private final int most;
  private boolean complete = true;

  private final Threads threads;

  private RecordedPaths(int most, Threads threads) {
    this.most = most;
    this.threads = threads;
  }

  /**
   * @param paths at most as many as were asked for
   * @param complete whether these are all
   */
  record Found(List<EventPath> paths, boolean complete) {
    Found {
      paths = List.copyOf(paths);
    }
  }

  /**
   * @param most how many paths to run; of more, some from everywhere
   */
  static Found of(Program program, MemoryModel memory, Settings settings, int most) {
    Exploration exploration =
        Explorer.explore(
            program,
            memory,
            List.of(),
            settings.withAmple(false),
            Limits.generous(),
            Progress.NONE,
            true);
    if (exploration.limit() != null) {
      throw new IllegalStateException(exploration.limit());
    }
    RecordedPaths every = new RecordedPaths(Math.max(most, LISTED), exploration.threads());
    for (List<Node> layer : exploration.nodes()) {
      for (Node node : layer) {
        if (node.ending() != null) {
          every.into(node, List.of());
        }
      }
    }
    List<EventPath> run = new ArrayList<>();
    int count = Math.min(most, every.paths.size());
    for (int i = 0; i < count; i++) {
      Path path = every.paths.get((int) ((long) i * every.paths.size() / count));
      run.add(run(program, memory, settings, path));
    }
    return new Found(run, every.complete && count == every.paths.size());
  }

  /**
   * @param after the moves from here to the end, last first
   */
  private void into(Node node, List<Path.Move> after) {
    for (Node.Incoming step : node.incoming()) {
      if (paths.size() == most) {
        complete = false;
        return;
      }
      if (step.from() == null) {
        List<Path.Move> moves = new ArrayList<>(after);
        Collections.reverse(moves);
        paths.add(new Path(step.choices(), moves, threads));
      } else {
        List<Path.Move> longer = new ArrayList<>(after);
        longer.add(new Path.Move(step.thread(), step.choices()));
        into(step.from(), longer);
      }
    }
  }

  private static EventPath run(Program program, MemoryModel memory, Settings settings, Path path) {
    List<Event> events = new ArrayList<>();
    Map<EventName, EventName> readsFrom = new HashMap<>();
    Recorder recorder =
        new Recorder() {
          @Override
          public void event(Event event, @Nullable Value value, @Nullable MemoryEvent source) {
            events.add(event);
            if (source != null) {
              readsFrom.put(event.name(), source.name());
            }
          }
        };
    PathRunner.Arrival arrival =
        PathRunner.run(program, memory, List.of(), settings, path, recorder);
    return new EventPath(events, arrival.graph(), readsFrom);
  }
}
