package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.compare.Verdict;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --intptr at-cast}: verdicts about programs, where others are about paths. */
class ChoiceAtCastCommandTest {
  /** Which reference {@code q} must be comes out after the cast. */
  private static final String LATE =
      """
      x = heap 1; a = &mut x; b = &mut x; expose a; expose b
      q = exposed x //~ cast
      T1: W X 1 rlx
      T2: X == 0 rlx; W Y 1 rlx; w q; w a
      Y == 0 rlx; w q; w b
      """;

  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void saysThatItIsAboutTheProgram() {
    String spec = shell.spec("p.ev", LATE);
    assertThat(run(ExitStatus.OK, "--intptr", "deferred", spec))
        .contains("  tb              ok        2   0                0\n")
        .doesNotContain("verdicts are about the program");
    assertThat(run(ExitStatus.UNEXPECTED, "--intptr", "at-cast", spec))
        .contains(
            "  tb              ub                                exposed.no-choice at line 2\n")
        .contains("  none            ok\n")
        .contains("verdicts are about the program, not about executions\n")
        .contains("intptr=at-cast")
        .doesNotContain("disagreement", "witness");
    assertThat(run(ExitStatus.UNEXPECTED, "--format=json", "--intptr", "at-cast", spec))
        .contains(
            "\"model\":\"tb\",\"verdict\":\"ub\",\"rule\":\"exposed.no-choice\",\"line\":2,"
                + "\"about\":\"program\",\"in\":\"program\"")
        .contains("\"model\":\"none\",\"verdict\":\"ok\",\"about\":\"program\",\"lines\":[]")
        .doesNotContain("ok_executions");
  }

  /** What no choice survives on one path has that path for a witness, and no contrast. */
  @Test
  void aPathThatNoChoiceSurvivesIsAWitness() {
    String spec = shell.spec("p.ev", LATE.replace("w q; w b", "w q; w b; w a"));
    assertThat(run(ExitStatus.UNEXPECTED, "--intptr", "at-cast", spec))
        .contains("  tb              ub                                tb.disabled at line 5\n")
        .contains("p.ev under sc: tb rejects\n")
        .doesNotContain("disagreement", "accepts,");
  }

  @Test
  void expectationsAreOfTheProgram() {
    String models = "//@ memory: sc\n//@ alias: tb\n//@ intptr: at-cast\n";
    String right = shell.spec("right.ev", models + "//@ expect * tb: ub @ cast\n" + LATE);
    shell.run("check", right).hasStatus(ExitStatus.OK);
    for (String extent : new String[] {"some", "all"}) {
      String wrong =
          shell.spec("wrong.ev", models + "//@ expect * tb: ub in " + extent + "\n" + LATE);
      assertThat(shell.run("check", wrong).hasStatus(ExitStatus.UNEXPECTED).out())
          .contains("ub in " + extent, "ub at line 6 (cast)");
    }
    String blessed = shell.spec("blessed.ev", models + LATE);
    shell.run("check", "--bless", blessed).hasStatus(ExitStatus.OK);
    assertThat(shell.read("blessed.ev")).contains("//@ expect sc tb: ub @ cast\n");
  }

  @Test
  void pathsAreNotCompared() {
    String spec = shell.spec("p.ev", "//@ intptr: at-cast\n//@ alias: tb, none\n" + LATE);
    assertThat(shell.run("diff", spec).hasStatus(ExitStatus.USAGE).err())
        .contains("diff compares models on single paths", "--intptr deferred");
    shell.run("diff", "--intptr", "deferred", spec).hasStatus(ExitStatus.OK);
    String asks = shell.spec("asks.ev", "//@ differ * tb none: no\n" + shell.read("p.ev"));
    assertThat(shell.run("check", asks).hasStatus(ExitStatus.SPEC_ERROR).err())
        .contains("`differ` with `intptr at-cast`");
  }

  @Test
  void limitsLeaveItOpen() {
    String spec = shell.spec("p.ev", LATE);
    assertThat(run(ExitStatus.INCOMPLETE, "--intptr", "at-cast", "--max-states", "10", spec))
        .contains("incomplete", "max-states 10")
        .doesNotContain("exposed.no-choice");
  }

  /** The switch says nothing where nothing is cast. */
  @Test
  void withoutCastsItChangesNothing() {
    int compared = 0;
    for (Path file : AllSpecs.files()) {
      LoadedSpec spec = AllSpecs.load(file);
      if (!file.startsWith(Path.of("specs/threads")) || spec.program().castsIntegers()) {
        continue;
      }
      for (MemoryModel memory : spec.plan().memories()) {
        List<Verdict> atCast = verdicts(spec, memory, Settings.IntPtr.AT_CAST);
        assertThat(atCast)
            .as("%s", file)
            .isEqualTo(verdicts(spec, memory, Settings.IntPtr.DEFERRED));
        compared += atCast.size();
      }
    }
    assertThat(compared).isGreaterThan(9);
  }

  private static List<Verdict> verdicts(
      LoadedSpec spec, MemoryModel memory, Settings.IntPtr intPtr) {
    Plan plan = spec.plan();
    Plan changed =
        new Plan(
            plan.memories(), plan.aliases(), plan.settings().withIntPtr(intPtr), plan.limits());
    return Verdict.of(
        new ModelRun(spec.program(), memory, changed, null, new Interruption()).explore());
  }

  private String run(ExitStatus status, String... arguments) {
    String[] all = new String[arguments.length + 5];
    System.arraycopy(new String[] {"run", "-m", "sc", "-a", "tb,none"}, 0, all, 0, 5);
    System.arraycopy(arguments, 0, all, 5, arguments.length);
    return shell.run(all).hasStatus(status).out();
  }

  /** Two versions of one model: what decides between them is measured on the path again. */
  @Test
  void versionsOfAModelAreComparedAfterACast() {
    String spec =
        shell.spec(
            "race.ev",
            """
            h = heap 1; x = raw h; q = exposed x; expose x
            T1: a = &mutcell q
            T2: w x
            """);
    assertThat(
            run(
                ExitStatus.UNEXPECTED,
                "-a",
                "tb,tb:minirust",
                "-m",
                "sc",
                "--intptr",
                "deferred",
                spec))
        .contains("race.retag")
        .contains("tb:minirust=yes accepts, tb rejects");
  }
}
