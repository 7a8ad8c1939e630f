package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thawline.event.CellBoundaries;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Reduction;
import dev.thawline.explore.Settings;
import dev.thawline.explore.UnfitForDriver;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Threads that change places change no outcome and no count; each condition under which they may is
 * needed. {@code -Dthawline.random=N} takes more programs.
 */
class ThreadSymmetryTest {
  private static final int PROGRAMS = Integer.getInteger("thawline.random", 80);

  /** So many programs have one on which a fault shows. */
  private static final int FOR_MUTANTS = 150;

  private static final Settings ALL_PATHS = Settings.DEFAULT.withAmple(false);
  private static final Settings WITH = Settings.DEFAULT.withDriver(Settings.Driver.FORGETTING);
  private static final Settings WITHOUT = WITH.withReductions(allBut(Reduction.THREAD_SYMMETRY));

  private static Set<Reduction> allBut(Reduction one) {
    Set<Reduction> others = EnumSet.allOf(Reduction.class);
    others.remove(one);
    return others;
  }

  @ParameterizedTest
  @ValueSource(strings = {"rc11-nosc", "rc11"})
  void agreesWithAllInterleavings(String memory) {
    AlikePrograms drawn = new AlikePrograms(memory.length(), 6);
    int fewer = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      String text = drawn.next();
      Exploration with = explore(text, memory, WITH);
      fewer += with.states() < explore(text, memory, WITHOUT).states() ? 1 : 0;
      isTheSame(text, with, allInterleavings(text, memory));
    }
    tell(memory, fewer);
  }

  /** Larger ones. */
  @Test
  void agreesWithoutSymmetry() {
    AlikePrograms drawn = new AlikePrograms(2, 12);
    int fewer = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      String text = drawn.next();
      Exploration with = explore(text, "rc11", WITH);
      Exploration without = explore(text, "rc11", WITHOUT);
      assertThat(with.states()).as(text).isLessThanOrEqualTo(without.states());
      fewer += with.states() < without.states() ? 1 : 0;
      isTheSame(text, with, without);
    }
    tell("larger", fewer);
  }

  /** The outcomes of values alone; executions are not counted. */
  @Test
  void interleavings() {
    AlikePrograms drawn = new AlikePrograms(3, 5);
    int told = 0;
    for (int i = 0; i < PROGRAMS / 5; i++) {
      String text = drawn.next();
      try {
        Exploration with = explore(text, "sc", WITH);
        told++;
        assertThat(with.countsExecutions()).isFalse();
        assertThat(with.outcomes().keySet())
            .as(text)
            .isEqualTo(allInterleavings(text, "sc").outcomes().keySet());
      } catch (UnfitForDriver prints) {
        // A thread other than main prints.
      }
    }
    assertThat(told).isGreaterThan(PROGRAMS / 10);
  }

  /** Their axioms need the whole graph. */
  @ParameterizedTest
  @ValueSource(strings = {"tso", "pso", "ra", "sra", "rc11-c11rs"})
  void otherModels(String memory) {
    assertThatThrownBy(() -> explore(new AlikePrograms(3, 5).next(), memory, WITH))
        .isInstanceOf(UnfitForDriver.class);
  }

  private static void tell(String what, int fewer) {
    assertThat(fewer).isGreaterThan(PROGRAMS / 5);
    System.out.printf("symmetry, %s: %d programs, %d in fewer states%n", what, PROGRAMS, fewer);
  }

  private static void isTheSame(String text, Exploration found, Exploration expected) {
    assertThat(found.outcomes()).as(text).isEqualTo(expected.outcomes());
    assertThat(found.executions()).as(text).isEqualTo(expected.executions());
  }

  private static Exploration explore(String text, String memory, Settings settings) {
    return Programs.explore(program(text), memory, settings, false);
  }

  private static Exploration allInterleavings(String text, String memory) {
    return Explorer.exploreObjects(
        program(text),
        Programs.memory(memory),
        List.of(),
        ALL_PATHS,
        Limits.generous(),
        Progress.NONE,
        false,
        new CellBoundaries(),
        Long.MAX_VALUE);
  }

  private static Program program(String text) {
    return RustFrontEnd.compile(new SourceFile("alike.rs", text), new Diagnostics());
  }

  // ---- what threads that may change places must have in common

  @Test
  void asItIs() {
    assertThat(wrong(ThreadSymmetry::new)).isNull();
  }

  /** Obligations hold for threads wherever they are, though the lowest goes first. */
  @Test
  void anyStandsForAll() {
    AlikePrograms drawn = new AlikePrograms(5, 7);
    for (int i = 0; i < PROGRAMS; i++) {
      String text = drawn.next();
      Program program = program(text);
      assertThat(outcomes(program, new ViewKeys(new ThreadSymmetry()), true))
          .as(text)
          .isEqualTo(outcomes(program, new ViewKeys(null), false));
    }
  }

  @Test
  void withoutJoinsInARow() {
    Supplier<ThreadSymmetry> mutant =
        () ->
            new ThreadSymmetry() {
              @Override
              BitSet joinedNext(ThreadNode main) {
                BitSet all = new BitSet();
                all.set(1, Long.SIZE);
                return all;
              }
            };
    assertThat(wrong(mutant)).isNotNull();
  }

  @Test
  void withResultsThatMainNotices() {
    Supplier<ThreadSymmetry> mutant =
        () ->
            new ThreadSymmetry() {
              @Override
              boolean notices(BitSet held, int number) {
                return false;
              }
            };
    assertThat(wrong(mutant)).isNotNull();
  }

  @Test
  void withThreadsThatTellWhoTheyAre() {
    Supplier<ThreadSymmetry> mutant =
        () ->
            new ThreadSymmetry() {
              @Override
              boolean tellsWho(ThreadNode node) {
                return node.thread == 0;
              }
            };
    assertThat(wrong(mutant)).isNotNull();
  }

  @Test
  void withThreadsThatDoOtherThings() {
    Supplier<ThreadSymmetry> mutant =
        () ->
            new ThreadSymmetry() {
              @Override
              int likeness(ThreadNode node) {
                return node.thread == 0 ? NOBODY : node.orders;
              }
            };
    assertThat(wrong(mutant)).isNotNull();
  }

  @Test
  void withoutObligations() {
    assertThat(
            wrongKeys(
                () ->
                    new ViewKeys(new ThreadSymmetry()) {
                      @Override
                      void putObligation(long banned) {
                        // Left out.
                      }
                    }))
        .isNotNull();
  }

  @Test
  void withoutViews() {
    assertThat(
            wrongKeys(
                () ->
                    new ViewKeys(new ThreadSymmetry()) {
                      @Override
                      void putView(int[] view) {
                        // Left out.
                      }
                    }))
        .isNotNull();
  }

  private static @Nullable String wrong(Supplier<ThreadSymmetry> symmetry) {
    return wrongKeys(() -> new ViewKeys(symmetry.get()));
  }

  /** The first program that is counted otherwise with these keys than without symmetry. */
  private static @Nullable String wrongKeys(Supplier<ViewKeys> keys) {
    AlikePrograms drawn = new AlikePrograms(4, 7);
    for (int i = 0; i < FOR_MUTANTS; i++) {
      String text = drawn.next();
      Program program = program(text);
      if (!outcomes(program, keys.get(), false)
          .equals(outcomes(program, new ViewKeys(null), false))) {
        System.out.printf("symmetry: the mutant shows after %d programs%n", i + 1);
        return text;
      }
    }
    return null;
  }

  /**
   * How many executions have which outputs.
   *
   * @param last whether the last of the states with one key stands for them, not the first
   */
  private static Map<List<List<String>>, Long> outcomes(
      Program program, ViewKeys keys, boolean last) {
    ThreadAutomata automata = new ThreadAutomata(program, Settings.DEFAULT, new CellBoundaries());
    Leaves leaves = new Leaves();
    new ForgettingDriver(automata, leaves, (states, layer) -> {}, Long.MAX_VALUE, keys) {
      @Override
      ViewState either(ViewState known, ViewState again) {
        return last ? again : known;
      }
    }.run();
    Map<List<List<String>>, Long> counts = new HashMap<>();
    leaves.forEach(
        (outputs, times) ->
            counts.merge(
                Arrays.stream(outputs).mapToObj(automata::output).toList(), times, Long::sum));
    return counts;
  }
}
