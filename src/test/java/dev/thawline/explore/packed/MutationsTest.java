package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.event.CellBoundaries;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.program.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Drivers with a part of their reasoning left out count wrongly on some test of the litmus table:
 * the comparisons with other explorers would notice.
 */
class MutationsTest {
  private static final Settings ALL_PATHS = Settings.DEFAULT.withAmple(false);

  /** Makes a driver and counts with it. */
  private interface Counter {
    long count(Program program, ThreadAutomata automata, Leaves leaves);
  }

  private static final IntUnaryOperator OBLIGES = IntUnaryOperator.identity();

  @Test
  void treeAsItIs() {
    assertThat(wrong("rc11", tree("rc11", OBLIGES, null))).isEmpty();
    assertThat(wrong("sc", tree("sc", OBLIGES, null))).isEmpty();
  }

  @Test
  void treeWithoutObligations() {
    assertThat(wrong("rc11", tree("rc11", owed -> 0, null))).isNotEmpty();
  }

  /** A read that has been tried does not wake up when there is something new to read. */
  @Test
  void treeWithoutWakeUps() {
    assertThat(wrong("rc11", tree("rc11", owed -> Integer.MAX_VALUE, null))).isNotEmpty();
  }

  @Test
  void partialScOrderWithoutFences() {
    OrderCheck mutant =
        new PartialScOrder() {
          @Override
          long fencesAfter(PackedGraph graph, long some) {
            return 0;
          }
        };
    assertThat(wrong("rc11", tree("rc11", OBLIGES, mutant))).isNotEmpty();
  }

  @Test
  void memoryTimeWithoutWhatComesBetween() {
    OrderCheck mutant =
        new MemoryTimeOrder(MemoryTimeOrder.Buffers.NONE, true, 8) {
          @Override
          void move(long after, long all) {
            // Later events do not learn what has come before them since.
          }
        };
    assertThat(wrong("sc", tree("sc", OBLIGES, mutant))).isNotEmpty();
  }

  @Test
  void forgettingAsItIs() {
    assertThat(wrong("rc11-nosc", forgetting(Fault.NONE))).isEmpty();
  }

  @Test
  void forgettingWithoutObligations() {
    assertThat(wrong("rc11-nosc", forgetting(Fault.OBLIGATIONS))).isNotEmpty();
  }

  @Test
  void forgettingWithoutWakeUps() {
    assertThat(wrong("rc11-nosc", forgetting(Fault.WAKE_UPS))).isNotEmpty();
  }

  @Test
  void forgettingViews() {
    // Values do not tell here which of the writes is a thread's own.
    String alike = "T1: W x 1 rlx; R a x rlx; R b x rlx\nT2: W x 1 rlx\nT3: R c x rlx\n";
    assertThat(isWrong(alike, "rc11-nosc", forgetting(Fault.NONE))).isFalse();
    assertThat(isWrong(alike, "rc11-nosc", forgetting(Fault.VIEWS))).isTrue();
  }

  /** What a driver does without. */
  private enum Fault {
    NONE,
    OBLIGATIONS,
    WAKE_UPS,
    VIEWS
  }

  /**
   * @param obligation what a thread owes, by what it should
   */
  private static Counter tree(
      String memory, IntUnaryOperator obligation, @Nullable OrderCheck mutant) {
    Rules rules = Objects.requireNonNull(Rules.of(memory));
    return (program, automata, leaves) -> {
      new TreeDriver(automata, rules, true, 8, leaves, (states, layer) -> {}, null, true) {
        @Override
        int obligation() {
          return obligation.applyAsInt(super.obligation());
        }

        @Override
        @Nullable OrderCheck check(int threads, boolean sc) {
          return mutant == null ? super.check(threads, sc) : mutant;
        }
      }.run();
      return leaves.count;
    };
  }

  private static Counter forgetting(Fault fault) {
    return (program, automata, leaves) -> {
      ViewKeys keys =
          new ViewKeys(new ThreadSymmetry()) {
            @Override
            void putView(int[] view) {
              if (fault != Fault.VIEWS) {
                super.putView(view);
              }
            }
          };
      new ForgettingDriver(automata, leaves, (states, layer) -> {}, Long.MAX_VALUE, keys) {
        @Override
        long obligation(int messages) {
          return fault == Fault.OBLIGATIONS ? 0 : super.obligation(messages);
        }

        @Override
        boolean isWrittenByOthers(ViewState state, int thread, long object) {
          return fault != Fault.WAKE_UPS && super.isWrittenByOthers(state, thread, object);
        }
      }.run();
      return leaves.count;
    };
  }

  /** The tests of the table that end well and are counted otherwise than by all interleavings. */
  private static List<String> wrong(String memory, Counter counter) {
    try (Stream<Path> specs = Files.list(Path.of("specs/litmus"))) {
      return specs
          .filter(spec -> spec.toString().endsWith(".ev"))
          .map(MutationsTest::text)
          .filter(text -> isWrong(text, memory, counter))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWrong(String text, String memory, Counter counter) {
    Program program = Programs.ev(text);
    Exploration expected = Programs.explore(program, memory, ALL_PATHS, false);
    try {
      ThreadAutomata automata = new ThreadAutomata(program, Settings.DEFAULT, new CellBoundaries());
      return counter.count(program, automata, new Leaves()) != expected.executions();
    } catch (Unfit racy) {
      return false;
    }
  }

  private static String text(Path spec) {
    try {
      return Files.readString(spec);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
