package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.check.ClaimResult;
import dev.thawline.check.Finding;
import dev.thawline.check.Measurement;
import dev.thawline.check.SpecCheck;
import dev.thawline.compare.Verdict;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Exploration;
import dev.thawline.memory.MemoryModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every claim of every spec, one test for each pair of models that it speaks of. */
class SpecsTest {

  @TestFactory
  List<DynamicTest> everyClaimHolds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : AllSpecs.files()) {
      LoadedSpec spec = AllSpecs.load(file);
      List<Measurement> measurements = new ArrayList<>();
      for (MemoryModel memory : spec.plan().memories()) {
        measurements.add(measure(spec, memory));
      }
      List<ClaimResult> results = SpecCheck.run(spec.spec(), measurements);
      assertThat(results).as("%s expects nothing", file).isNotEmpty();
      for (ClaimResult result : results) {
        for (Finding finding : result.findings()) {
          tests.add(
              DynamicTest.dynamicTest(
                  file + ":" + result.claim().span().line() + " " + finding.about(),
                  () ->
                      assertThat(finding.state())
                          .as("expected %s, found %s", finding.expected(), finding.measured())
                          .isEqualTo(Finding.State.MET)));
        }
      }
    }
    return tests;
  }

  private static Measurement measure(LoadedSpec spec, MemoryModel memory) {
    ModelRun run = new ModelRun(spec.program(), memory, spec.plan(), null, new Interruption());
    Exploration exploration = run.explore(true);
    Set<Set<String>> differing = new HashSet<>();
    new WitnessSearch(exploration)
        .disagreements()
        .forEach(found -> differing.add(Set.of(found.accepts(), found.rejects())));
    return new Measurement(exploration, Verdict.of(exploration), differing, false);
  }
}
