package dev.thawline.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.event.CellBoundaries;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.explore.UnfitForDriver;
import dev.thawline.memory.RandomPrograms;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random programs of which four operations in ten are SeqCst fences, by every driver that can and
 * naively: the axioms of SeqCst are where an incremental check goes wrong without being noticed
 * otherwise (explorer-algorithm.md, section 0, item 5). {@code -Dthawline.fences=20000} draws more.
 */
class FenceHeavyProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("thawline.fences", 300);
  private static final double FENCES = 0.4;
  private static final double LEAST = 0.3;

  private int trees;
  private int layers;
  private int forgotten;

  /** Smaller ones: that explorer goes every path by itself. */
  @Test
  void driversAgreeWithTheNaiveExplorer() {
    int programs = PROGRAMS / 3;
    Supplier<String> drawn = RandomPrograms.ofScFences(2030, FENCES, 3, 4, 6);
    for (int i = 0; i < programs; i++) {
      String text = drawn.get();
      for (String memory : List.of("rc11", "sc")) {
        Facts naive =
            NaiveExplorer.explore(Programs.ev(text), memory, List.of(), Settings.DEFAULT).facts();
        for (Settings.Driver driver : Settings.Driver.values()) {
          agree(text, memory, driver, naive.outcomes(), naive.complete().size());
        }
      }
    }
    assertThat(List.of(trees, layers)).allMatch(count -> count == 2 * programs);
  }

  /** Larger ones, against all interleavings of states as objects. */
  @Test
  void driversAgreeWithAllInterleavings() {
    Supplier<String> drawn = RandomPrograms.ofScFences(2031, FENCES, 4, 6, 8);
    long operations = 0;
    long fences = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      String text = drawn.get();
      long here = Stream.of(text.split("[;\n]")).filter(s -> s.contains("F sc")).count();
      fences += here;
      operations += Stream.of(text.split("[;\n]")).filter(s -> s.contains(" ")).count();
      for (String memory : List.of("rc11", "cpp20", "rc11-nosc")) {
        Exploration all = allInterleavings(text, memory);
        for (Settings.Driver driver : Settings.Driver.values()) {
          agree(text, memory, driver, all.outcomes(), all.executions());
        }
      }
    }
    System.out.printf(
        "fences: %d of %d operations; %d by trees, %d by layers, %d forgotten%n",
        fences, operations, trees, layers, forgotten);
    assertThat((double) fences / operations).isGreaterThan(LEAST);
    assertThat(List.of(trees, layers, forgotten)).allMatch(count -> count > PROGRAMS / 2);
  }

  private static Exploration allInterleavings(String text, String memory) {
    return Explorer.exploreObjects(
        Programs.ev(text),
        Programs.memory(memory),
        List.of(),
        Settings.DEFAULT.withAmple(false),
        Limits.generous(),
        Progress.NONE,
        false,
        new CellBoundaries(),
        Long.MAX_VALUE);
  }

  private void agree(
      String text,
      String memory,
      Settings.Driver driver,
      SortedMap<String, Long> outcomes,
      long executions) {
    Exploration found = explore(text, memory, driver);
    if (found == null) {
      return;
    }
    String what = memory + " by " + driver + ":\n" + text;
    assertThat(found.outcomes().keySet()).as(what).isEqualTo(outcomes.keySet());
    if (found.countsExecutions()) {
      assertThat(found.outcomes()).as(what).isEqualTo(outcomes);
      assertThat(found.executions()).as(what).isEqualTo(executions);
    }
  }

  /** Null where the driver cannot. */
  private @Nullable Exploration explore(String text, String memory, Settings.Driver driver) {
    try {
      Settings settings = Settings.DEFAULT.withDriver(driver);
      Exploration found = Programs.explore(Programs.ev(text), memory, settings, false);
      switch (driver) {
        case TREE -> trees++;
        case LAYERS -> layers++;
        case FORGETTING -> forgotten++;
        case AUTO -> {}
      }
      return found;
    } catch (UnfitForDriver unfit) {
      return null;
    }
  }
}
