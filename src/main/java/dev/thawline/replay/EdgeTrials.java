package dev.thawline.replay;

import dev.thawline.alias.FinalState;
import dev.thawline.alias.NotCovered;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Rejection.MissingEdge;
import dev.thawline.event.EventName;
import dev.thawline.explore.Path;
import dev.thawline.explore.PathRunner;
import dev.thawline.explore.Recorder;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a path again with missing happens-before edges added to what a model is shown, the events,
 * values and races among accesses left as they are.
 */
final class EdgeTrials {
  private final Program program;
  private final MemoryModel memory;
  private final Settings settings;
  private final Path path;
  private final Map<EventName, Integer> positions;

  /**
   * @param positions where each event stands on the path
   */
  EdgeTrials(
      Program program,
      MemoryModel memory,
      Settings settings,
      Path path,
      Map<EventName, Integer> positions) {
    this.program = program;
    this.memory = memory;
    this.settings = settings;
    this.path = path;
    this.positions = positions;
  }

  /** A model that rejects the path, and edges to add. */
  private record Case(Watcher watcher, Rejection rejection, List<MissingEdge> edges) {
    Watcher stronger() {
      return new Watcher(
          watcher.name(), watcher.monitor(), order -> OrderWithEdge.with(order, edges));
    }
  }

  /**
   * The trials of each watcher.
   *
   * @param rejections why each rejects the path; null where it does not
   */
  List<List<EdgeTrial>> of(List<Watcher> watchers, List<@Nullable Rejection> rejections) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < watchers.size(); i++) {
      Rejection rejection = rejections.get(i);
      if (rejection != null) {
        for (List<MissingEdge> edges : toTry(rejection)) {
          cases.add(new Case(watchers.get(i), rejection, edges));
        }
      }
    }
    List<EdgeTrial> done = run(cases);
    List<List<EdgeTrial>> byWatcher = new ArrayList<>();
    int next = 0;
    for (Rejection rejection : rejections) {
      int tried = rejection == null ? 0 : toTry(rejection).size();
      byWatcher.add(List.copyOf(done.subList(next, next + tried)));
      next += tried;
    }
    return byWatcher;
  }

  /** Each edge alone where one is enough, else all of them together. */
  private static List<List<MissingEdge>> toTry(Rejection rejection) {
    List<MissingEdge> edges = rejection.missing();
    if (edges.isEmpty()) {
      return List.of();
    }
    return switch (rejection.needed()) {
      case ONE -> edges.stream().map(List::of).toList();
      case ALL -> List.of(edges);
    };
  }

  private List<EdgeTrial> run(List<Case> cases) {
    List<Watcher> watchers = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (Case one : cases) {
      boolean possible = one.edges().stream().allMatch(this::runsForward);
      numbers.add(possible ? watchers.size() : -1);
      if (possible) {
        watchers.add(one.stronger());
      }
    }
    Map<Integer, FinalState> judged = new HashMap<>();
    if (!watchers.isEmpty()) {
      Recorder recorder =
          new Recorder() {
            @Override
            public void rejected(int watcher, Rejection rejection) {
              judged.put(watcher, rejection);
            }

            @Override
            public void notCovered(int watcher, NotCovered uncovered) {
              judged.put(watcher, uncovered);
            }
          };
      PathRunner.run(program, memory, watchers, settings, path, recorder);
    }
    List<EdgeTrial> trials = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      int number = numbers.get(i);
      trials.add(
          number < 0
              ? new EdgeTrial(cases.get(i).edges(), EdgeTrial.Kind.AGAINST_THE_ORDER, null)
              : trial(cases.get(i), judged.get(number)));
    }
    return trials;
  }

  private EdgeTrial trial(Case one, @Nullable FinalState last) {
    Rejection rejection = last instanceof Rejection found ? found : null;
    EdgeTrial.Kind kind =
        last == null
            ? EdgeTrial.Kind.ACCEPTS
            : rejection == null
                ? EdgeTrial.Kind.LEAVES_OPEN
                : position(rejection.event()) > position(one.rejection().event())
                    ? EdgeTrial.Kind.REJECTS_LATER
                    : EdgeTrial.Kind.STILL_REJECTS;
    return new EdgeTrial(one.edges(), kind, rejection);
  }

  private boolean runsForward(MissingEdge edge) {
    return position(edge.from()) < position(edge.to());
  }

  private int position(EventName event) {
    return positions.getOrDefault(event, -1);
  }
}
