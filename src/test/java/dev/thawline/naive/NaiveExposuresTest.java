package dev.thawline.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Small programs of two threads with exposed provenance, explored naively and fast: one thread
 * casts and uses what it gets, the other exposes and accesses. Races with what is implied in one
 * world are judged by each explorer itself.
 */
class NaiveExposuresTest {
  private static final String BEFORE =
      "x = heap 1; m = &mut x; a = raw m; n = &mut x; b = raw n; expose a\n";

  private static final List<String> USES = List.of("r q", "w q", "u = & q", "u = &mut q");

  private static final List<String> AFTER = List.of("r q", "w q", "r u", "w u", "expose u");

  private static final List<String> EXPOSURES = List.of("expose b", "expose m", "r b");

  private static final List<String> OTHERS =
      List.of(
          "w a",
          "r b",
          "w b",
          "u2 = & a",
          "k = exposed b; w k",
          "free a",
          "free a; y = heap 1; expose y");

  private static List<String> programs() {
    List<String> programs = new ArrayList<>();
    for (String use : USES) {
      for (String after : AFTER) {
        if (after.endsWith("u") && !use.startsWith("u")) {
          continue;
        }
        for (String exposure : EXPOSURES) {
          for (String other : OTHERS) {
            programs.add(
                BEFORE
                    + ("T1: q = exposed a; " + use + "; " + after + "\n")
                    + ("T2: " + exposure + "; " + other + "\n"));
          }
        }
      }
    }
    return programs;
  }

  @Test
  void bothExplorersFindTheSame() {
    List<Watcher> models = Programs.watchers(false, "none", "sb2018", "sb2018-frontier", "tb");
    Settings ignore = Settings.DEFAULT.withRace(Settings.Race.IGNORE);
    Settings strict = ignore.withIntPtr(Settings.IntPtr.STRICT);
    int orderDependent = 0;
    int retagRaces = 0;
    for (String text : programs()) {
      Facts facts = agree(text, "sc", Settings.DEFAULT, models);
      agree(text, "rc11", ignore, models);
      agree(text, "sc", strict, models);
      for (Facts.ModelFacts model : facts.models()) {
        orderDependent += model.acceptsSome() && !model.rejections().isEmpty() ? 1 : 0;
        retagRaces += model.rejections().toString().contains("race.retag") ? 1 : 0;
      }
    }
    System.out.printf(
        "naive explorer, exposures: %d programs, %d verdicts depend on the path, %d retag races%n",
        programs().size(), orderDependent, retagRaces);
    assertThat(programs()).hasSize(294);
    assertThat(List.of(orderDependent, retagRaces)).doesNotContain(0);
  }

  private static Facts agree(String text, String memory, Settings settings, List<Watcher> models) {
    Program program = Programs.ev(text);
    Found naive = NaiveExplorer.explore(program, memory, models, settings);
    assertThat(FastFacts.of(program, memory, models, settings))
        .as("%s %s\n%s", memory, settings, text)
        .isEqualTo(naive);
    return naive.facts();
  }
}
