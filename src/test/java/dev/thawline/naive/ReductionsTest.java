package dev.thawline.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Reduction;
import dev.thawline.explore.Settings;
import dev.thawline.explore.UnfitForDriver;
import dev.thawline.explore.Watcher;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The harness of exploration.md, B6: every path by itself, in front of monitors that keep all they
 * can, against each reduction alone, each with equal states merged, and all together. The same
 * outcomes, graphs, races, endings and counts; of each model the same rules and lines. Under
 * aliasing models of every class at once: a path on which one rejects goes on for the others.
 *
 * <p>{@code -Dthawline.reductions.size=5} takes programs of up to five operations, {@code
 * -Dthawline.reductions.random=N} more random ones.
 */
class ReductionsTest {
  private static final int SIZE = Integer.getInteger("thawline.reductions.size", 3);
  private static final int RANDOM = Integer.getInteger("thawline.reductions.random", 10);

  /** Calls are several; of more, every path by itself takes too long. */
  private static final int MOST_STEPS = 8;

  private static final Settings PREFIX = Settings.DEFAULT;
  private static final Settings IGNORE = PREFIX.withRace(Settings.Race.IGNORE);
  private static final Set<Reduction> NONE = Set.of();

  /** Timestamps, stacks with and without items, trees, regions, guards, scopes. */
  private static final String[] MODELS = {
    "sb2018", "sb2018-frontier", "lwc", "sb-2018-11", "sb", "tb", "regions", "refcell", "noalias"
  };

  private final long start = System.nanoTime();
  private long programs;
  private long graphs;
  private long rejections;

  @Test
  void allSmallProgramsOfBorrows() {
    for (String text : SmallPrograms.upTo(SIZE, true)) {
      agree(text, "rc11", IGNORE, MODELS);
    }
    assertThat(rejections).isPositive();
  }

  @Test
  void allSmallProgramsOfBorrowsUpToRaces() {
    for (String text : SmallPrograms.upTo(SIZE - 1, true)) {
      agree(text, "sc", PREFIX, MODELS);
    }
    assertThat(rejections).isPositive();
  }

  /** Here ample sets have something to do: without, no step touches what is a thread's own. */
  @Test
  void someProgramsWithMemoryOfTheirOwn() {
    for (int statements = 2; statements <= SIZE; statements++) {
      for (String text : SmallPrograms.randomOfOwn(new Random(statements), RANDOM, statements)) {
        if (text.split(";", -1).length <= MOST_STEPS) {
          agree(text, "rc11", IGNORE, MODELS);
          agree(text, "ra", PREFIX, MODELS);
        }
      }
    }
    assertThat(rejections).isPositive();
  }

  /** Under the drivers that keep no graph, too. */
  @Test
  void allSmallProgramsOfAtomics() {
    int trees = 0;
    int forgotten = 0;
    for (String text : SmallPrograms.upTo(SIZE - 1, false)) {
      Facts facts = agree(text, "rc11", PREFIX);
      agree(text, "sc", PREFIX);
      trees += drive(text, "rc11", Settings.Driver.TREE, facts) ? 1 : 0;
      forgotten += drive(text, "rc11", Settings.Driver.FORGETTING, facts) ? 1 : 0;
    }
    assertThat(List.of(trees, forgotten)).allMatch(count -> count > 20);
  }

  @AfterEach
  void tell() {
    assertThat(graphs).isGreaterThan(20);
    System.out.printf(
        "reductions: %d programs, %d graphs, %d rejections, %d ms%n",
        programs, graphs, rejections, (System.nanoTime() - start) / 1_000_000);
  }

  private Facts agree(String text, String memory, Settings settings, String... ids) {
    Program program = Programs.ev(text);
    List<Watcher> raw = Programs.watchers(true, ids);
    List<Watcher> canonical = Programs.watchers(false, ids);
    Facts expected = FastFacts.withGraphs(program, memory, raw, settings.withReductions(NONE));
    for (Set<Reduction> some : sets(!raw.isEmpty())) {
      List<Watcher> models = some.contains(Reduction.CANONICAL_STATES) ? canonical : raw;
      assertThat(FastFacts.withGraphs(program, memory, models, settings.withReductions(some)))
          .as("%s under %s with %s:%n%s", memory, settings, some, text)
          .isEqualTo(expected);
    }
    programs++;
    graphs += expected.complete().size() + expected.racy().size();
    expected.models().forEach(model -> rejections += model.rejections().size());
    return expected;
  }

  /** Each that can do something alone; with equal states merged; all. */
  private static List<Set<Reduction>> sets(boolean watched) {
    List<Set<Reduction>> sets = new ArrayList<>();
    sets.add(EnumSet.of(Reduction.EQUAL_STATES));
    sets.add(EnumSet.of(Reduction.AMPLE));
    sets.add(EnumSet.of(Reduction.AMPLE, Reduction.DEAD_REGISTERS));
    if (watched) {
      sets.add(EnumSet.of(Reduction.CANONICAL_STATES));
      sets.add(EnumSet.of(Reduction.CANONICAL_STATES, Reduction.EQUAL_STATES));
    }
    sets.add(EnumSet.allOf(Reduction.class));
    return sets;
  }

  /** Whether a driver that keeps no paths can tell; then it tells the same. */
  private static boolean drive(String text, String memory, Settings.Driver driver, Facts expected) {
    try {
      Exploration found =
          Programs.explore(Programs.ev(text), memory, PREFIX.withDriver(driver), false);
      assertThat(found.settings().driver()).isEqualTo(driver);
      assertThat(found.outcomes()).as(text).isEqualTo(expected.outcomes());
      assertThat(found.executions()).as(text).isEqualTo(expected.complete().size());
      assertThat(expected.racy()).isEmpty();
      return true;
    } catch (UnfitForDriver unfit) {
      return false;
    }
  }
}
