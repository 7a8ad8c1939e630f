package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Litmus tests on the command line, and {@code --format herd}. */
class HerdFormatTest {
  private static final String RACE =
      """
      C race
      {}
      P0 (int* x, int* y) { *x = 1; int r0 = *y; }
      P1 (int* x, int* y) { *y = 1; int r0 = *x; }
      exists (0:r0=0 /\\ 1:r0=0)
      """;

  private static final String SHORT =
      """
      C t
      {}
      P0 (atomic_int* x) { int r0 = *x; }
      P1 (atomic_int* x) { *x = 1; }
      exists (0:r0=1)
      """;

  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  private static String litmus(String name) {
    return "specs/litmus/" + name + ".litmus";
  }

  @ParameterizedTest
  @CsvSource({
    "SB-c, sb",
    "SB+sc-short, sb-sc-short",
    "SB+filter, sb-filter",
    "MP+race, mp-race",
    "RMW+inc2, rmw-inc2",
    "address, address"
  })
  void asHerdPrintsIt(String spec, String golden) {
    GoldenOutput.check(
        "herd." + golden + ".txt", shell.run("run", "-q", "--format", "herd", litmus(spec)).out());
  }

  @Test
  void severalFilesOneModel() {
    String out =
        shell
            .run("run", "--format", "herd", "-m", "rc11", litmus("SB-c"), litmus("LB-c"))
            .hasStatus(ExitStatus.OK)
            .out();
    assertThat(out).doesNotContain("%").doesNotContain("Time");
    assertThat(out).contains("Observation SB Sometimes 1 3\n\nTest LB Allowed\n");
  }

  @Test
  void theTimeOnlyWhereAskedFor() {
    assertThat(shell.run("run", "-v", "--format", "herd", "-m", "sc", litmus("SB-c")).out())
        .containsPattern("Observation SB Never 0 3\nTime SB \\d+\\.\\d\\d\n");
  }

  @Test
  void aRaceIsAFlag() {
    String spec = shell.spec("race.litmus", RACE);
    Shell.Result result =
        shell.run("run", "--format", "herd", "-m", "sc", spec).hasStatus(ExitStatus.UNEXPECTED);
    assertThat(result.out())
        .contains("States 3\n")
        .contains("Positive: 0 Negative: 3\nFlag data-race\nCondition");
    assertThat(shell.run("run", "--format", "herd", "-m", "sc", "--race", "prefix", spec).out())
        .contains("States 0\n")
        .contains("Flag data-race\n");
    assertThat(
            shell
                .run("run", "--format", "herd", "-m", "sc", "--race", "ignore", spec)
                .hasStatus(ExitStatus.OK)
                .out())
        .contains("States 3\n")
        .contains("Flag data-race\n");
  }

  @Test
  void otherSpecsHaveStatesToo() {
    assertThat(shell.run("run", "--format", "herd", "-m", "sc", "specs/litmus/2+2W.ev").out())
        .isEqualTo(
            """
            Test 2+2W Required
            States 3
            x=1; y=2;
            x=2; y=1;
            x=2; y=2;
            Ok
            Witnesses
            Positive: 3 Negative: 0
            Condition forall (true)
            Observation 2+2W Always 3 0

            """);
  }

  @Test
  void whatIsNoStateIsRefused() {
    String two = "fn main() { println!(\"a b\"); }";
    assertThat(
            shell
                .run("run", "--format", "herd", shell.spec("two.rs", two))
                .hasStatus(ExitStatus.USAGE)
                .err())
        .contains("two.rs` has outcomes that are not one line of `name=value`");
    for (String command : new String[] {"check", "diff"}) {
      assertThat(
              shell
                  .run(command, "--format", "herd", litmus("SB-c"))
                  .hasStatus(ExitStatus.USAGE)
                  .err())
          .contains("--format herd goes with `run`");
    }
  }

