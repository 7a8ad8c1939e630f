package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void printsVerdictsAndWitnesses() {
    Shell.Result result = shell.run("run", GoldenOutput.spec("p02.ev"));
    result.hasStatus(ExitStatus.UNEXPECTED);
    GoldenOutput.check("p02.run.txt", result.out());
    assertThat(result.err()).isEmpty();
  }

  @Test
  void printsOneJsonObjectALine() {
    String p01 = GoldenOutput.spec("p01.ev");
    String message = GoldenOutput.spec("message.ev");
    Shell.Result result = shell.run("run", "--format", "json", "-m", "rc11", p01, message);
    GoldenOutput.check("two.run.json", result.out());
    assertThat(result.out().lines()).hasSize(2);
    assertThat(shell.run("run", "--format=json", "-m", "rc11", p01, message)).isEqualTo(result);
  }

  @Test
  void blanksMayFollowCommas() {
    String spec = GoldenOutput.spec("p02.rs");
    Shell.Result close = shell.run("run", "-m", "sc,rc11", "-a", "sb,tb", spec);
    assertThat(shell.run("run", "-m", "sc, rc11", "-a", "sb , tb", spec)).isEqualTo(close);
  }

  @Test
  void runsRust() {
    Shell.Result result =
        shell.run("run", "-m", "rc11", "-a", "sb2018,sb2018-frontier", GoldenOutput.spec("p02.rs"));
    result.hasStatus(ExitStatus.UNEXPECTED);
    GoldenOutput.check("p02.rs.run.txt", result.out());
  }

  @Test
  void marksVerdictsThatHangOnADefault() {
    String spec = shell.spec("p.ev", Specs.BESIDE);
    String models = "sb2018,sb2018-single,sb2018-frontier";
    assertThat(shell.run("run", "-m", "sc", "-a", models, spec).out())
        .contains(
            "  default-dependent: sb2018, sb2018-single, sb2018-frontier on retag-is-access"
                + " (yes: ub in all)\n",
            "  default-dependent: sb2018-frontier on frozen-state"
                + " (hb-lenient: ok, hb-strict: ub in all)\n");
    // What the user sets is no default, under whatever name and to whatever value.
    String set = "sb2018-frontier:frozen=state:retag-is-access=no";
    assertThat(shell.run("run", "-m", "sc", "-a", set, spec).out())
        .contains("ub in some")
        .doesNotContain("default-dependent");
    assertThat(shell.run("run", "--format=json", "-m", "sc", "-a", "sb2018-frontier", spec).out())
        .contains(
            "\"default_dependent\":[{\"parameter\":\"frozen-state\",\"value\":\"hb-lenient\","
                + "\"verdict\":\"ok\",\"facts\":[{\"verdict\":\"ok\"",
            "{\"parameter\":\"frozen-state\",\"value\":\"hb-strict\",\"verdict\":\"ub\","
                + "\"in\":\"all\"");
  }

  @Test
  void tellsOfMissingEdgesWhetherTheyAreConfirmed() {
    String spec = shell.spec("p.ev", Specs.P02);
    String needed =
        "\"missing_edges\":[{\"from\":{\"event\":\"T1.1\",\"step\":5,\"line\":3},\"to\":{\"event\":\"T2.2\",\"step\":7,\"line\":5},"
            + "\"confirmed\":true}],\"edges_needed\":\"one\"";
    assertThat(shell.run("run", "--format=json", "-m", "sc", spec).out())
        .contains("\"path\":\"[] 0 0 0 0 1 1[2] 2[2]\",\"token\":\"thawline1/")
        .contains("/sc/m:4,1:2,2:r1.2\",\"created\":{\"event\":\"T1.1\",\"step\":5,\"line\":3},")
        .contains(needed + ",\"default_dependent\":[]")
        .contains(needed + ",\"witness\":");
  }

  @Test
  void listsEventsInsteadOfRunning() {
    Shell.Result result =
        shell.run("run", "--events", GoldenOutput.spec("p02.rs"), shell.spec("p.ev", Specs.P01));
    result.hasStatus(ExitStatus.OK);
    assertThat(result.out())
        .startsWith("src/test/resources/cli/p02.rs\n")
        .contains("16 | let d = X.load(Relaxed);\n", "retag & (load) 1 byte\n", "p.ev\n1 | ")
        .doesNotContain("executions");
    assertThat(shell.run("run", "--events", shell.spec("bad.ev", "T1: rd q\n")).out())
        .isEqualTo("bad.ev: no events\n");
  }

  @Test
  void printsOutcomesAndCounts() {
    Shell.Result result = shell.run("run", GoldenOutput.spec("message.ev"));
    result.hasStatus(ExitStatus.OK);
    GoldenOutput.check("message.run.txt", result.out());
  }

  @Test
  void tellsRaces() {
    String race = shell.spec("race.ev", Specs.RACE);
    Shell.Result result =
        shell.run("run", "-m", "sc", "-a", "none", race).hasStatus(ExitStatus.UNEXPECTED);
    assertThat(result.out()).contains("race").contains(" racy");
    assertThat(shell.run("run", "-m", "sc", "-a", "none", "--format", "json", race).out())
        .contains("\"races\":[{\"lines\":[1,2]},{\"lines\":[2,1]}]");
    shell.run("run", "--race", "ignore", race).hasStatus(ExitStatus.OK);
  }

  @Test
  void repeatsIdsAsGivenAndInCanonicalForm() {
    String given = "sb2018-frontier:load-retag=init-only:check=cvis";
    Shell.Result result =
        shell.run("run", "-a", given, "--format", "json", shell.spec("p02.ev", Specs.P02));
    assertThat(result.out())
        .contains("\"alias\":\"" + given + "\",\"model\":\"sb2018-frontier:load-retag=init-only\"");
  }

  @Test
  void namesTheSameModelOnce() {
    String p02 = shell.spec("p02.ev", Specs.P02);
    Shell.Result result =
        shell.run(
            "run",
            "-m",
            "sc,sc",
            "-a",
            "sb2018",
            "-a",
            "sb2018:check=cvis",
            "--format",
            "json",
            p02);
    assertThat(result.err()).contains("`sb2018` has no parameter `check`");
    Shell.Result twice =
        shell.run("run", "-m", "sc,sc", "-a", "sb2018,sb2018", "--format", "json", p02);
    assertThat(twice.out()).containsOnlyOnce("\"memory\"").containsOnlyOnce("\"alias\"");
  }

  @Test
  void allStandsForAllModels() {
    Shell.Result result =
        shell.run("run", "-a", "all", "-m", "all", shell.spec("p01.ev", Specs.P01));
    assertThat(result.out()).contains("none").contains("sb2018-single").contains("rc11: ");
  }

  @Test
  void directivesChooseModelsAndTheCommandLineOverridesThem() {
    String spec =
        shell.spec("p02.ev", "//@ memory: rc11\n//@ alias: sb2018\n//@ unroll: 3\n" + Specs.P02);
    Shell.Result directives = shell.run("run", spec).hasStatus(ExitStatus.OK);
    assertThat(directives.out()).contains("unroll=3").doesNotContain("sc: ");
    Shell.Result overridden =
        shell
            .run("run", "-m", "sc", "-a", "sb2018-frontier", "--unroll", "5", spec)
            .hasStatus(ExitStatus.UNEXPECTED);
    assertThat(overridden.out()).contains("unroll=5").contains("sc: ").doesNotContain("rc11: ");
  }

  @Test
  void readsStandardInput() {
    Shell.Result notation =
        shell.run(Specs.P01, new Interruption(), "run", "--input", "ev", "-a", "sb2018", "-");
    notation.hasStatus(ExitStatus.OK);
    assertThat(notation.out()).startsWith("<stdin>.ev\n");
    shell.run(Specs.P01, new Interruption(), "run", "-").hasStatus(ExitStatus.SPEC_ERROR);
  }

  @Test
  void tellsWhatIsWrongWithASpecAndGoesOn() {
    String bad = shell.spec("bad.ev", "//@ memori: sc\nT1: rd q\n");
    String good = shell.spec("good.ev", Specs.P01);
    Shell.Result result =
        shell.run("run", "-a", "sb2018", bad, good).hasStatus(ExitStatus.SPEC_ERROR);
    assertThat(result.err()).contains("bad.ev:1:").contains("memori").contains("bad.ev:2:");
    assertThat(result.out()).contains("bad.ev: not run\n").contains("good.ev\n");
    Shell.Result json = shell.run("run", "--format", "json", bad);
    assertThat(json.out())
        .startsWith("{\"schema\":1,\"file\":\"bad.ev\",\"status\":\"error\",\"diagnostics\":[{")
        .contains("\"line\":1,\"column\":")
        .endsWith("\"runs\":[]}\n");
  }

  @Test
  void refusesWhatIsNoText() throws java.io.IOException {
    Path file = folder.resolve("bytes.ev");
    java.nio.file.Files.write(file, new byte[] {'p', ' ', '=', (byte) 0xff, '\n'});
    Shell.Result result = shell.run("run", file.toString()).hasStatus(ExitStatus.SPEC_ERROR);
    assertThat(result.err()).contains("not valid UTF-8").contains("bytes.ev:1:4");
  }

  @Test
  void directivesThatThisBuildLacksAreSpecErrors() {
    Shell.Result result =
        shell
            .run("run", shell.spec("p.ev", "//@ step: block\n" + Specs.P01))
            .hasStatus(ExitStatus.SPEC_ERROR);
    assertThat(result.err()).contains("not supported yet: `step block`").contains("p.ev:1:");
  }

  @Test
  void aMissingFileDoesNotKeepTheOthersFromRunning() {
    String spec = shell.spec("m.ev", Specs.MESSAGE);
    Shell.Result result = shell.run("run", "nofile.rs", spec).hasStatus(ExitStatus.USAGE);
    assertThat(result.err()).contains("`nofile.rs` does not exist");
    assertThat(result.out()).contains("nofile.rs: not run").contains("4 executions");
  }

  @Test
  void aFileThatCannotBeWrittenIsTheOneThingSaidOfASpec() throws IOException {
    String spec = shell.spec("m.ev", Specs.MESSAGE);
    Path folder = shell.folder().resolve("out");
    Files.createDirectories(folder.resolve("m.ev.json/full"));
    Shell.Result result =
        shell.run("run", "--format=json", "--out=" + folder, spec).hasStatus(ExitStatus.USAGE);
    assertThat(result.err()).contains("cannot be written");
    assertThat(result.out().lines()).hasSize(1);
    assertThat(result.out()).contains("\"status\":\"error\"");
  }

  @Test
  void warnsOfPathsThatEndBecauseMainReturned() {
    String spec =
        shell.spec(
            "cut.rs",
            """
            use std::sync::atomic::{AtomicU8, Ordering::Relaxed};
            static X: AtomicU8 = AtomicU8::new(0);
            fn main() {
                std::thread::spawn(|| X.store(1, Relaxed));
            }
            """);
    assertThat(shell.run("run", "-m", "sc", "-a", "none", spec).out())
        .contains("  warning: main returned while ");
    assertThat(shell.run("run", "-m", "sc", "-a", "none", "--format=json", spec).out())
        .contains("\"severity\":\"warning\",\"code\":\"T0004\"")
        .contains("sc: main returned while ");
  }

  /** Each spelling that was asked for is answered, once. */
  @Test
  void twoIdsOfOneModelAreTwoRows() {
    String spec = shell.spec("p02.ev", Specs.P02);
    String[] ids = {"-a", "comex,sb2018,lwc:mut=none,lwc,lwc"};
    String text = shell.run("run", "-q", "-m", "rc11", ids[0], ids[1], spec).out();
    assertThat(text.lines().filter(line -> line.matches(" +(comex|lwc|sb2018)\\S* +ok .*")))
        .extracting(line -> line.strip().replaceAll(" .*", ""))
        .containsExactly("comex", "lwc:mut=none", "lwc", "sb2018");
    assertThat(shell.run("run", "-q", "-m", "rc11", "--format=json", ids[0], ids[1], spec).out())
        .contains("{\"alias\":\"comex\",\"model\":\"lwc\"")
        .contains("{\"alias\":\"lwc\",\"model\":\"lwc\"");
    assertThat(shell.run("diff", ids[0], "comex,lwc", spec).hasStatus(ExitStatus.USAGE).err())
        .contains("diff compares at least two aliasing models");
  }
}
