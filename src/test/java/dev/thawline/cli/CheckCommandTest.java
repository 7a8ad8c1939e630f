package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  private static final String RC11 = "//@ memory: rc11\n//@ alias: sb2018, sb2018-frontier\n";

  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  /** What holds of P02 under rc11, with the sb2018-frontier rejecting at the load. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          expect rc11 sb2018: ok
          expect * sb2018-frontier: ub
          expect rc11 sb2018-frontier: ub in some
          expect rc11 sb2018-frontier: ub in some @ load
          expect rc11 sb2018-frontier: ub @ >= load
          executions rc11: 2
          outcomes rc11: ""
          outcomes rc11 != "a=1"
          differ rc11 sb2018 sb2018-frontier: yes
          """)
  void whatHoldsIsMet(String directive) {
    Shell.Result result = check(directive).hasStatus(ExitStatus.OK);
    assertThat(result.out()).isEqualTo("1 spec, 1 expectation met, 0 failed, 0 not checked\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          expect rc11 sb2018: ub                             | rc11 sb2018          | ub                | ok
          expect rc11 sb2018: race                           | rc11 sb2018          | race              | ok
          expect rc11 *: ok                                  | rc11 sb2018-frontier | ok                | ub in some at line 9 (load)
          expect rc11 sb2018-frontier: ub in all             | rc11 sb2018-frontier | ub in all         | ub in some at line 9 (load)
          expect rc11 sb2018-frontier: ub @ read             | rc11 sb2018-frontier | ub at line 10     | ub in some at line 9 (load)
          expect rc11 sb2018-frontier: ub @ >= load, read    | rc11 sb2018-frontier | ub at lines 9, 10 (at least) | ub in some at line 9 (load)
          executions rc11: 3                                 | rc11                 | 3 executions      | 2
          outcomes rc11: "a=1"                               | rc11                 | outcomes: exactly "a=1" | ""
          outcomes rc11 += "a=1"                             | rc11                 | outcomes: also "a=1"    | ""
          outcomes rc11 != ""                                | rc11                 | outcomes: none of ""    | ""
          differ rc11 sb2018 sb2018-frontier: no             | rc11                 | sb2018 and sb2018-frontier do not differ | they differ
          """)
  void whatDoesNotHoldIsTold(String directive, String about, String expected, String measured) {
    Shell.Result result = check(directive).hasStatus(ExitStatus.UNEXPECTED);
    assertThat(result.out())
        .contains("p02.ev:3: unexpected: " + about + "\n")
        .contains("  expected: " + expected + "\n")
        .contains("  measured: " + measured + "\n")
        .endsWith("0 expectations met, 1 failed, 0 not checked\n");
  }

  private Shell.Result check(String directive) {
    String program = Specs.P02.replace("rd d", "rd d //~ read");
    // An empty prose line keeps the program where the numbers above have it.
    return shell.run(
        "check", shell.spec("p02.ev", RC11 + "//@ " + directive + "\n//!\n" + program));
  }

  @Test
  void severalFactsAreSeveralLines() {
    String one = "//@ memory: sc\n//@ alias: none\n//@ expect sc none: race @ writer, reader\n";
    shell.run("check", shell.spec("race.ev", one + Specs.RACE)).hasStatus(ExitStatus.OK);
    String both = one + "//@ expect sc none: panic\n";
    Shell.Result result =
        shell
            .run("check", shell.spec("race.ev", both + Specs.RACE))
            .hasStatus(ExitStatus.UNEXPECTED);
    assertThat(result.out()).contains("race.ev:4: unexpected: sc none\n  expected: race at lines");
    String mixed = "//@ memory: sc\n//@ alias: sb2018-frontier\n//@ expect sc *: ok\n";
    assertThat(shell.run("check", shell.spec("race.ev", mixed + Specs.RACE)).out())
        .contains("measured: race at lines");
  }

  @Test
  void modelsNamedAtALineAreExpectations() {
    String marked = Specs.P02.replace("//~ load", "//~ UB[sb2018-frontier]");
    shell.run("check", shell.spec("p02.ev", RC11 + marked)).hasStatus(ExitStatus.OK);
    String wrong = Specs.P02.replace("//~ load", "//~ UB[sb2018]");
    assertThat(
            shell
                .run("check", shell.spec("p02.ev", RC11 + wrong))
                .hasStatus(ExitStatus.UNEXPECTED)
                .out())
        .contains("p02.ev:7: unexpected: rc11 sb2018");
  }

  @Test
  void whatIsOutsideTheModelsThatRunIsNotChecked() {
    String spec =
        shell.spec(
            "p02.ev",
            RC11
                + "//@ expect sc sb2018: ub\n//@ expect rc11 none: ub\n//@ executions sc: 77\n"
                + "//@ differ rc11 sb2018 none: yes\n//@ expect rc11 sb2018: ok\n"
                + Specs.P02);
    assertThat(shell.run("check", spec).hasStatus(ExitStatus.OK).out())
        .isEqualTo("1 spec, 1 expectation met, 0 failed, 4 not checked\n");
    assertThat(shell.run("check", "-m", "sc", spec).hasStatus(ExitStatus.UNEXPECTED).out())
        .contains("2 failed");
  }

  @Test
  void foldersAreSearchedInAStableOrder() {
    shell.spec("specs/b.ev", "//@ alias: sb2018\n" + Specs.P01);
    shell.spec("specs/a/z.ev", "//@ alias: sb2018\n//@ expect * *: ok\n" + Specs.P01);
    shell.spec("specs/a/notes.md", "nothing");
    Shell.Result result = shell.run("check", folder.resolve("specs").toString());
    result.hasStatus(ExitStatus.OK);
    assertThat(result.out())
        .isEqualTo(
            "specs/b.ev: nothing expected\n2 specs, 1 expectation met, 0 failed, 0 not checked\n");
    Shell.Result json = shell.run("check", "--format", "json", folder.resolve("specs").toString());
    assertThat(json.out())
        .isEqualTo(
            "{\"schema\":1,\"file\":\"specs/a/z.ev\",\"status\":\"complete\",\"diagnostics\":[],"
                + "\"expectations\":{\"met\":1,\"failed\":0,\"undecided\":0,\"not_checked\":0},"
                + "\"failures\":[]}\n"
                + "{\"schema\":1,\"file\":\"specs/b.ev\",\"status\":\"complete\",\"diagnostics\":[],"
                + "\"expectations\":{\"met\":0,\"failed\":0,\"undecided\":0,\"not_checked\":0},"
                + "\"failures\":[]}\n");
  }

  @Test
  void emptyFoldersAreRefused() {
    assertThat(shell.run("check", folder.toString()).hasStatus(ExitStatus.USAGE).err())
        .contains("no .rs, .ev or .litmus file in");
  }

  @Test
  void whatIsWrongWithASpecIsCounted() {
    shell.spec("bad.ev", "T1: rd q\n");
    Shell.Result result = shell.run("check", folder.toString()).hasStatus(ExitStatus.SPEC_ERROR);
    assertThat(result.out()).endsWith("0 failed, 0 not checked, 1 spec with errors\n");
    assertThat(result.err()).contains("bad.ev:1:");
  }
}
