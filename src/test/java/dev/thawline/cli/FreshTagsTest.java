package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.compare.Verdict;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Progress;
import dev.thawline.memory.MemoryModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Where tags that do not exist yet are not promised (models-timestamps.md, section 4, FORBID), the
 * table of that document is that of RC11, but for two rows: in the others each thread stores what
 * it has just made, or nothing that anybody waits for.
 */
class FreshTagsTest {
  /**
   * F is promised; the other thread reads that, and writes p or takes {@code &mut p}; and only then
   * does the first thread read through its reference. The second of them has no race of accesses.
   */
  private static final Set<String> BY_A_PROMISE =
      Set.of(
          "timestamps/P31-ignore-write-after-a-relaxed-read.ev",
          "timestamps/P32-mutable-reference-after-a-relaxed-read.ev");

  @TestFactory
  List<DynamicTest> theTableIsThatOfRc11() {
    List<DynamicTest> tests = new ArrayList<>();
    for (ShippedSpec spec : ShippedSpec.all()) {
      if (spec.name().startsWith("timestamps/") && spec.name().endsWith(".ev")) {
        tests.add(DynamicTest.dynamicTest(spec.name(), () -> compare(spec)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(35);
    return tests;
  }

  private static void compare(ShippedSpec spec) {
    Exploration rc11 = explore(spec, "rc11");
    Exploration ps = explore(spec, "ps");
    if (BY_A_PROMISE.contains(spec.name())) {
      assertThat(said(rc11, "sb2018")).isEqualTo(Verdict.Kind.OK);
      assertThat(said(ps, "sb2018")).isEqualTo(Verdict.Kind.UB);
      return;
    }
    assertThat(ps.executions()).isEqualTo(rc11.executions());
    assertThat(ps.outcomes()).isEqualTo(rc11.outcomes());
    assertThat(facts(ps)).isEqualTo(facts(rc11));
  }

  private static List<String> facts(Exploration exploration) {
    return Verdict.of(exploration).stream()
        .flatMap(verdict -> verdict.facts().stream().map(fact -> text(verdict, fact)))
        .toList();
  }

  private static String text(Verdict verdict, Verdict.Fact fact) {
    return verdict.model() + " " + fact.kind() + " " + fact.extent() + " " + fact.lines();
  }

  private static Verdict.Kind said(Exploration exploration, String model) {
    return Verdict.of(exploration).stream()
        .filter(verdict -> verdict.model().equals(model))
        .map(verdict -> verdict.headline().kind())
        .findFirst()
        .orElseThrow();
  }

  private static Exploration explore(ShippedSpec spec, String memory) {
    return Explorer.explore(
        spec.program(),
        Objects.requireNonNull(MemoryModels.find(memory)),
        spec.watchers(),
        spec.settings(),
        Limits.generous(),
        Progress.NONE,
        false);
  }
}
