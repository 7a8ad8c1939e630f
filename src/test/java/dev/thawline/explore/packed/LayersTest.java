package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Surroundings;
import dev.thawline.cli.ShippedSpec;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.explore.WaitingPrograms;
import dev.thawline.explore.Watcher;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Layers of packed states against layers of states as objects, which keep paths, on every spec that
 * the repository ships, under all aliasing models at once: the same in every number and verdict.
 */
class LayersTest {
  /** Larger ones would take states as objects too long. */
  private static final Limits LIMITS = Limits.generous().withStates(600);

  /** Where each layer waits for three workers, longer ones take much longer. */
  private static final Limits TO_BE_SHARED = Limits.generous().withStates(2_000);

  private static final int PROGRAMS = Integer.getInteger("thawline.random", 60);

  @ParameterizedTest
  @ValueSource(strings = {"sc", "rc11"})
  void allSpecs(String memory) {
    assertThat(compare(ShippedSpec.all(), memory, true)).isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = "rc11")
  void allSpecsWithoutReductions(String memory) {
    assertThat(compare(ShippedSpec.all(), memory, false)).isGreaterThan(200);
  }

  /** Each spec under one of these, which differ little from the others in what layers do. */
  @ParameterizedTest
  @CsvSource({"sra, 0", "ra, 1", "rc11-c11rs, 2"})
  void aThirdOfAllSpecs(String memory, int which) {
    assertThat(compare(oneIn(3, which), memory, true)).isGreaterThan(60);
  }

  /** Every other spec under the one, the rest under the other: sharing knows no memory model. */
  @ParameterizedTest
  @CsvSource({"sc, 0", "rc11, 1"})
  void halfOfAllSpecsShared(String memory, int which) {
    int compared = 0;
    for (ShippedSpec spec : oneIn(2, which)) {
      PackedLayers layers =
          new PackedLayers(spec.program(), memory, allModels(), spec.settings(), TO_BE_SHARED);
      if (layers.agreeWhenShared(spec.name())) {
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(200);
  }

  /** Threads are started and joined in any order, and main does something in between. */
  @ParameterizedTest
  @ValueSource(strings = {"sc", "rc11"})
  void programsWhoseMainIsBusy(String memory) {
    AlikePrograms programs = new AlikePrograms(2026, 6);
    int compared = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      String text = programs.next();
      boolean watched = i % 3 != 0;
      Settings settings = Settings.DEFAULT.withAmple(watched && i % 2 == 0);
      List<Watcher> models =
          watched ? Programs.watchers(false, "sb", "tb") : Programs.watchers(false);
      Program program = RustFrontEnd.compile(new SourceFile("busy.rs", text), new Diagnostics());
      PackedLayers layers = new PackedLayers(program, memory, models, settings, Limits.generous());
      if (layers.agree(text)) {
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(PROGRAMS / 2);
  }

  /** Threads wait in loops for each other, so steps lead back. */
  @ParameterizedTest
  @CsvSource({"sc, 0, 1", "rc11, 0, 1", "sra, 0, 3", "ra, 1, 3", "rc11-c11rs, 2, 3"})
  void programsThatWait(String memory, int first, int distance) {
    int compared = 0;
    for (int seed = first; seed < PROGRAMS; seed += distance) {
      String text = WaitingPrograms.random(seed);
      Settings settings = Settings.DEFAULT.withAmple(seed % 5 != 0);
      List<Watcher> models = seed % 4 == 0 ? Programs.watchers(false) : allModels();
      PackedLayers layers =
          new PackedLayers(
              WaitingPrograms.compile(text), memory, models, settings, Limits.generous());
      if (layers.agree("seed " + seed + "\n" + text)) {
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(PROGRAMS / distance / 3);
  }

  /**
   * A model cannot do without some rounds, so these stay and count, whatever models before it have
   * already let go; in one part of its state or in all, as it judges allocations apart or not.
   */
  @ParameterizedTest
  @ValueSource(strings = {"sc", "rc11"})
  void programsWhoseRoundsStay(String memory) {
    int kept = 0;
    int compared = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      String text = WaitingPrograms.random(seed);
      List<Watcher> models = new ArrayList<>(Programs.watchers(false, "sb", "sb2018-frontier"));
      List<KeepsRounds> keepers = new ArrayList<>();
      for (Watcher kind : Programs.watchers(false, "tb", "sb2018")) {
        KeepsRounds keeper = new KeepsRounds(kind.monitor());
        keepers.add(keeper);
        models.add(new Watcher(kind.name(), keeper));
      }
      Settings settings = Settings.DEFAULT.withUnroll(2 + seed % 3);
      PackedLayers layers =
          new PackedLayers(
              WaitingPrograms.compile(text), memory, models, settings, Limits.generous());
      if (layers.agree("seed " + seed + "\n" + text)) {
        compared++;
        kept += keepers.stream().anyMatch(keeper -> keeper.hasKept) ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(PROGRAMS / 6);
    assertThat(kept).isGreaterThan(PROGRAMS / 20);
  }

  /** A model that refuses to let one in three rounds go. */
  private static final class KeepsRounds implements Monitor {
    private final Monitor model;
    private boolean hasKept;

    KeepsRounds(Monitor model) {
      this.model = model;
    }

    @Override
    public MonitorState initial() {
      return model.initial();
    }

    @Override
    public MonitorState observe(MonitorState state, Event event, Surroundings around) {
      return model.observe(state, event, around);
    }

    @Override
    public @Nullable MonitorState forgetting(MonitorState state, Repetition round) {
      if ((round.from() + round.thread()) % 3 == 0) {
        hasKept = true;
        return null;
      }
      return model.forgetting(state, round);
    }

    @Override
    public List<View<EventName>> view(MonitorState state) {
      return model.view(state);
    }

    @Override
    public boolean judgesAllocationsApart() {
      return model.judgesAllocationsApart();
    }
  }

  private static List<Watcher> allModels() {
    return Programs.watchers(
        false, AliasModels.all().stream().map(AliasModel::id).toArray(String[]::new));
  }

  /** One in so many specs, beginning with that of this number. */
  private static List<ShippedSpec> oneIn(int distance, int first) {
    List<ShippedSpec> all = ShippedSpec.all();
    return IntStream.range(0, all.size())
        .filter(i -> i % distance == first)
        .mapToObj(all::get)
        .toList();
  }

  private static int compare(List<ShippedSpec> specs, String memory, boolean reduces) {
    int compared = 0;
    for (ShippedSpec spec : specs) {
      Settings settings = spec.settings().withAmple(reduces);
      PackedLayers layers = new PackedLayers(spec.program(), memory, allModels(), settings, LIMITS);
      if (layers.agree(spec.name())) {
        compared++;
      }
    }
    return compared;
  }
}
