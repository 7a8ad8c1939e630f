package dev.thawline.explore;

import dev.thawline.event.Threads;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The result of exploring one program under one memory model.
 *
 * @param memory the memory model's id
 * @param settings the switches it holds under; their driver is the one that did it
 * @param states distinct states, set-up included
 * @param transitions steps taken
 * @param layers the number of steps of the longest path, as far as they are counted ({@link
 *     #countsSteps})
 * @param executions distinct complete execution graphs; {@link #UNCOUNTED} where nobody counted
 * @param racyGraphs distinct graphs that ended in a race among accesses, each as far as it leads to
 *     these in program order and reads-from
 * @param blockedGraphs distinct graphs that ended in a deadlock
 * @param cutGraphs distinct graphs that ended because main returned, each as far as it leads there
 * @param outcomes every outcome, with the number of complete graphs that have it; of final states
 *     where executions are not counted
 * @param endings how paths ended other than by every thread ending, whatever the models said
 * @param ends what the models said together at the ends of paths, as far as these are known
 * @param watchers what each model said
 * @param limit the limit that was hit, or null where everything was explored
 * @param nodes all states by layer, where paths were kept
 * @param threads the numbers that threads have in it
 */
public record Exploration(
    String memory,
    Settings settings,
    long states,
    long transitions,
    int layers,
    long executions,
    long racyGraphs,
    long blockedGraphs,
    long cutGraphs,
    SortedMap<String, Long> outcomes,
    Set<Ending> endings,
    Set<EndVerdicts> ends,
    List<WatcherResult> watchers,
    @Nullable String limit,
    List<List<Node>> nodes,
    Threads threads) {

  /** The number of executions where they are not counted. */
  public static final long UNCOUNTED = -1;

  /** Whether executions are counted; a way of exploring that forgets them has outcomes only. */
  public boolean countsExecutions() {
    return executions != UNCOUNTED;
  }

  /**
   * Whether {@link #layers} are steps as the program's threads take them; where graphs are built in
   * other ways, they are events that others can notice.
   */
  public boolean countsSteps() {
    return settings.driver() == Settings.Driver.LAYERS;
  }

  /** Whether everything was explored: no limit and no loop bound was hit. */
  public boolean isComplete() {
    return limit == null
        && endings.stream().noneMatch(ending -> ending.kind() == Ending.Kind.BOUND);
  }

  /** Whether it ended because the heap was too full. */
  public boolean ranOutOfMemory() {
    return limit != null && limit.startsWith(Limits.MEMORY);
  }

  /** The same, with the limit that was hit afterwards. */
  Exploration withLimit(String hit) {
    return new Exploration(
        memory,
        settings,
        states,
        transitions,
        layers,
        executions,
        racyGraphs,
        blockedGraphs,
        cutGraphs,
        outcomes,
        endings,
        ends,
        watchers,
        hit,
        nodes,
        threads);
  }

  /** The result of the watcher with this name. */
  public WatcherResult watcher(String name) {
    return watchers.stream()
        .filter(watcher -> watcher.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }
}
