package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.Rejection;
import dev.thawline.compare.Disagreement;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.memory.MemoryModel;
import dev.thawline.replay.EdgeTrial;
import dev.thawline.replay.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What explanations say of missing happens-before edges is so (demos.md, last section): adding the
 * edge to the path makes the model accept, and so does synchronization in the program.
 */
class MissingEdgesTest {
  private static final String TOTAL = "sb2018";
  private static final String FRONTIER = "sb2018-frontier";

  private static final String FROZEN_ANEW =
      "the location was unfrozen and frozen again after the reference was made";

  /** Shipped specs with edges that are not enough: how that turns out, and why it is right. */
  private static final Map<String, String> NOT_ENOUGH =
      Map.of(
          "D7-retag-race: STILL_REJECTS",
              "the read also comes while the call that retagged protects its argument",
          "K3-protected-retag-beside-read: STILL_REJECTS", "it is D7",
          "P15-read-of-a-later-freeze: AGAINST_THE_ORDER", FROZEN_ANEW,
          "P19-two-threads-reborrow-one-mutable-reference: AGAINST_THE_ORDER", FROZEN_ANEW,
          "P27-stale-reference-reborrowed: AGAINST_THE_ORDER", FROZEN_ANEW,
          "refreeze: AGAINST_THE_ORDER", FROZEN_ANEW);

  /** The path on which two models part, as the model that rejects it sees it. */
  private record Parted(String spec, Trace.Model rejecting) {}

  @Test
  void everyEdgeThatAShippedDisagreementMissesIsConfirmed() {
    int confirmed = 0;
    Set<String> others = new TreeSet<>();
    for (Path file : AllSpecs.files()) {
      for (Parted parted : partings(AllSpecs.load(file))) {
        for (EdgeTrial trial : parted.rejecting().trials()) {
          if (trial.isConfirmed()) {
            confirmed++;
          } else {
            others.add(parted.spec() + ": " + trial.kind());
          }
        }
      }
    }
    assertThat(others).isEqualTo(new TreeSet<>(NOT_ENOUGH.keySet()));
    assertThat(confirmed).isGreaterThan(100);
  }

  /**
   * A program on which two models part, and the same with what the explanation misses.
   *
   * @param added what to replace in the program, and by what
   */
  record Synchronized(
      String name, String program, String accepts, String rejects, Map<String, String> added) {
    String strong() {
      String text = program;
      for (Map.Entry<String, String> change : added.entrySet()) {
        assertThat(text).contains(change.getKey());
        text = text.replace(change.getKey(), change.getValue());
      }
      return text;
    }

    @Override
    public String toString() {
      return name + " with " + added.values();
    }
  }

  static Stream<Synchronized> programs() {
    String p17 = "p = heap 2\nT1: s = & p[1]\nT2: r = & p[0]; rd r[1]\n";
    String p23 =
        """
        p = heap 1
        X = atomic null
        Y = atomic null
        T1: c = & p; X := c rel
        T2: d = X acq; Y := d rlx
        T3: g = Y rlx; rd g
        """;
    String rust = AllSpecs.text(Path.of("specs/timestamps/P02-relaxed-publication.rs"));
    String betweenThreads = "        });\n        scope.spawn(";
    String scopes = "        });\n    });\n    thread::scope(|scope| {\n        scope.spawn(";
    return Stream.of(
        new Synchronized("p02.ev", Specs.P02, TOTAL, FRONTIER, ordered("c rlx", "X rlx")),
        new Synchronized("p23.ev", p23, TOTAL, FRONTIER, ordered("d rlx", "Y rlx")),
        new Synchronized("p02.rs", rust, TOTAL, FRONTIER, Map.of(betweenThreads, scopes)),
        new Synchronized(
            "p17.ev",
            "F = atomic 0\n" + p17,
            TOTAL,
            FRONTIER,
            Map.of("& p[1]", "& p[1]; F := 1 rel", "r = ", "F == 1 acq; r = ")),
        new Synchronized(
            "p01.ev",
            "F = atomic 0\n" + Specs.P01,
            FRONTIER,
            "sb2018-single",
            Map.of("rd r", "rd r; F := 1 rel", "s = ", "F == 1 acq; s = ")));
  }

  private static Map<String, String> ordered(String store, String load) {
    return Map.of(store, store.replace("rlx", "rel"), load, load.replace("rlx", "acq"));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void synchronizationMakesTheDisagreementVanish(Synchronized example, @TempDir Path folder) {
    Shell shell = new Shell(folder);
    String models = example.accepts() + "," + example.rejects();
    String weak = shell.spec(example.name(), example.program());
    assertThat(
            shell
                .run("diff", "-m", "rc11", "-a", models, weak)
                .hasStatus(ExitStatus.UNEXPECTED)
                .out()
                .replaceAll("\\s+", " "))
        .contains("Confirmed: with this edge added, " + example.rejects() + " accepts the same");
    String strong = shell.spec(example.name(), example.strong());
    shell.run("diff", "-m", "rc11", "-a", models, strong).hasStatus(ExitStatus.OK);
  }

  private static List<Parted> partings(LoadedSpec spec) {
    List<Parted> found = new ArrayList<>();
    String file = spec.spec().source().name();
    String name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    for (MemoryModel memory : spec.plan().memories()) {
      ModelRun run = new ModelRun(spec.program(), memory, spec.plan(), null, new Interruption());
      Map<dev.thawline.explore.Path, Trace> traces = new LinkedHashMap<>();
      for (Disagreement disagreement : new WitnessSearch(run.exploreAllPaths()).disagreements()) {
        Trace trace = traces.computeIfAbsent(disagreement.path(), run::replay);
        Trace.Model rejecting = trace.model(disagreement.rejects());
        Rejection rejection = Objects.requireNonNull(rejecting.rejection());
        assertThat(rejecting.trials().size()).isGreaterThanOrEqualTo(rejection.missing().size());
        found.add(new Parted(name, rejecting));
      }
    }
    return found;
  }
}
