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

  @Test
  void treeAsItIs() {
    assertThat(wrong("rc11", tree("rc11", true, null))).isEmpty();
    assertThat(wrong("sc", tree("sc", true, null))).isEmpty();
  }

  @Test
  void treeWithoutObligations() {
    assertThat(wrong("rc11", tree("rc11", false, null))).isNotEmpty();
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
    assertThat(wrong("rc11", tree("rc11", true, mutant))).isNotEmpty();
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
    assertThat(wrong("sc", tree("sc", true, mutant))).isNotEmpty();
  }

  @Test
  void forgettingAsItIs() {
    assertThat(wrong("rc11-nosc", forgetting(true))).isEmpty();
  }

  @Test
  void forgettingWithoutObligations() {
    assertThat(wrong("rc11-nosc", forgetting(false))).isNotEmpty();
  }

  private static Counter tree(String memory, boolean obliges, @Nullable OrderCheck mutant) {
    Rules rules = Objects.requireNonNull(Rules.of(memory));
    return (program, automata, leaves) -> {
      new TreeDriver(automata, rules, true, 8, leaves, (states, layer) -> {}, null, true) {
        @Override
        int obligation() {
          return obliges ? super.obligation() : 0;
        }

        @Override
        @Nullable OrderCheck check(int threads, boolean sc) {
          return mutant == null ? super.check(threads, sc) : mutant;
        }
      }.run();
      return leaves.count;
    };
  }

  private static Counter forgetting(boolean obliges) {
    return (program, automata, leaves) -> {
      new ForgettingDriver(automata, leaves, (states, layer) -> {}, Long.MAX_VALUE) {
        @Override
        long obligation(int messages) {
          return obliges ? super.obligation(messages) : 0;
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
