package dev.thawline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.cli.ShippedSpec;
import dev.thawline.event.CellBoundaries;
import dev.thawline.explore.Continuations;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Path;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.explore.WatcherResult;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Witnesses found among beginnings of paths are those found among all paths to their ends, on
 * shipped specs whose models reject something: of single threads and several, with loops that wait.
 */
class GrowingPathsTest {
  private static final long FEW = 3;

  /** Above that, to keep all paths takes long. */
  private static final long MOST = 1_000;

  private int same;
  private int below;

  /**
   * Threads may store before main loads. Where they have not, `tb` rejects in the end what `sb`
   * rejects a while before: where the models part, that has to be known beforehand.
   */
  private static final String ACCEPTED_BEHIND_A_STORE =
      """
      use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
      static STORED: AtomicBool = AtomicBool::new(false);
      fn main() {
          let t = std::thread::spawn(|| STORED.store(true, Relaxed));
          let stored = STORED.load(Relaxed);
          let mut value = 0;
          let place = &mut value as *mut i32;
          unsafe {
              let shared = &*place;
              let unique = &mut *place;
              let _seen = *shared;
              if !stored {
                  *unique = 1;
                  let _seen = *shared;
              }
          }
          END
          t.join().unwrap();
      }
      """;

  /** The explorations of one program. */
  private static final class Explorations implements WitnessExplorations {
    private final Program program;
    private final MemoryModel memory;
    private final Supplier<List<Watcher>> watchers;
    private final Settings settings;
    private final CellBoundaries cells = new CellBoundaries();
    private boolean askedForEnough;

    Explorations(
        Program program, String memory, Supplier<List<Watcher>> watchers, Settings settings) {
      this.program = program;
      this.memory = Programs.memory(memory);
      this.watchers = watchers;
      this.settings = settings;
    }

    Exploration explore(Settings settings, long states, boolean keepPaths) {
      return Explorer.explore(
          program,
          memory,
          watchers.get(),
          settings,
          Limits.generous().withStates(states),
          Progress.NONE,
          keepPaths,
          cells);
    }

    @Override
    public Exploration allPaths(long states) {
      return explore(settings.withAmple(false), states, true);
    }

    @Override
    public Exploration enoughPaths() {
      askedForEnough = true;
      return explore(settings, Long.MAX_VALUE, true);
    }

    @Override
    public Continuations continuations(Exploration beginnings, long states) {
      return new Continuations(
          program,
          memory,
          watchers.get(),
          settings,
          cells,
          beginnings.threads(),
          Limits.generous(),
          Progress.NONE);
    }

    @Override
    public long mostStates() {
      return Long.MAX_VALUE;
    }
  }

  @Test
  void beginningsTellWhatAllPathsTell() {
    for (ShippedSpec spec : ShippedSpec.all()) {
      String folder = spec.name().substring(0, Math.max(0, spec.name().indexOf('/')));
      boolean looked =
          List.of("timestamps", "separators", "threads", "seeds", "lang").contains(folder);
      boolean chooses = spec.settings().intPtr() == Settings.IntPtr.AT_CAST;
      if (looked && !chooses) {
        compare(
            spec.name(),
            new Explorations(spec.program(), "rc11", spec::watchers, spec.settings()),
            2);
      }
    }
    assertThat(same).as("witnesses that are the same").isGreaterThan(800);
    assertThat(below).as("specs with witnesses below all beginnings").isGreaterThan(100);
  }

  @Test
  void aBeginningThatCannotGoOnIsNone() {
    for (String end : List.of("", "while !STORED.load(Relaxed) {}")) {
      String text = ACCEPTED_BEHIND_A_STORE.replace("END", end);
      Program program = RustFrontEnd.compile(new SourceFile("test.rs", text), new Diagnostics());
      assertThat(program.mayWait()).isEqualTo(!end.isEmpty());
      Explorations explorations =
          new Explorations(
              program, "rc11", () -> Programs.watchers(false, "sb", "tb"), Settings.DEFAULT);
      WitnessSearch search = new WitnessSearch(explorations.allPaths(MOST));
      Disagreement part = Objects.requireNonNull(search.disagreement("tb", "sb"));
      assertThat(Objects.requireNonNull(search.rejection("sb")).moves())
          .hasSizeLessThan(part.steps());
      compare("with '" + end + "'", explorations, 1);
      assertThat(explorations.askedForEnough).isFalse();
    }
  }

  /**
   * @param share of how many states those are that the search may look at, if all paths have one
   */
  private void compare(String spec, Explorations explorations, int share) {
    Exploration all = explorations.allPaths(MOST);
    boolean rejects = all.watchers().stream().anyMatch(one -> !one.rejections().isEmpty());
    if (!rejects || all.limit() != null) {
      return;
    }
    WitnessSearch known = new WitnessSearch(all);
    Exploration reduced = explorations.explore(explorations.settings, Long.MAX_VALUE, false);
    assertThat(reduced.ends()).as(spec).isEqualTo(all.ends());
    WitnessSearch growing = new WitnessSearch(reduced, explorations, FEW, all.states() / share - 1);
    List<@Nullable Path> expected = paths(known, all);
    List<@Nullable Path> found = paths(growing, all);
    below += explorations.askedForEnough ? 1 : 0;
    for (int i = 0; i < expected.size(); i++) {
      Path path = found.get(i);
      Path shortest = expected.get(i);
      String what = spec + " " + i;
      assertThat(path == null).as(what).isEqualTo(shortest == null);
      if (path == null || shortest == null) {
        continue;
      }
      if (path.equals(shortest)) {
        same++;
        continue;
      }
      assertThat(explorations.askedForEnough).as(what).isTrue();
      assertThat(path.moves()).as(what).hasSizeGreaterThanOrEqualTo(shortest.moves().size());
      if (growing.areShortest()) {
        assertThat(path.moves()).as(what).hasSameSizeAs(shortest.moves());
      }
    }
  }

  /** To each rejection, and to each disagreement. */
  private static List<@Nullable Path> paths(WitnessSearch search, Exploration exploration) {
    List<String> names = exploration.watchers().stream().map(WatcherResult::name).toList();
    List<@Nullable Path> paths = new ArrayList<>();
    for (String name : names) {
      paths.add(search.rejection(name));
      for (String other : names) {
        Disagreement part = search.disagreement(name, other);
        paths.add(part == null ? null : part.path());
      }
    }
    return paths;
  }
}
