package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlessTest {
  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void writesWhatWasMeasuredAndThenCheckPasses() {
    String spec = shell.spec("p02.ev", "//! Prose.\n" + Specs.P02);
    assertThat(shell.run("check", "--bless", spec).hasStatus(ExitStatus.OK).out())
        .startsWith("p02.ev: 3 expectations written\n");
    assertThat(shell.read("p02.ev"))
        .isEqualTo(
            "//! Prose.\n"
                + "//@ expect sc,rc11 sb2018,sb,tb,noalias: ok\n"
                + "//@ expect sc,rc11 sb2018-frontier: ub in some @ load\n"
                + "//@ executions sc,rc11: 2\n"
                + Specs.P02);
    assertThat(shell.run("check", spec).hasStatus(ExitStatus.OK).out())
        .isEqualTo("1 spec, 3 expectations met, 0 failed, 0 not checked\n");
    String once = shell.read("p02.ev");
    shell.run("check", "--bless", spec).hasStatus(ExitStatus.OK);
    assertThat(shell.read("p02.ev")).isEqualTo(once);
  }

  @Test
  void replacesWhatNoLongerHolds() {
    String spec =
        shell.spec(
            "m.ev",
            "//@ alias: none\n//@ outcomes sc: \"wrong\"\n//@ executions rc11: 9\n"
                + Specs.MESSAGE);
    shell.run("check", spec).hasStatus(ExitStatus.UNEXPECTED);
    shell.run("check", "--bless", spec).hasStatus(ExitStatus.OK);
    assertThat(shell.read("m.ev"))
        .isEqualTo(
            "//@ alias: none\n"
                + "//@ expect sc,rc11 none: ok\n"
                + "//@ outcomes sc: \"a=0 b=0\", \"a=0 b=1\", \"a=1 b=1\"\n"
                + "//@ outcomes rc11: \"a=0 b=0\", \"a=0 b=1\", \"a=1 b=0\", \"a=1 b=1\"\n"
                + "//@ executions sc: 3\n"
                + "//@ executions rc11: 4\n"
                + Specs.MESSAGE);
    shell.run("check", spec).hasStatus(ExitStatus.OK);
  }

  @Test
  void neverTouchesWhatComesFromADocument() {
    String table =
        "//@ expect rc11 sb2018: ub in all (table P99)\n//@ executions rc11: 7 (table P99)\n";
    String head = "//@ memory: rc11\n//@ alias: sb2018, none\n";
    String spec = shell.spec("p02.ev", head + table + Specs.P02);
    Shell.Result result = shell.run("check", "--bless", spec).hasStatus(ExitStatus.UNEXPECTED);
    assertThat(result.out())
        .contains("p02.ev:3: unexpected: rc11 sb2018")
        .contains("p02.ev:4: unexpected: rc11")
        .contains("2 failed");
    assertThat(shell.read("p02.ev"))
        .isEqualTo(head + table + "//@ expect rc11 none: ok\n" + Specs.P02);
  }

  @Test
  void leavesMarksAtLinesAlone() {
    String program = Specs.P02.replace("//~ load", "//~ UB[sb2018-frontier]");
    String head = "//@ memory: rc11\n//@ alias: sb2018, sb2018-frontier\n";
    String spec = shell.spec("p02.ev", head + program);
    shell.run("check", "--bless", spec).hasStatus(ExitStatus.OK);
    assertThat(shell.read("p02.ev"))
        .isEqualTo(head + "//@ expect rc11 sb2018: ok\n//@ executions rc11: 2\n" + program);
    shell.run("check", spec).hasStatus(ExitStatus.OK);
  }

  @Test
  void keepsClaimsThatSayLessOrThatWereNotChecked() {
    String head = "//@ memory: rc11\n//@ alias: none\n";
    String kept =
        """
        //@ outcomes rc11 += "a=1 b=0"
        //@ differ rc11 sb2018 sb2018-frontier: no
        //@ expect sc none: ok
        """;
    String spec = shell.spec("m.ev", head + kept + Specs.MESSAGE);
    shell.run("check", "--bless", spec).hasStatus(ExitStatus.OK);
    assertThat(shell.read("m.ev"))
        .isEqualTo(
            head + kept + "//@ expect rc11 none: ok\n//@ executions rc11: 4\n" + Specs.MESSAGE);
  }

  @Test
  void whatIsSaidOfModelsThatDidNotRunDoesNotShrink() {
    String text =
        """
        //@ memory: rc11
        //@ alias: none
        //@ expect sc,rc11 none,sb2018: ok
        //@ executions *: 4
        //@ outcomes sc,rc11: none
        """
            + Specs.MESSAGE;
    String spec = shell.spec("m.ev", text);
    assertThat(shell.run("check", "--bless", spec).hasStatus(ExitStatus.UNEXPECTED).out())
        .contains("m.ev:5: unexpected");
    assertThat(shell.read("m.ev")).isEqualTo(text);
  }

  @Test
  void aListOfOutcomesIsMeasuredAnewNextToOneThatSaysLess() {
    String head = "//@ memory: rc11\n//@ alias: none\n";
    String less = "//@ outcomes * += \"a=1 b=0\"\n";
    String spec = shell.spec("m.ev", head + "//@ outcomes *: \"a=1 b=0\"\n" + less + Specs.MESSAGE);
    shell.run("check", "--bless", spec);
    assertThat(shell.read("m.ev"))
        .contains("//@ outcomes rc11: \"a=0 b=0\", \"a=0 b=1\", \"a=1 b=0\", \"a=1 b=1\"\n")
        .contains(less);
    shell.run("check", spec).hasStatus(ExitStatus.OK);
  }

  @Test
  void keepsLinksAndPermissions() throws IOException {
    Path file = Path.of(shell.spec("real/p02.ev", Specs.P02));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
    Path link = Files.createSymbolicLink(folder.resolve("link.ev"), file);
    shell.run("check", "--bless", link.toString()).hasStatus(ExitStatus.OK);
    assertThat(link).isSymbolicLink();
    assertThat(shell.read("real/p02.ev")).startsWith("//@ expect");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r-x");
  }

  @Test
  void measuresDifferencesThatAreAskedFor() {
    String head = "//@ memory: sc, rc11\n//@ alias: sb2018, sb2018-frontier, none\n";
    String asked = "//@ differ * sb2018 sb2018-frontier: no\n//@ differ * sb2018 none: yes\n";
    String spec = shell.spec("p02.ev", head + asked + Specs.P02);
    shell.run("check", "--bless", spec).hasStatus(ExitStatus.OK);
    assertThat(shell.read("p02.ev"))
        .contains("//@ differ sc,rc11 sb2018 sb2018-frontier: yes\n")
        .contains("//@ differ sc,rc11 sb2018 none: no\n");
    shell.run("check", spec).hasStatus(ExitStatus.OK);
  }

  @Test
  void writesNothingAfterALimit() {
    String text = "//@ alias: none\n" + Specs.LARGE;
    String spec = shell.spec("large.ev", text);
    shell.run("check", "--bless", "--max-states", "50", spec).hasStatus(ExitStatus.INCOMPLETE);
    assertThat(shell.read("large.ev")).isEqualTo(text);
  }

  @Test
  void goesWithoutModelsAndSwitches() {
    String spec = shell.spec("p02.ev", Specs.P02);
    for (String option : new String[] {"--memory=sc", "--alias=none", "--race=ub"}) {
      assertThat(shell.run("check", "--bless", option, spec).hasStatus(ExitStatus.USAGE).err())
          .contains("--bless writes what holds under the directives of the spec itself");
    }
    assertThat(shell.run("check", "--bless", "-").hasStatus(ExitStatus.USAGE).err())
        .contains("--bless cannot write to standard input");
    assertThat(shell.read("p02.ev")).isEqualTo(Specs.P02);
  }
}
