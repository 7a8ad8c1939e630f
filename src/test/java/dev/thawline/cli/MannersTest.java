package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.thawline.alias.AliasModels;
import dev.thawline.memory.MemoryModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, completion, manual page, plain characters. */
class MannersTest {
  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"run", "diff", "check", "models", "explain", "gallery", "completion", "man"})
  void helpHasExamples(String command) {
    String help = shell.run(command, "--help").hasStatus(ExitStatus.OK).out();
    assertThat(help).contains("\nExamples:\n  ").contains("thawline " + command);
    assertThat(help.substring(help.indexOf("Examples:")).lines().skip(1))
        .as("no example is broken into lines")
        .allMatch(line -> line.startsWith("  ") && line.length() <= 80);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thawline ch                      | check
          thawline check --jun             | --junit
          thawline check -m rc1            | rc11
          thawline run -a sb2018-fron      | sb2018-frontier
          thawline diff -a sb,sb2018-fron  | sb,sb2018-frontier
          thawline diff -a tb:cells=type,s | tb:cells=type,sb
          thawline diff --format js        | json
          thawline models ra               | ra
          thawline completion z            | zsh
          """)
  void bashCompletes(String line, String word) throws Exception {
    assertThat(completions(line)).contains(word);
  }

  @Test
  void bashOffersAllModels() throws Exception {
    assertThat(completions("thawline run -m "))
        .containsAll(MemoryModels.all().stream().map(model -> model.id()).toList())
        .contains("all");
    assertThat(completions("thawline diff --alias "))
        .containsAll(AliasModels.all().stream().map(model -> model.id()).toList());
  }

  /** What Bash would offer at the end of a line. */
  private List<String> completions(String line) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash");
    shell.spec("script", shell.run("completion", "bash").hasStatus(ExitStatus.OK).out());
    return execute(
            "/bin/bash",
            "-c",
            """
            source ./script || exit 1
            COMP_WORDS=($1); [[ $1 == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            COMP_LINE=$1; COMP_POINT=${#1}
            $(complete -p thawline | sed 's/.*-F \\([^ ]*\\).*/\\1/')
            printf '%s\\n' "${COMPREPLY[@]}"
            """,
            "bash",
            line)
        .lines()
        .map(String::strip)
        .toList();
  }

  /** Runs a program in the folder; what it says. */
  private String execute(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  @Test
  void theScriptIsForTheShellsThatAreKnown() {
    assertThat(shell.run("completion", "zsh").hasStatus(ExitStatus.OK).out())
        .contains("bashcompinit")
        .isEqualTo(shell.run("completion", "bash").out());
    assertThat(shell.run("completion", "bahs").hasStatus(ExitStatus.USAGE).err())
        .contains("there are scripts for bash and zsh, not for `bahs`; did you mean `bash`?");
  }

  @Test
  void theManualPageHasEveryCommandAndOption() {
    String page = shell.run("man").hasStatus(ExitStatus.OK).out();
    assertThat(page).startsWith(".TH THAWLINE 1 ");
    for (String command : List.of("run", "diff", "check", "models", "explain", "completion")) {
      assertThat(page).contains(".SS \"thawline " + command + " ");
    }
    for (String option : List.of("memory", "alias", "junit", "sarif", "watch", "emit", "events")) {
      assertThat(page.lines().filter(line -> line.matches("\\.B .*\\\\-\\\\-" + option + "( .*)?")))
          .as(option)
          .hasSize(1);
    }
  }

  /** Without a warning. */
  @Test
  void theManualPageIsRoff() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "no groff");
    shell.spec("thawline.1", shell.run("man").hasStatus(ExitStatus.OK).out());
    assertThat(execute("/usr/bin/groff", "-man", "-ww", "-z", "thawline.1")).isEmpty();
    assertThat(execute("/usr/bin/groff", "-man", "-Tascii", "thawline.1").replaceAll(".\b", ""))
        .contains("EXIT STATUS", "thawline check specs");
  }

  /** Whatever Thawline itself says has a spelling. */
  @Test
  void asciiIsAsciiAndSpeltOut() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("models"));
    lines.add(List.of("explain"));
    MemoryModels.all().forEach(model -> lines.add(List.of("models", model.id())));
    AliasModels.all().forEach(model -> lines.add(List.of("models", model.id())));
    lines.add(List.of("run", "--events", shell.spec("m.ev", Specs.MESSAGE)));
    lines.add(List.of("diff", shell.spec("p.ev", Specs.P02)));
    boolean any = false;
    for (List<String> line : lines) {
      List<String> ascii = new ArrayList<>(line);
      ascii.add("--ascii");
      String plain = shell.run(ascii.toArray(String[]::new)).out();
      assertThat(plain).as(line.toString()).matches("\\p{ASCII}*").doesNotContain("\\u{");
      any |= !plain.equals(shell.run(line.toArray(String[]::new)).out());
    }
    assertThat(any).isTrue();
  }

  @Test
  void whatComesFromSpecsIsEscaped() {
    String spec = shell.spec("\u00e4.ev", "//@ memory: sc\n//@ alias: none\n" + Specs.P01);
    assertThat(shell.run("check", "--ascii", spec).out())
        .startsWith("\\u{e4}.ev: nothing expected");
    assertThat(shell.run("check", "--ascii", "--format=json", spec).out())
        .contains("\"file\":\"\\u00e4.ev\"");
    String wrong = shell.spec("w.ev", "T1: rd \ud83d\ude00\n");
    assertThat(shell.run("run", "--ascii", wrong).err())
        .contains("\\u{1f600}")
        .matches("(?s)\\p{ASCII}*");
  }

  @Test
  void misspeltOptionsGetASuggestion() {
    assertThat(shell.run("run", "--memry", "sc", "x.ev").hasStatus(ExitStatus.USAGE).err())
        .contains("Unknown option: '--memry'; did you mean `--memory`?");
    assertThat(shell.run("models", "--fromat", "json").hasStatus(ExitStatus.USAGE).err())
        .contains("did you mean `--format`?");
  }
}
