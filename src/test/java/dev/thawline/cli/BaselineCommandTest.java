package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --baseline}. */
class BaselineCommandTest {
  private static final String BOTH = "//@ memory: rc11\n//@ alias: sb2018, sb2018-frontier\n";

  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
    shell.spec("s/a.ev", BOTH + Specs.P02);
    shell.spec("s/b.ev", "//@ memory: sc\n//@ alias: none\n" + Specs.MESSAGE);
  }

  private Shell.Result check(String... options) {
    List<String> arguments = new ArrayList<>(List.of("check", "-q"));
    arguments.addAll(List.of(options));
    arguments.add("--baseline=" + folder + "/base.txt");
    return shell.run(arguments.toArray(String[]::new));
  }

  private String all() {
    return folder + "/s";
  }

  private Shell.Result write(String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--write-baseline");
    return check(arguments.toArray(String[]::new));
  }

  private String table() {
    return shell
        .read("base.txt")
        .replace(folder.toString().substring(1) + "/", "")
        .replace("/s/", "s/");
  }

  @Test
  void theTableIsALineAPairOfModels() {
    assertThat(write(all()).hasStatus(ExitStatus.OK).err())
        .endsWith("base.txt: 5 rows, 5 changed\n");
    assertThat(table().lines().skip(2).map(line -> line.replaceAll("[0-9a-f]{16}", "HASH")))
        .containsExactly(
            "s/a.ev\trc11\t-\t2 executions\t1 outcome HASH",
            "s/a.ev\trc11\tsb2018\tok\tok 2, ub 0, order-dependent 0",
            "s/a.ev\trc11\tsb2018-frontier\tub in some @ 7\tok 1, ub 1, order-dependent 0",
            "s/b.ev\tsc\t-\t3 executions\t3 outcomes HASH",
            "s/b.ev\tsc\tnone\tok\tok 3, ub 0, order-dependent 0");
    assertThat(check(all()).hasStatus(ExitStatus.OK).out())
        .isEqualTo("2 specs, 0 expectations met, 0 failed, 0 not checked, 0 drifted\n");
  }

  @Test
  void whatDriftedIsTold() {
    write(all());
    shell.spec("s/a.ev", BOTH + "//!\n" + Specs.PUBLISHED);
    shell.spec("s/b.ev", "//@ memory: sc\n//@ alias: none\n" + Specs.MESSAGE + "T3: R c x rlx\n");
    Shell.Result result = check(all()).hasStatus(ExitStatus.UNEXPECTED);
    assertThat(result.out())
        .contains(
            "s/a.ev: drifted: rc11 x sb2018-frontier\n",
            "  baseline: ub in some @ 7; ok 1, ub 1, order-dependent 0\n",
            "  measured: ok; ok 2, ub 0, order-dependent 0\n")
        .contains("s/b.ev: drifted: sc\n  baseline: 3 executions; 3 outcomes ")
        .doesNotContain("rc11 x sb2018\n")
        .endsWith("3 drifted\n");
    assertThat(check(all(), "--format=json").out())
        .contains("\"drift\":[{\"about\":\"rc11 x sb2018-frontier\",\"baseline\":\"ub in some @ 7;")
        .doesNotContain("\"rc11 x sb2018\"");
    Shell.Result written = write(all());
    assertThat(written.err()).endsWith("5 rows, 3 changed\n");
    assertThat(written.out()).endsWith(" not checked\n");
    check(all()).hasStatus(ExitStatus.OK);
  }

  /** Where lines move, they drift and nothing else does. */
  @Test
  void linesAreCompared() {
    write(all());
    shell.spec("s/a.ev", BOTH + "//!\n" + Specs.P02);
    assertThat(check(all()).hasStatus(ExitStatus.UNEXPECTED).out())
        .contains("baseline: ub in some @ 7;")
        .contains("measured: ub in some @ 8;")
        .endsWith("1 drifted\n");
  }

  @Test
  void whatComesAndGoesIsTold() throws IOException {
    write(all());
    shell.spec("s/c.ev", "//@ memory: sc\n//@ alias: none\n" + Specs.P01);
    Files.delete(folder.resolve("s/b.ev"));
    Shell.Result result = check(all()).hasStatus(ExitStatus.UNEXPECTED);
    assertThat(result.out())
        .contains("s/c.ev: drifted: sc\n  baseline: nothing\n  measured: 1 execution;")
        .contains("s/b.ev: drifted: sc\n  baseline: 3 executions;")
        .contains("\n  measured: nothing\n")
        .startsWith("s/c.ev: drifted")
        .endsWith("2 specs, 0 expectations met, 0 failed, 0 not checked, 4 drifted\n");
    write(all());
    assertThat(table()).contains("s/c.ev").doesNotContain("s/b.ev");
  }

  /** Of what did not run, nothing is said; a pattern is whole, a named file is not. */
  @Test
  void onlyWhatRanIsCompared() throws IOException {
    write(all());
    check(all() + "/a.ev").hasStatus(ExitStatus.OK);
    check(all(), "--filter=a*").hasStatus(ExitStatus.OK);
    check(all(), "-m=rc11", "-a=sb2018", "--exclude=b.ev").hasStatus(ExitStatus.OK);
    Files.delete(folder.resolve("s/b.ev"));
    check(all() + "/a.ev").hasStatus(ExitStatus.OK);
    check(all(), "--exclude=b*").hasStatus(ExitStatus.OK);
    check(all() + "/*.ev").hasStatus(ExitStatus.UNEXPECTED);
  }

  @Test
  void aPartOfTheTableCanBeWrittenAnew() {
    write(all());
    String before = table();
    shell.spec("s/b.ev", "//@ memory: sc\n//@ alias: none\n" + Specs.P01);
    write(all() + "/a.ev");
    assertThat(table()).isEqualTo(before);
    write(all() + "/b.ev");
    assertThat(table()).isNotEqualTo(before).contains("s/a.ev\trc11\tsb2018\t");
  }

  @Test
  void errorsAreRows() {
    shell.spec("s/b.ev", "T1: rd q\n");
    write(all()).hasStatus(ExitStatus.SPEC_ERROR);
    assertThat(table()).contains("s/b.ev\t-\t-\terror\tT0202\n");
    assertThat(check(all()).hasStatus(ExitStatus.SPEC_ERROR).out())
        .endsWith(", 0 drifted, 1 spec with errors\n");
    shell.spec("s/b.ev", "//@ memory: sc\n//@ alias: none\n" + Specs.P01);
    assertThat(check(all()).hasStatus(ExitStatus.UNEXPECTED).out())
        .contains("s/b.ev: drifted: spec\n  baseline: error; T0202\n");
  }

  /** How far a limit lets it come may depend on the machine. */
  @Test
  void limitsAreNoDrift() {
    write(all());
    String before = table();
    Shell.Result result = check(all(), "--max-states=2").hasStatus(ExitStatus.INCOMPLETE);
    assertThat(result.out()).endsWith("0 drifted\n");
    write(all(), "--max-states=2").hasStatus(ExitStatus.INCOMPLETE);
    assertThat(table()).isEqualTo(before);
  }

  @Test
  void whatIsNoTableIsRefused() {
    assertThat(check(all()).hasStatus(ExitStatus.USAGE).err())
        .contains("`base.txt` does not exist; --write-baseline writes it");
    shell.spec("base.txt", "nothing of the kind\n");
    assertThat(check(all()).hasStatus(ExitStatus.USAGE).err()).contains("is no baseline: line 1:");
    shell.spec("base.txt", "");
    assertThat(check(all()).hasStatus(ExitStatus.USAGE).err()).contains("is no baseline: line 1:");
    shell.spec("base.txt", "# thawline baseline 1:\na b\n");
    assertThat(check(all()).hasStatus(ExitStatus.USAGE).err())
        .contains("line 2: a row has columns");
    shell.spec("base.txt", "# thawline baseline 1:\na\tb\tc\td\na\tb\tc\te\n");
    assertThat(check(all()).hasStatus(ExitStatus.USAGE).err())
        .contains("line 3: this row is there twice");
  }

  @Test
  void namesOfSpecsMayHoldAnything() {
    shell.spec("s/# \t.ev", "//@ memory: sc\n//@ alias: none\n" + Specs.P01);
    write(all());
    check(all()).hasStatus(ExitStatus.OK);
    assertThat(table()).contains("# \\t.ev\tsc\tnone\tok");
  }

  @Test
  void driftIsInTheLogs() {
    write(all());
    shell.spec("s/a.ev", BOTH + Specs.PUBLISHED);
    check(all(), "--junit=" + folder + "/x.xml", "--sarif=" + folder + "/x.sarif");
    assertThat(shell.read("x.xml"))
        .contains("name=\"rc11 x sb2018-frontier baseline\"")
        .contains("type=\"baseline-drift\"");
    assertThat(shell.read("x.sarif")).contains("\"ruleId\" : \"baseline-drift\"");
  }
}