  @Test
  void limitsAreSaidBeforeTheTest() {
    String loop =
        "C loop\n{}\nP0 (atomic_int* x) { while (atomic_fetch_add(x, 1) < 9) { } }\nexists (x=9)\n";
    String spec = shell.spec("loop.litmus", loop);
    assertThat(
            shell
                .run("run", "--format", "herd", "-m", "sc", "--unroll", "3", spec)
                .hasStatus(ExitStatus.INCOMPLETE)
                .out())
        .startsWith("% incomplete: ")
        .contains("\nTest loop Allowed\n");
  }

  @Test
  void textAndJsonAnswerTheCondition() {
    Shell.Result text = shell.run("run", "-m", "rc11", litmus("SB+filter"));
    assertThat(text.hasStatus(ExitStatus.OK).out())
        .contains("  condition exists (1:r0=0): Ok\n")
        .contains("    Sometimes: it holds for 1 of 2 executions that pass the filter\n");
    Shell.Result json = shell.run("run", "-m", "sc", "--format", "json", litmus("SB-c"));
    assertThat(json.out())
        .contains(
            "\"condition\":{\"test\":\"SB\",\"text\":\"exists (0:r0=0 /\\\\ 1:r0=0)\","
                + "\"result\":\"no\",\"observation\":\"never\",\"positive\":0,\"negative\":3}");
  }

  @Test
  void conditionsAreExpected() {
    String wrong = "//@ memory: sc, rc11\n//@ condition *: Always\n" + SHORT;
    String spec = shell.spec("t.litmus", wrong);
    assertThat(shell.run("check", spec).hasStatus(ExitStatus.UNEXPECTED).out())
        .contains("condition: Always")
        .contains("Sometimes");
    shell.run("check", "--bless", spec).hasStatus(ExitStatus.OK);
    assertThat(shell.read("t.litmus"))
        .isEqualTo(
            """
            //@ memory: sc, rc11
            //@ expect sc,rc11 none: ok
            //@ outcomes sc,rc11: "0:r0=0;", "0:r0=1;"
            //@ executions sc,rc11: 2
            //@ condition sc,rc11: Sometimes
            """
                + SHORT);
    shell.run("check", spec).hasStatus(ExitStatus.OK);
  }

  @Test
  void directivesMayStandInHerdsComments() {
    String head = "C t\n(* //@ executions sc: 5 *)\n(*\n  //@ memory: sc\n//@ alias: none *)\n";
    String spec = shell.spec("t.litmus", SHORT.replace("C t\n", head));
    assertThat(shell.run("check", spec).hasStatus(ExitStatus.UNEXPECTED).out())
        .contains("t.litmus:2")
        .contains("5 executions");
    shell.run("check", "--bless", spec).hasStatus(ExitStatus.OK);
    assertThat(shell.read("t.litmus")).contains("(*\n  //@ memory: sc\n//@ alias: none *)\n");
    shell.run("check", spec).hasStatus(ExitStatus.OK);
    String late = shell.spec("late.litmus", SHORT.replace("{}\n", "{ }\n//@ executions sc: 5\n"));
    assertThat(shell.run("check", late).hasStatus(ExitStatus.SPEC_ERROR).err()).contains("T0109");
  }

  @Test
  void onlyLitmusTestsHaveConditions() {
    String spec = shell.spec("p.ev", "//@ condition sc: Never\n" + Specs.P01);
    assertThat(shell.run("check", spec).hasStatus(ExitStatus.SPEC_ERROR).err())
        .contains("only litmus tests have a condition");
    String word = shell.spec("t.litmus", "//@ condition sc: Perhaps\n" + SHORT);
    assertThat(shell.run("check", word).hasStatus(ExitStatus.SPEC_ERROR).err())
        .contains("expected Never, Sometimes or Always");
  }

  @Test
  void foldersStandardInputAndDiff() {
    shell.spec("folder/t.litmus", "//@ condition *: Sometimes\n" + SHORT);
    assertThat(shell.run("check", folder.resolve("folder").toString()).out())
        .startsWith("1 spec, 1 expectation met");
    assertThat(shell.run(SHORT, new Interruption(), "run", "--input", "litmus", "-").out())
        .contains("condition exists (0:r0=1): Ok");
    assertThat(shell.run("diff", "-a", "sb,tb", litmus("SB-c")).hasStatus(ExitStatus.OK).out())
        .contains("no disagreement");
  }
}
