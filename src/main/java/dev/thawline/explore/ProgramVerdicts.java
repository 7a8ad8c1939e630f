package dev.thawline.explore;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.exposed.ExposedMonitor;
import dev.thawline.alias.exposed.ExposedRules;
import dev.thawline.event.CellBoundaries;
import dev.thawline.event.Event;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Threads;
import dev.thawline.event.Value;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What models say of a program with casts of integers to pointers where provenance is chosen at the
 * cast ({@code --intptr at-cast}, language.md): a {@link CastGame} for each model. One that rejects
 * a path although the choice is put off rejects the program by that path: whatever is chosen at the
 * casts is among what was tried there. The others are asked whether some choice does.
 */
final class ProgramVerdicts {
  private final Program program;
  private final MemoryModel memory;
  private final List<Watcher> watchers;
  private final Limits limits;
  private final Progress progress;
  private final long deadline;
  private final CellBoundaries cells;

  /**
   * @param deadline on the clock of {@link System#nanoTime}
   * @param cells small enough for all paths
   */
  ProgramVerdicts(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Limits limits,
      Progress progress,
      long deadline,
      CellBoundaries cells) {
    this.cells = cells;
    this.program = program;
    this.memory = memory;
    this.watchers = watchers;
    this.limits = limits;
    this.progress = progress;
    this.deadline = deadline;
  }

  /**
   * Adds the verdicts to what is known of the paths.
   *
   * @param paths explored with the choice put off, by the same watchers
   */
  Exploration of(Exploration paths) {
    Exploration found = paths;
    for (int i = 0; i < watchers.size(); i++) {
      WatcherResult result = paths.watchers().get(i);
      result.makeAboutProgram();
      if (result.rejections().isEmpty() && found.limit() == null) {
        Exploration played = play(watchers.get(i), paths.settings(), result);
        if (played.limit() != null && result.rejections().isEmpty()) {
          found = found.withLimit(played.limit());
        }
      }
    }
    return found;
  }

  /** Rejects where no choice does. After a limit that is known only where it is so in any case. */
  private Exploration play(Watcher watcher, Settings settings, WatcherResult result) {
    Threads threads = new Threads();
    Semantics semantics = semantics(watcher, settings, Recorder.SILENT, threads);
    Exploration played = Explorer.exploreChoices(semantics, limits, progress, deadline);
    for (CastGame.Cast cast : new CastGame(played.nodes()).hopeless()) {
      Casts casts = new Casts();
      PathRunner.run(semantics(watcher, settings, casts, threads), cast.path());
      Span span = casts.spans.get(cast.number());
      result.reject(new WatcherResult.Site(ExposedRules.NO_CHOICE, span));
    }
    return played;
  }

  private Semantics semantics(
      Watcher watcher, Settings settings, Recorder recorder, Threads threads) {
    return Semantics.choosingAtCasts(program, memory, watcher, settings, recorder, cells, threads);
  }

  /** Where a path casts and has a choice. */
  private static final class Casts implements Recorder {
    private final List<Span> spans = new ArrayList<>();
    private @Nullable Span cast;

    @Override
    public void event(Event event, @Nullable Value value, @Nullable MemoryEvent source) {
      cast = event instanceof Event.FromExposed ? event.span() : null;
    }

    @Override
    public void observed(int watcher, MonitorState state) {
      if (cast != null && ExposedMonitor.ways(state).size() > 1) {
        spans.add(cast);
      }
    }
  }
}
