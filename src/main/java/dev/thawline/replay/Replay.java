package dev.thawline.replay;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.NotCovered;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Value;
import dev.thawline.explore.Path;
import dev.thawline.explore.PathRunner;
import dev.thawline.explore.Recorder;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import dev.thawline.source.Span;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs one path again and writes down everything. */
public final class Replay implements Recorder {
  private final List<Watcher> watchers;
  private final List<Trace.Step> steps = new ArrayList<>();
  private final List<Trace.Happening> happenings = new ArrayList<>();
  private final Map<EventName, Integer> positions = new HashMap<>();
  private final Map<Integer, EventName> latest = new HashMap<>();
  private final List<Log> logs = new ArrayList<>();
  private int happened;
  private int thread;
  private @Nullable Span span;
  private @Nullable MemoryEvent promise;
  private boolean begun;

  /** What one watcher has done so far. */
  private static final class Log {
    final List<List<View<EventName>>> views = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();
    MonitorState state;
    @Nullable Rejection rejection;
    int rejectedAt = -1;
    @Nullable NotCovered notCovered;
    int lastStep = Integer.MAX_VALUE;

    Log(MonitorState initial) {
      state = initial;
    }
  }

  private Replay(List<Watcher> watchers) {
    this.watchers = watchers;
    watchers.forEach(watcher -> logs.add(new Log(watcher.monitor().initial())));
  }

  /**
   * The trace of a path.
   *
   * @param watchers with detailed monitors
   * @throws IllegalArgumentException if the program has no such path
   */
  public static Trace trace(
      Program program, MemoryModel memory, List<Watcher> watchers, Settings settings, Path path) {
    Replay replay = new Replay(watchers);
    PathRunner.Arrival arrival = PathRunner.run(program, memory, watchers, settings, path, replay);
    replay.endStep();
    List<@Nullable Rejection> rejections = new ArrayList<>();
    replay.logs.forEach(log -> rejections.add(log.rejection));
    List<List<EdgeTrial>> trials =
        new EdgeTrials(program, memory, settings, path, replay.positions).of(watchers, rejections);
    List<Trace.Model> models = new ArrayList<>();
    for (int i = 0; i < watchers.size(); i++) {
      Log log = replay.logs.get(i);
      models.add(
          new Trace.Model(
              watchers.get(i).name(),
              log.views,
              log.notes,
              log.rejection,
              log.rejectedAt,
              log.notCovered,
              trials.get(i)));
    }
    return new Trace(
        memory.id(),
        replay.steps.stream().map(step -> settled(step, arrival.graph())).toList(),
        models,
        arrival.graph(),
        arrival.allocations(),
        arrival.ending());
  }

  /** With sources as they are in the end: what was promised then is a write since it was kept. */
  private static Trace.Step settled(Trace.Step step, ExecutionGraph graph) {
    if (step.events().stream().allMatch(happening -> happening.source() == null)) {
      return step;
    }
    List<Trace.Happening> events =
        step.events().stream()
            .map(
                happening ->
                    happening.source() == null
                        ? happening
                        : new Trace.Happening(
                            happening.event(),
                            happening.value(),
                            settled(happening.event().name(), happening.source(), graph)))
            .toList();
    return new Trace.Step(step.number(), step.thread(), step.span(), events, step.promise());
  }

  private static MemoryEvent settled(EventName read, MemoryEvent source, ExecutionGraph graph) {
    for (MemoryEvent event : graph.events(read.thread())) {
      MemoryEvent now = event.source();
      if (event.name().equals(read) && now != null && now.location() == source.location()) {
        return now;
      }
    }
    return source;
  }

  @Override
  public void step(int stepThread, @Nullable Span stepSpan) {
    endStep();
    begun = true;
    thread = stepThread;
    span = stepSpan;
  }

  @Override
  public void promised(MemoryEvent made) {
    promise = made;
    span = made.span();
  }

  @Override
  public void event(Event event, @Nullable Value value, @Nullable MemoryEvent source) {
    EventName name = event.name();
    EventName before = latest.put(name.thread(), name);
    if (before != null && before.position() > name.position()) {
      // A round of a waiting loop was taken back: its names go to what comes after it.
      positions
          .keySet()
          .removeIf(old -> old.thread() == name.thread() && old.position() >= name.position());
    }
    positions.putIfAbsent(name, happened++);
    happenings.add(new Trace.Happening(event, value, source));
  }

  @Override
  public void observed(int watcher, MonitorState state) {
    logs.get(watcher).state = state;
  }

  @Override
  public void note(int watcher, Note note) {
    logs.get(watcher).notes.add(note);
  }

  @Override
  public void rejected(int watcher, Rejection rejection) {
    Log log = logs.get(watcher);
    log.rejection = rejection;
    log.rejectedAt = steps.size();
    log.lastStep = log.rejectedAt;
  }

  @Override
  public void notCovered(int watcher, NotCovered uncovered) {
    logs.get(watcher).notCovered = uncovered;
    logs.get(watcher).lastStep = steps.size();
  }

  private void endStep() {
    if (!begun) {
      return;
    }
    steps.add(new Trace.Step(steps.size(), thread, span, happenings, promise));
    happenings.clear();
    promise = null;
    for (int i = 0; i < logs.size(); i++) {
      Log log = logs.get(i);
      Monitor monitor = watchers.get(i).monitor();
      boolean over = log.lastStep < steps.size() - 1;
      log.views.add(over ? List.of() : monitor.view(log.state));
    }
  }
}
