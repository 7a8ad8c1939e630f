package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.cli.ShippedSpec;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.explore.UnfitForDriver;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Packed exploration against the layered one on every spec that the repository ships, Rust with its
 * library included: the same outcomes in as many executions, nothing but complete ones.
 */
class PackedSpecsTest {
  /** Larger ones would take the layered explorer too long. */
  private static final Limits LIMITS = Limits.generous().withStates(4_000);

  @ParameterizedTest
  @ValueSource(strings = {"sc", "rc11", "tso"})
  void tree(String memory) {
    assertThat(compare(memory, Settings.Driver.TREE)).isGreaterThan(200);
  }

  @Test
  void forgetting() {
    assertThat(compare("rc11-nosc", Settings.Driver.FORGETTING)).isGreaterThan(50);
  }

  /** How many specs both could explore. */
  private static int compare(String memory, Settings.Driver driver) {
    int compared = 0;
    for (ShippedSpec spec : ShippedSpec.all()) {
      Exploration packed = packed(spec, memory, spec.settings().withDriver(driver));
      if (packed == null || !packed.isComplete()) {
        continue;
      }
      Exploration layered =
          explore(spec, memory, spec.settings().withDriver(Settings.Driver.LAYERS));
      if (!layered.isComplete()) {
        continue;
      }
      compared++;
      assertThat(packed.executions()).as(spec.name()).isEqualTo(layered.executions());
      assertThat(packed.outcomes()).as(spec.name()).isEqualTo(layered.outcomes());
      assertThat(layered.endings()).as(spec.name()).isEmpty();
    }
    return compared;
  }

  private static @Nullable Exploration packed(ShippedSpec spec, String memory, Settings settings) {
    try {
      return explore(spec, memory, settings);
    } catch (UnfitForDriver left) {
      return null;
    }
  }

  private static Exploration explore(ShippedSpec spec, String memory, Settings settings) {
    return Explorer.explore(
        spec.program(), Programs.memory(memory), List.of(), settings, LIMITS, Progress.NONE, false);
  }
}
