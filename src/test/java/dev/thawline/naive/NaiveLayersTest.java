package dev.thawline.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.explore.packed.PackedLayers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Layers of packed states against layers of states as objects, which are compared with the naive
 * explorer elsewhere, on small programs, under all aliasing models at once.
 */
class NaiveLayersTest {
  private static final int OF_THREE = Integer.getInteger("thawline.random", 40);

  private static final String[] MODELS =
      AliasModels.all().stream().map(AliasModel::id).toArray(String[]::new);

  @Test
  void allSmallProgramsOfAtomics() {
    assertThat(agree(SmallPrograms.atomics(), "rc11", Settings.DEFAULT, "sb", "tb"))
        .isGreaterThan(500);
  }

  @Test
  void allSmallProgramsOfBorrows() {
    assertThat(agree(SmallPrograms.borrows(), "rc11", Settings.DEFAULT, MODELS)).isGreaterThan(500);
  }

  @Test
  void someLargerPrograms() {
    Random random = new Random(2026);
    Settings everyEvent = Settings.DEFAULT.withStep(Settings.Step.EVENT).withAmple(false);
    for (int statements = 5; statements <= 6; statements++) {
      List<String> programs = SmallPrograms.random(random, 100, statements);
      assertThat(agree(programs, "rc11", Settings.DEFAULT, MODELS)).isGreaterThan(10);
      assertThat(agree(programs, "sc", everyEvent, MODELS)).isGreaterThan(10);
    }
  }

  @Test
  void someProgramsOfThreeThreads() {
    List<String> programs = SmallPrograms.randomOfThree(new Random(2026), OF_THREE);
    assertThat(agree(programs, "ra", Settings.DEFAULT, MODELS)).isGreaterThan(10);
    assertThat(agree(programs, "rc11", Settings.DEFAULT, MODELS)).isGreaterThan(10);
  }

  /** How many programs both could explore. */
  private static int agree(
      Iterable<String> programs, String memory, Settings settings, String... ids) {
    int compared = 0;
    for (String text : programs) {
      // Some monitors remember all states that they have met.
      List<Watcher> models = Programs.watchers(false, ids);
      PackedLayers layers =
          new PackedLayers(Programs.ev(text), memory, models, settings, Limits.generous());
      if (layers.agree(text)) {
        compared++;
      }
    }
    return compared;
  }
}
