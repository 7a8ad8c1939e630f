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

class OptionsTest {
  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
    shell.spec("p01.ev", Specs.P01);
  }

  private String p01() {
    return folder.resolve("p01.ev").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -a sb2081                    | unknown aliasing model `sb2081`; did you mean `sb2018`?
          -m rc1                       | unknown memory model `rc1`; did you mean `rc11`?
          -m sc:order=seqcst           | `sc` has no parameter `order`; did you mean `orders`?
          -m sc:orders=sc              | `orders` of `sc` is one of written, seqcst, not `sc`
          -m rc11:orders=seqcst        | `rc11` has no parameter `orders`
          -a sb2018-frontier:chek=fvis | has no parameter `chek`; did you mean `check`?
          -a sb2018-frontier:check=x   | `check` of `sb2018-frontier` is one of
          --step block                 | not supported yet: --step block
          --step steps                 | --step is one of statement, event, block, not `steps`
          --reuse some                 | --reuse is one of
          --intptr never               | --intptr is one of deferred, at-cast, strict, not `never`
          --race maybe                 | --race is one of prefix, ub, ignore, not `maybe`
          --weak-cas often             | --weak-cas is one of
          --unroll 0                   | --unroll takes a number from 1 to
          --unroll many                | --unroll takes a number from 1 to
          --driver three               | --driver is one of auto, tree, layers, forgetting, not `three`; did you mean `tree`?
          --reduce amble               | --reduce is some of ample, equal-states, canonical-states, dead-registers, forgetting, thread-symmetry, all, not `amble`; did you mean `ample`?
          --reduce ample --no-reduce   | --reduce and --no-reduce contradict each other
          --workers 0                  | --workers takes a number from 1
          --max-states none            | --max-states takes a number from 1, not `none`
          --timeout 0                  | not `0`: nothing could run; leave it out for no limit
          --timeout 3w                 | --timeout takes 10s, 500ms, 2m or 1h, not `3w`
          --max-memory 3x              | --max-memory takes 512m or 2g, not `3x`
          --format txt                 | --format is one of text, json, herd, not `txt`; did you mean `text`?
          --color maybe                | --color is one of auto, always, never, not `maybe`
          --input c                    | --input is one of rs, ev, litmus, not `c`
          --emit dot                   | --emit needs --out DIR
          --out x --emit dto           | --emit is one of trace, narrative, dot, svg, html, json, not `dto`; did you mean `dot`?
          --nonsense                   | Unknown option: '--nonsense'
          """)
  void whatMakesNoSenseIsRefused(String options, String message) {
    List<String> arguments = new ArrayList<>(List.of("run", p01()));
    arguments.addAll(List.of(options.split(" ", -1)));
    Shell.Result result = shell.run(arguments.toArray(String[]::new)).hasStatus(ExitStatus.USAGE);
    assertThat(result.err()).startsWith("error: ").contains(message).contains("run --help");
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --step event       | step=event
          --race ub          | race=ub
          --reuse none       | reuse=none
          --reuse all        | reuse=all
          --weak-cas never   | weak-cas=never
          --intptr at-cast   | intptr=at-cast
          --unroll 7         | unroll=7
          """)
  void switchesAreInTheSettingsLine(String options, String setting) {
    String[] words = options.split(" ", -1);
    Shell.Result result = shell.run("run", words[0], words[1], "-a", "sb2018", p01());
    result.hasStatus(ExitStatus.OK);
    assertThat(result.out()).contains("settings: ").contains(setting);
  }

  @Test
  void filesThatAreNoSpecsAreRefused() {
    String text = shell.spec("notes.txt", "");
    assertThat(shell.run("run", text).hasStatus(ExitStatus.USAGE).err())
        .contains("specs end in .rs (Rust), .ev (event notation) or .litmus");
    assertThat(shell.run("run", folder.toString()).hasStatus(ExitStatus.USAGE).err())
        .contains("is a folder; only `check` takes folders");
    assertThat(shell.run("run", folder + "/none.ev").hasStatus(ExitStatus.USAGE).err())
        .contains("`none.ev` does not exist");
    assertThat(shell.run("run").hasStatus(ExitStatus.USAGE).err()).contains("FILE");
  }

  @Test
  void aCommandIsNeeded() {
    assertThat(shell.run().hasStatus(ExitStatus.USAGE).err())
        .contains(
            "a command is missing: run, diff, check, replay, models, explain, gallery or completion");
    assertThat(shell.run("chekc", "a.rs").hasStatus(ExitStatus.USAGE).err())
        .contains("unknown command `chekc`; did you mean `check`?");
    assertThat(shell.run("frobnicate").hasStatus(ExitStatus.USAGE).err())
        .contains("unknown command `frobnicate`; there are run, diff, check");
    assertThat(shell.run("--frobnicate").hasStatus(ExitStatus.USAGE).err())
        .contains("--frobnicate");
  }

  @Test
  void eventsAreText() {
    for (String option : new String[] {"--format=json", "--out=o", "--emit=dot"}) {
      assertThat(shell.run("run", "--events", option, p01()).hasStatus(ExitStatus.USAGE).err())
          .contains("--events prints text");
    }
  }

  @Test
  void helpAndVersionAreThere() {
    assertThat(shell.run("--help").hasStatus(ExitStatus.OK).out())
        .contains("run", "diff", "check", "models", "Exit status");
    assertThat(shell.run("diff", "--help").hasStatus(ExitStatus.OK).out()).contains("--alias");
    assertThat(shell.run("--version").hasStatus(ExitStatus.OK).out()).startsWith("thawline ");
  }

  @Test
  void coloursComeOnRequestOnly() {
    assertThat(shell.run("run", p01()).out()).doesNotContain("\u001b");
    assertThat(shell.run("run", "-a", "sb2018-single", "--color", "always", p01()).out())
        .contains("\u001b[31mub in all");
    assertThat(shell.run("run", "--color", "never", p01()).out()).doesNotContain("\u001b");
  }

  @Test
  void ignoredCommentsAreShownOnRequest() {
    String spec = shell.spec("p.ev", "//@ compile-flags: -Zx\n" + Specs.P01);
    assertThat(shell.run("run", spec).err()).isEmpty();
    assertThat(shell.run("run", "-v", spec).err())
        .contains("p.ev:1:5: ignored: compile-flags: -Zx");
  }

  @Test
  void theApplicationIsAFunction() {
    Captured out = Captured.start();
    Captured err = Captured.start();
    int status = Application.run(new String[] {"models"}, out.stream(), err.stream());
    assertThat(status).isZero();
    assertThat(out.text()).contains("sb2018-frontier");
    assertThat(err.text()).isEmpty();
  }
}
