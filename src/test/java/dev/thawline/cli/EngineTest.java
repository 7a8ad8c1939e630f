package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --driver} and {@code --stats}. */
class EngineTest {
  private static final String BUFFERS = "T1: W x 1 rlx; R a y rlx\nT2: W y 1 rlx; R b x rlx\n";

  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void everyDriverFindsTheSame() {
    String spec = shell.spec("sb.ev", BUFFERS);
    String layers = run("layers", spec).hasStatus(ExitStatus.OK).out();
    assertThat(layers).contains("4 executions");
    assertThat(withoutStates(run("tree", spec).hasStatus(ExitStatus.OK).out()))
        .isEqualTo(withoutStates(layers));
    assertThat(run("auto", spec).out()).isEqualTo(run("tree", spec).out());
  }

  private static String withoutStates(String report) {
    return report.replaceAll("\\d+ states(, at most \\d+ steps)?", "n states");
  }

  private Shell.Result run(String driver, String spec) {
    return shell.run("run", "--driver", driver, "-m", "rc11", "-a", "none", spec);
  }

  @Test
  void reductionsChangeNothingButHowManyStatesThereAre() {
    String spec = shell.spec("p01.ev", Specs.P01);
    String all = shell.run("run", "-m", "rc11", spec).hasStatus(ExitStatus.OK).out();
    String some = shell.run("run", "-m=rc11", "--reduce=ample,equal-states", spec).out();
    String none = shell.run("run", "-m", "rc11", "--no-reduce", spec).out();
    assertThat(none).isNotEqualTo(all);
    assertThat(List.of(withoutStates(some), withoutStates(none))).containsOnly(withoutStates(all));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p = heap 1/free p/free p             | what has ended
          T1: W x 1 na; W y 1 rlx/T2: R b x na | a race
          """)
  void aDriverThatCannotSaysWhy(String program, String reason) {
    String spec = shell.spec("p.ev", program.replace('/', '\n') + "\n");
    Shell.Result result = run("tree", spec).hasStatus(ExitStatus.SPEC_ERROR);
    assertThat(result.err())
        .startsWith("error: the driver `tree` cannot explore this program: ")
        .contains(reason);
    assertThat(result.out()).contains("not run");
    assertThat(run("auto", spec).hasStatus(ExitStatus.UNEXPECTED).err()).isEmpty();
  }

  @Test
  void aliasingModelsNeedLayers() {
    String spec = shell.spec("p01.ev", Specs.P01);
    Shell.Result result = shell.run("run", "--driver=tree", "--format=json", "-m=sc", spec);
    result.hasStatus(ExitStatus.SPEC_ERROR);
    assertThat(result.err()).contains("no state of aliasing models");
    assertThat(result.out()).contains("\"status\":\"error\"", "\"code\":\"T0001\"");
    shell.run("run", "--driver=layers", "-m=sc", spec).hasStatus(ExitStatus.OK);
  }

  @Test
  void oneFileThatCannotLeavesTheOthersAlone() {
    String racy = shell.spec("racy.ev", "T1: W x 1 na\nT2: W x 2 na\n");
    Shell.Result result =
        shell.run("run", "--driver=tree", "-m=rc11", "-a=none", racy, shell.spec("sb.ev", BUFFERS));
    assertThat(result.hasStatus(ExitStatus.SPEC_ERROR).out())
        .contains("racy.ev: not run", "sb.ev", "4 executions");
  }

  @Test
  void statisticsAreForPeopleOnStandardError() {
    String spec = shell.spec("sb.ev", BUFFERS);
    Shell.Result usual = shell.run("run", "-m=rc11", "-a=none", spec);
    for (String driver : new String[] {"tree", "layers"}) {
      Shell.Result result =
          shell.run("run", "--stats", "--driver", driver, "-m=rc11", "-a=none", spec);
      assertThat(withoutStates(result.out())).isEqualTo(withoutStates(usual.out()));
      assertThat(result.err())
          .containsPattern("^sb.ev: front end [0-9.]+ s, report [0-9.]+ s, peak heap [0-9]+ MiB\n")
          .containsPattern("rc11: 4 executions, [0-9]+ states, [0-9]+ transitions, [0-9]+ layers")
          .contains("; driver " + driver + ", 1 worker; exploring ");
    }
    assertThat(shell.run("check", "--stats", "-m=rc11", "-a=none", spec).err())
        .contains("rc11: 4 executions");
    assertThat(shell.run("run", "--stats", "--format=herd", "-m=rc11", spec).err())
        .contains("rc11: 4 executions");
  }

  @Test
  void fingerprintsSayHowSmallTheChanceOfAMistakeIs() {
    String spec = shell.spec("sb.ev", BUFFERS);
    String[] exact = {"run", "--driver=layers", "-m=rc11", "-a=none", spec};
    String[] printed = {
      "run", "--driver=layers", "--keys=fingerprints", "-m=rc11", "-a=none", spec
    };
    assertThat(shell.run(exact).err()).isEmpty();
    Shell.Result result = shell.run(printed).hasStatus(ExitStatus.OK);
    assertThat(result.out()).isEqualTo(shell.run(exact).out());
    assertThat(result.err())
        .containsPattern(
            "tables [0-9.]+ MiB, [0-9.]+ bytes a state; fingerprints: two states taken"
                + " for one with a chance below [0-9.]+e-[0-9]+");
    assertThat(shell.run("run", "--keys=print", spec).hasStatus(ExitStatus.USAGE).err())
        .contains("--keys is one of exact, fingerprints, not `print`");
  }

  @Test
  void statisticsAreForMachinesOnRequest() {
    String spec = shell.spec("p02.ev", Specs.P02);
    String[] usual = {"run", "--format=json", "-m=sc,rc11", spec};
    String[] asked = {"run", "--stats", "--format=json", "-m=sc,rc11", spec};
    assertThat(shell.run(usual).out()).doesNotContain("stats");
    Shell.Result result = shell.run(asked);
    assertThat(result.err()).isEmpty();
    assertThat(result.out().replaceFirst(",\"stats\":.*", "}")).isEqualTo(shell.run(usual).out());
    assertThat(result.out())
        .containsPattern("\"stats\":\\{\"front_end_seconds\":[0-9.]+,\"peak_heap_bytes\":[0-9]+")
        .containsPattern("\"memory\":\"sc\",\"driver\":\"layers\",\"workers\":1,\"executions\"");
    assertThat(shell.run("check", "--stats", "--format=json", "-m=sc", spec).out())
        .contains("\"stats\":{\"front_end_seconds\"");
  }
}
