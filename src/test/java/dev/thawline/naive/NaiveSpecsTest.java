package dev.thawline.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thawline.cli.ShippedSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every spec, explored naively and fast: the same outcomes, graphs and verdicts. */
class NaiveSpecsTest {
  private static final List<String> MEMORIES = List.of("sc", "rc11");
  private static final long MOST_PATHS = 300_000;

  /** Specs with more paths than that, each with the memory model under which it has them. */
  private static final Set<String> TOO_LARGE = Set.of();

  @TestFactory
  List<DynamicTest> naiveAndFastAgree() {
    List<DynamicTest> tests = new ArrayList<>();
    for (ShippedSpec spec : ShippedSpec.all()) {
      for (String memory : MEMORIES) {
        String name = spec.name() + " " + memory;
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () -> {
                  if (TOO_LARGE.contains(name)) {
                    assertThatThrownBy(() -> naive(spec, memory))
                        .isInstanceOf(NaiveExplorer.TooManyPaths.class);
                  } else {
                    agree(spec, memory);
                  }
                }));
      }
    }
    return tests;
  }

  @Test
  void nothingIsCalledTooLargeThatIsNotThere() {
    Set<String> names = new TreeSet<>();
    for (ShippedSpec spec : ShippedSpec.all()) {
      MEMORIES.forEach(memory -> names.add(spec.name() + " " + memory));
    }
    assertThat(names).containsAll(TOO_LARGE);
  }

  private static NaiveResult naive(ShippedSpec spec, String memory)
      throws NaiveExplorer.TooManyPaths {
    return NaiveExplorer.explore(
        spec.program(), memory, spec.watchers(), spec.settings(), MOST_PATHS);
  }

  private static void agree(ShippedSpec spec, String memory) throws NaiveExplorer.TooManyPaths {
    long start = System.nanoTime();
    NaiveResult naive = naive(spec, memory);
    long middle = System.nanoTime();
    Facts fast = FastFacts.of(spec.program(), memory, spec.watchers(), spec.settings());
    System.out.println(
        spec.name()
            + " "
            + memory
            + ": "
            + naive.paths()
            + " paths, "
            + naive.facts().complete().size()
            + " graphs "
            + (middle - start) / 1000000
            + " ms naive, fast "
            + (System.nanoTime() - middle) / 1000000);
    assertThat(fast).isEqualTo(naive.facts());
  }
}
