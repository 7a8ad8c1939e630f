package dev.thawline.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.alias.NotCovered;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.model.Parameter;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Small programs, explored naively and fast: the same paths, outcomes, graphs and verdicts. */
class NaiveProgramsTest {
  private static final Settings PREFIX = Settings.DEFAULT;
  private static final Settings IGNORE = Settings.DEFAULT.withRace(Settings.Race.IGNORE);

  private final long start = System.nanoTime();
  private long programs;
  private long paths;
  private long graphs;

  @Test
  void allSmallProgramsOfAtomics() {
    List<Watcher> none = Programs.watchers(false, "none");
    for (String text : SmallPrograms.atomics()) {
      agree(text, "sc", PREFIX, none);
      agree(text, "rc11", PREFIX, none);
    }
    saw("atomics", 2386, 27_534, 4_830);
  }

  @Test
  void allSmallProgramsOfBorrows() {
    List<Watcher> models = models();
    for (String text : SmallPrograms.borrows()) {
      agree(text, "sc", PREFIX, models);
      agree(text, "rc11", PREFIX, models);
      agree(text, "rc11", IGNORE, models);
    }
    saw("borrows", 4197, 54_527, 4_736);
  }

  @Test
  void someLargerPrograms() {
    List<Watcher> models = models();
    Random random = new Random(2018);
    for (int statements = 5; statements <= 6; statements++) {
      for (String text : SmallPrograms.random(random, 100, statements)) {
        agree(text, "sc", IGNORE.withStep(Settings.Step.EVENT), models);
        agree(text, "rc11", PREFIX, models);
        agree(text, "rc11", IGNORE, models);
      }
    }
    saw("larger", 600, 39_183, 1_488);
  }

  @Test
  void someProgramsUnderTheLastWriteClock() {
    List<Watcher> models = models("lwc"::equals);
    for (String text : SmallPrograms.random(new Random(8154), 60, 5)) {
      agree(text, "sc", PREFIX, models);
      agree(text, "rc11", IGNORE, models);
    }
    saw("last-write clock", 120, 5_234, 259);
  }

  @Test
  void someProgramsOfThreeThreads() {
    List<Watcher> models = models();
    for (String text : SmallPrograms.randomOfThree(new Random(8153), 15)) {
      agree(text, "sc", PREFIX, models);
      agree(text, "rc11", IGNORE, models);
    }
    saw("three threads", 30, 4_528, 73);
  }

  /** A box instead of each mutable reference; some models do not cover those. */
  @Test
  void allSmallProgramsOfBoxes() {
    List<Watcher> models =
        Programs.watchers(
            false,
            "sb2018",
            "sb2018:box=not-covered",
            "sb2018-frontier:box=not-covered",
            "sb-2018-11",
            "sb-2018-11:box=not-covered");
    for (String text : SmallPrograms.borrows()) {
      String boxes = text.replace("c = &mut ", "c = box ");
      if (!boxes.equals(text)) {
        agree(boxes, "rc11", IGNORE, models);
      }
    }
    saw("boxes", 855, 11_879, 1_198);
  }

  /**
   * The timestamp models but for the last-write clock, which finds no room beside them; with their
   * defaults, and with each other value of each parameter but that for boxes, of which there are
   * none.
   */
  private static List<Watcher> models() {
    return models(id -> id.startsWith("sb2018"));
  }

  private static List<Watcher> models(Predicate<String> which) {
    List<String> ids = new ArrayList<>();
    for (AliasModel model : AliasModels.all()) {
      if (!which.test(model.id())) {
        continue;
      }
      ids.add(model.id());
      for (Parameter parameter : model.parameters()) {
        for (String value : parameter.valueNames()) {
          if (!parameter.equals(NotCovered.BOX) && !value.equals(parameter.defaultValue())) {
            ids.add(model.id() + ":" + parameter.name() + "=" + value);
          }
        }
      }
    }
    return Programs.watchers(false, ids.toArray(String[]::new));
  }

  private void agree(String text, String memory, Settings settings, List<Watcher> models) {
    Program program = Programs.ev(text);
    Found naive = NaiveExplorer.explore(program, memory, models, settings);
    assertThat(FastFacts.of(program, memory, models, settings))
        .as("%s %s\n%s", memory, settings, text)
        .isEqualTo(naive);
    programs++;
    paths += naive.paths();
    graphs += naive.facts().complete().size();
  }

  /** What was compared, for whoever reads the log; a generator that dries up is noticed. */
  private void saw(String what, long runs, long ofPaths, long ofGraphs) {
    System.out.printf(
        "naive explorer, %s: %d runs, %d paths, %d graphs, %d ms%n",
        what, programs, paths, graphs, (System.nanoTime() - start) / 1_000_000);
    assertThat(List.of(programs, paths, graphs)).isEqualTo(List.of(runs, ofPaths, ofGraphs));
  }
}
