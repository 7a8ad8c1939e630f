package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.check.ClaimResult;
import dev.thawline.check.Finding;
import dev.thawline.check.Measurement;
import dev.thawline.check.SpecCheck;
import dev.thawline.memory.MemoryModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every claim of every spec. One test a spec and not one a claim: mutation testing asks each test
 * by itself, and so one that judges what another explored would never see a mutant.
 */
class SpecsTest {

  @TestFactory
  Stream<DynamicTest> everyClaimHolds() {
    return AllSpecs.files().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> everyClaimHolds(file)));
  }

  private static void everyClaimHolds(Path file) {
    LoadedSpec spec = AllSpecs.load(file);
    List<Measurement> measurements = new ArrayList<>();
    for (MemoryModel memory : spec.plan().memories()) {
      measurements.add(measure(spec, memory));
    }
    List<ClaimResult> results = SpecCheck.run(spec.spec(), measurements);
    assertThat(results).as("%s expects nothing", file).isNotEmpty();
    List<String> unmet = new ArrayList<>();
    for (ClaimResult result : results) {
      for (Finding finding : result.findings()) {
        if (finding.state() != Finding.State.MET) {
          unmet.add(
              "%s:%d %s: expected %s, found %s"
                  .formatted(
                      file,
                      result.claim().span().line(),
                      finding.subject().about(),
                      finding.expected(),
                      finding.measured()));
        }
      }
    }
    assertThat(unmet).isEmpty();
  }

  private static Measurement measure(LoadedSpec spec, MemoryModel memory) {
    ModelRun run = new ModelRun(spec.program(), memory, spec.plan(), null, new Interruption());
    return new Measurement(run.exploreAllPaths(), null);
  }
}
