package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.check.ClaimResult;
import dev.thawline.check.Finding;
import dev.thawline.check.Measurement;
import dev.thawline.check.SpecCheck;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each kind of retag is seen by a spec: without it, or with another one in its place, the spec no
 * longer finds what it expects. The mistakes are made in the lowered program.
 */
class RetagMutationTest {
  private static final String OWN = "src/test/resources/rust/retags/";

  /** The spec that sees a mistake. */
  private static Path spec(RetagMutation mutation) {
    return Path.of(
        switch (mutation) {
          case BORROW -> "specs/demos/D4-await.rs";
          case CAPTURE -> OWN + "captured.rs";
          case MOVED_CAPTURE -> OWN + "moved_into_a_closure.rs";
          case TWO_PHASE -> "specs/demos/D9-as-mut-ptr.rs";
          case TWO_PHASE_AT_ONCE -> "specs/timestamps/two-phase.rs";
          case ARGUMENT -> "specs/demos/D7-retag-race.rs";
          case PROTECTOR -> "specs/demos/D2-end-of-protection.rs";
          case LOAD -> "specs/demos/D1-publish.rs";
          case RETURN -> OWN + "returned.rs";
          case COPY -> OWN + "copied.rs";
          case FIELD -> OWN + "field.rs";
          case ADDRESS_OF -> "specs/seeds/forum-array-slice-by-a-raw-pointer.rs";
          case CAST -> "specs/seeds/lecture-two-raw-pointers.rs";
          case TRANSMUTE -> "specs/timestamps/P18-mutable-reference-transmuted.ev";
        });
  }

  @ParameterizedTest
  @EnumSource
  void aSpecSeesIt(RetagMutation mutation) {
    LoadedSpec spec = AllSpecs.load(spec(mutation));
    assertThat(unmet(spec, spec.program())).isEmpty();
    assertThat(unmet(spec, mutation.applied(spec.program()))).isNotEmpty();
  }

  /** The expectations of the spec that the program does not meet. */
  private static List<String> unmet(LoadedSpec spec, Program program) {
    List<Measurement> measurements = new ArrayList<>();
    for (MemoryModel memory : spec.plan().memories()) {
      ModelRun run = new ModelRun(program, memory, spec.plan(), null, new Interruption());
      measurements.add(new Measurement(run.exploreAllPaths(), null));
    }
    List<String> unmet = new ArrayList<>();
    for (ClaimResult result : SpecCheck.run(spec.spec(), measurements)) {
      for (Finding finding : result.findings()) {
        if (finding.state() != Finding.State.MET) {
          unmet.add(
              finding.subject().about()
                  + ": "
                  + finding.expected()
                  + ", not "
                  + finding.measured());
        }
      }
    }
    return unmet;
  }
}
