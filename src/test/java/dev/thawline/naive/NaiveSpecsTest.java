package dev.thawline.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thawline.cli.ShippedSpec;
import dev.thawline.explore.Settings;
import dev.thawline.program.Instruction;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every spec, explored naively and fast: the same paths, outcomes, graphs and verdicts. */
class NaiveSpecsTest {
  private static final List<String> MEMORIES = List.of("sc", "rc11");
  private static final long MOST_PATHS = 30_000;

  /** With {@code -P thorough} all are explored, which takes minutes. */
  private static final boolean THOROUGH = Boolean.getBoolean("thawline.naive.thorough");

  /**
   * Specs with more paths than that, each with the memory model under which it has them. They are
   * explored naively only where it may take minutes.
   */
  private static final Set<String> TOO_LARGE =
      Set.of(
          "demos/choice-by-what-is-known.rs rc11",
          "demos/choice-by-what-is-known.rs sc",
          "lang/spawning/scope-handed-on.rs rc11",
          "litmus/CoRR2-4thr.ev rc11",
          "litmus/IRIW+rel+acq.ev rc11",
          "litmus/IRIW+sc.ev rc11",
          "litmus/IRIW+scfs.ev rc11",
          "litmus/IRIW+scfs.ev sc",
          "litmus/IRIW-acq-sc.ev rc11",
          "litmus/IRIW.ev rc11",
          "litmus/W+RWC+scfs.ev rc11",
          "litmus/Z6+scfs.ev rc11",
          "timestamps/P10-ignore-publication-after-a-write.rs rc11",
          "timestamps/P23-publication-through-a-relaxed-relay.rs rc11",
          "timestamps/P23-publication-through-a-relaxed-relay.rs sc",
          "timestamps/P26-publication-under-an-old-root.rs rc11");

  /**
   * Specs that access the same memory at several sizes, which the naive explorer has no cells for.
   */
  private static final Set<String> MIXED_SIZES =
      Set.of(
          "lang/memory/mixed-sizes.rs",
          "litmus/mixed-size-after-join.rs",
          "litmus/mixed-size-publication.rs",
          "litmus/mixed-size-race.rs",
          "litmus/mixed-size-reads.rs");

  @TestFactory
  List<DynamicTest> naiveAndFastAgree() {
    List<DynamicTest> tests = new ArrayList<>();
    for (ShippedSpec spec : ShippedSpec.all()) {
      if (!isWithinReach(spec.program()) || MIXED_SIZES.contains(spec.name())) {
        continue;
      }
      for (String memory : MEMORIES) {
        String name = spec.name() + " " + memory;
        tests.add(DynamicTest.dynamicTest(name, () -> agree(spec, memory, name)));
      }
    }
    return tests;
  }

  /**
   * The naive explorer knows cells, no bytes; and library code multiplies the paths that it walks
   * one by one. What it has to say of the rules, programs without either say.
   */
  private static boolean isWithinReach(Program program) {
    return program.functions().stream()
        .allMatch(
            function ->
                function.spans().stream().noneMatch(span -> span.file().isLibrary())
                    && function.code().stream().noneMatch(NaiveSpecsTest::hasBytes));
  }

  private static boolean hasBytes(Instruction instruction) {
    return instruction instanceof Instruction.AllocateBytes
        || instruction instanceof Instruction.LoadBytes
        || instruction instanceof Instruction.StoreBytes
        || instruction instanceof Instruction.Reinterpret;
  }

  private static void agree(ShippedSpec spec, String memory, String name) {
    Settings settings = ofPaths(spec);
    Found fast = FastFacts.of(spec.program(), memory, spec.watchers(), settings);
    assertThat(TOO_LARGE.contains(name))
        .as(
            "%s has %d paths: it belongs into the list if and only if these are too many",
            name, fast.paths())
        .isEqualTo(fast.paths() > MOST_PATHS);
    if (THOROUGH || !TOO_LARGE.contains(name)) {
      assertThat(NaiveExplorer.explore(spec.program(), memory, spec.watchers(), settings))
          .isEqualTo(fast);
    }
  }

  /**
   * The naive explorer judges paths: what is said of programs has an oracle of its own. And it
   * unrolls every loop: to wait and to unroll are compared elsewhere.
   */
  private static Settings ofPaths(ShippedSpec spec) {
    Settings settings = spec.settings().withAwaits(false);
    if (spec.program().mayWait()) {
      settings = settings.withUnroll(Math.min(settings.unroll(), 1));
    }
    return settings.intPtr() == Settings.IntPtr.AT_CAST
        ? settings.withIntPtr(Settings.IntPtr.DEFERRED)
        : settings;
  }

  @Test
  void mixedSizesAreRefused() {
    List<ShippedSpec> specs =
        ShippedSpec.all().stream().filter(spec -> MIXED_SIZES.contains(spec.name())).toList();
    assertThat(specs).hasSameSizeAs(MIXED_SIZES);
    for (ShippedSpec spec : specs) {
      assertThatThrownBy(
              () -> NaiveExplorer.explore(spec.program(), "sc", spec.watchers(), ofPaths(spec)))
          .hasMessageContaining("different sizes");
    }
  }

  @Test
  void whatIsCalledTooLargeIsThere() {
    List<String> names = new ArrayList<>();
    for (ShippedSpec spec : ShippedSpec.all()) {
      MEMORIES.forEach(memory -> names.add(spec.name() + " " + memory));
    }
    assertThat(names).containsAll(TOO_LARGE);
  }
}
