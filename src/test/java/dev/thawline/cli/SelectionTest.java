package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which specs are checked: patterns, {@code --filter}, {@code --exclude}, {@code --fail-fast}. */
class SelectionTest {
  private static final String GOOD =
      "//@ memory: sc\n//@ alias: none\n//@ expect * *: ok\n" + Specs.P01;
  private static final String WRONG =
      "//@ memory: sc\n//@ alias: none\n//@ expect * *: ub\n" + Specs.P01;

  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
    for (String name : List.of("P1.ev", "a/P2.ev", "a/b/P3.ev", "a/b/Q4.ev", "x/Q5.ev")) {
      shell.spec("s/" + name, GOOD);
    }
    shell.spec("s/a/P6.txt", "no spec");
  }

  private Shell.Result check(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(List.of(arguments));
    return shell.run(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s/**/P*.ev      | 3
          s/**            | 5
          s/*/*           | 2
          s/*.ev          | 1
          s/a/**/*.ev     | 3
          s/?/[PQ]?.ev    | 2
          s/a/b/{P,Q}*.ev | 2
          s/{a/**/P,x/Q}* | 2
          """)
  void patternsThatTheShellLeftAreExpanded(String pattern, int specs) {
    assertThat(check(folder + "/" + pattern).hasStatus(ExitStatus.OK).out())
        .startsWith(specs + (specs == 1 ? " spec, " : " specs, "));
  }

  @Test
  void patternsGoWithAllCommands() {
    Shell.Result result = shell.run("run", folder + "/s/**/P*.ev");
    assertThat(result.hasStatus(ExitStatus.OK).out())
        .contains("s/P1.ev", "s/a/P2.ev", "s/a/b/P3.ev");
    assertThat(result.out()).doesNotContain("Q4");
  }

  @Test
  void patternsOfNothingAreRefused() {
    assertThat(check(folder + "/s/Z*.ev").hasStatus(ExitStatus.USAGE).err())
        .contains("no .rs, .ev or .litmus file in `s/Z*.ev`");
    assertThat(check(folder + "/none/*.ev").hasStatus(ExitStatus.USAGE).err())
        .contains("none/*.ev");
    assertThat(check(folder + "/s/[z").hasStatus(ExitStatus.USAGE).err())
        .contains("s/[z` is no pattern of files");
  }

  /** A name is a name, whatever is in it. */
  @Test
  void filesWithSuchNamesAreFilesAllTheSame() {
    shell.spec("s/[P].ev", GOOD);
    assertThat(check(folder + "/s/[P].ev").hasStatus(ExitStatus.OK).out()).startsWith("1 spec, ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --filter=P*                   | 3
          --exclude=P*                  | 2
          --filter=P* --exclude=P1.ev   | 2
          --filter=P1* --filter=Q*      | 3
          --filter=**/a/**              | 3
          """)
  void foldersAreFiltered(String options, int specs) {
    List<String> arguments = new ArrayList<>(List.of(options.split(" ", -1)));
    arguments.add(folder + "/s");
    assertThat(check(arguments.toArray(String[]::new)).hasStatus(ExitStatus.OK).out())
        .startsWith(specs + " specs, ");
  }

  @Test
  void somethingMustBeLeft() {
    assertThat(check("--exclude=*", folder + "/s").hasStatus(ExitStatus.USAGE).err())
        .contains("--filter and --exclude leave no spec");
  }

  /** The first in order is the last, whichever fails first. */
  @Test
  void failFastEndsAtTheFirstFailureInOrder() {
    shell.spec("s/a/P2.ev", "//@ memory: sc\n//@ alias: none\n//@ expect * *: ub\n" + Specs.LARGE);
    shell.spec("s/a/b/P3.ev", WRONG);
    shell.spec("s/a/b/Q4.ev", WRONG);
    Shell.Result alone = check("-q", "--fail-fast", "--workers=1", folder + "/s");
    assertThat(alone.hasStatus(ExitStatus.UNEXPECTED).out())
        .contains("s/a/P2.ev:3: unexpected")
        .doesNotContain("P3", "Q4")
        .endsWith("2 specs, 1 expectation met, 1 failed, 0 not checked\n");
    assertThat(alone.err()).isEqualTo("stopped at the first failure: 3 files not run\n");
    for (int workers = 2; workers < 6; workers++) {
      assertThat(check("-q", "--fail-fast", "--workers=" + workers, folder + "/s"))
          .isEqualTo(alone);
    }
  }

  @Test
  void failFastGoesThroughWhatIsAsExpected() {
    assertThat(check("--fail-fast", folder + "/s").hasStatus(ExitStatus.OK).out())
        .startsWith("5 specs, 5 expectations met");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --bless --junit=x                            | --bless changes what is expected
          --bless --fail-fast                          | --bless changes what is expected
          --watch --sarif=x                            | --watch checks what changed
          --write-baseline                             | --write-baseline needs --baseline FILE
          --write-baseline --baseline=x --fail-fast    | --write-baseline needs every spec
          --junit=x --sarif=./x                        | `./x` cannot be two files at once
          --junti=x                                    | Unknown option: '--junti=x'; did you mean `--junit`?
          """)
  void whatMakesNoSenseTogetherIsRefused(String options, String message) {
    List<String> arguments = new ArrayList<>(List.of(options.split(" ", -1)));
    arguments.add(folder + "/s");
    assertThat(check(arguments.toArray(String[]::new)).hasStatus(ExitStatus.USAGE).err())
        .contains(message);
  }
}
