package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void showsTheWitnessOfEachPairThatParts() {
    Shell.Result result =
        shell
            .run("diff", "-m", "rc11", "-a", "sb2018,sb2018-frontier", GoldenOutput.spec("p02.ev"))
            .hasStatus(ExitStatus.UNEXPECTED);
    GoldenOutput.check("p02.diff.txt", result.out());
  }

  @Test
  void agreementIsFine() {
    Shell.Result result =
        shell
            .run("diff", "-a", "sb2018,sb2018-frontier", shell.spec("p.ev", Specs.PUBLISHED))
            .hasStatus(ExitStatus.OK);
    assertThat(result.out()).contains("no disagreement");
  }

  @Test
  void parametersCanBeCompared() {
    String spec = shell.spec("p02.ev", Specs.P02);
    Shell.Result result =
        shell
            .run("diff", "-m", "sc", "-a", "sb2018-frontier,sb2018-frontier:check=origin", spec)
            .hasStatus(ExitStatus.UNEXPECTED);
    assertThat(result.out())
        .contains("sb2018-frontier:check=origin accepts, sb2018-frontier rejects: ")
        .doesNotContain("sb2018-frontier accepts, ");
  }

  @Test
  void oneModelCannotDiffer() {
    String spec = shell.spec("p02.ev", Specs.P02);
    assertThat(shell.run("diff", "-a", "sb2018", spec).hasStatus(ExitStatus.USAGE).err())
        .contains("diff compares at least two aliasing models");
    String one = shell.spec("one.ev", "//@ alias: sb2018\n" + Specs.P02);
    assertThat(shell.run("diff", one).hasStatus(ExitStatus.USAGE).err())
        .contains("diff compares at least two aliasing models");
  }

  @Test
  void writesFilesNamedAfterSpecMemoryAndPair() throws IOException {
    Path out = folder.resolve("new/out");
    String spec = shell.spec("p02.ev", Specs.P02);
    Shell.Result result =
        shell.run(
            "diff",
            "-m",
            "rc11",
            "-a",
            "sb2018,sb2018-frontier:frozen-state=hb-strict",
            "--out",
            out.toString(),
            spec);
    result.hasStatus(ExitStatus.UNEXPECTED);
    String pair = "p02.ev.rc11.sb2018-vs-sb2018-frontier_frozen-state=hb-strict";
    assertThat(names(out))
        .containsExactly(
            "p02.ev.json",
            pair + ".dot",
            pair + ".html",
            pair + ".json",
            pair + ".md",
            pair + ".svg",
            pair + ".txt");
    assertThat(Files.readString(out.resolve(pair + ".dot"))).contains("digraph");
    assertThat(Files.readString(out.resolve(pair + ".txt")))
        .contains("sb2018 accepts")
        .contains(
            "\nsettings: step=statement race=prefix reuse=heap weak-cas=spurious intptr=deferred unroll=16\n"
                + "replay: thawline1/");
    assertThat(Files.readString(out.resolve("p02.ev.json")).replace(folder + "/", ""))
        .isEqualTo(
            shell
                .run(
                    "diff",
                    "-m",
                    "rc11",
                    "-a",
                    "sb2018,sb2018-frontier:frozen-state=hb-strict",
                    "--format",
                    "json",
                    spec)
                .out());
  }

  @Test
  void writesOnlyWhatIsAskedFor() throws IOException {
    Path out = folder.resolve("out");
    shell.run(
        "run",
        "-m",
        "sc",
        "-a",
        "sb2018-single",
        "--out",
        out.toString(),
        "--emit",
        "dot",
        shell.spec("p01.ev", Specs.P01));
    assertThat(names(out)).containsExactly("p01.ev.sc.sb2018-single.dot");
  }

  @Test
  void refusesFilesThatWouldOverwriteEachOther() {
    String first = shell.spec("a/p.ev", Specs.P01);
    String second = shell.spec("b/p.ev", Specs.P02);
    assertThat(
            shell
                .run("run", "--out", folder.resolve("out").toString(), first, second)
                .hasStatus(ExitStatus.USAGE)
                .err())
        .contains("`a/p.ev` and `b/p.ev` would write the same files");
  }

  private static List<String> names(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
