package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Witnesses as prose in Markdown, and with all their steps. */
class NarrativeTest {
  private static final String P02 = "specs/timestamps/P02-relaxed-publication.rs";

  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void aDisagreementIsToldInProse() {
    Shell.Result result =
        shell.run("diff", P02, "-m", "rc11", "-a", "sb2018,sb2018-frontier", "--narrate");
    result.hasStatus(ExitStatus.UNEXPECTED);
    GoldenOutput.check("p02.narrate.md", result.out());
  }

  @Test
  void aReplayIsToldInProse() {
    String text =
        shell.run("diff", P02, "-m", "rc11", "-a", "sb2018,sb2018-frontier", "--narrate").out();
    String command =
        text.lines().filter(line -> line.startsWith("thawline replay ")).findFirst().orElseThrow();
    String[] words = (command + " --narrate").split(" ", -1);
    String[] arguments = java.util.Arrays.copyOfRange(words, 1, words.length);
    assertThat(shell.run(arguments).hasStatus(ExitStatus.UNEXPECTED).out())
        .startsWith("# sb2018 accepts, sb2018-frontier rejects\n")
        .contains(command, "Borrow states, where they change");
  }

  @Test
  void hostileTextStaysText() {
    String spec =
        shell.spec(
            "hostile.rs",
            """
            //! ``` <script>alert(1)</script> ![x](http://evil) `
            //@ memory: sc
            //@ alias: sb2018, sb2018-single
            use std::thread;
            static mut DATA: u8 = 7; // ````` <b>
            fn main() {
                thread::scope(|s| {
                    s.spawn(|| unsafe { let _a = /* `</pre>` */ &*(&raw mut DATA); });
                    s.spawn(|| unsafe { let b = &*(&raw mut DATA); let _c = *b; println!("```<i>"); });
                });
            }
            """);
    String text = shell.run("diff", spec, "--narrate").hasStatus(ExitStatus.UNEXPECTED).out();
    assertThat(text)
        .contains("> \\`\\`\\` \\<script\\>alert(1)\\</script\\> \\!\\[x\\](http://evil) \\`\n")
        .contains("\n``````rust\n");
    String prose =
        text.replaceAll("(?ms)^(`{3,})[a-z]*\n.*?^\\1\n", "")
            .replaceAll("(?<![\\\\`])(`+)(?!`).*?(?<!`)\\1(?!`)", "");
    assertThat(prose).contains("## Why").doesNotContainPattern("(?<!\\\\)[<`]");
  }

  @Test
  void narrativesAreWrittenToo() {
    String spec = shell.spec("p02.ev", Specs.P02);
    Path out = folder.resolve("out");
    shell.run(
        "diff",
        "-m",
        "sc",
        "-a",
        "sb2018,sb2018-frontier",
        "--out=" + out,
        "--emit=narrative",
        spec);
    assertThat(out.resolve("p02.ev.sc.sb2018-vs-sb2018-frontier.md"))
        .content()
        .startsWith("# sb2018 accepts, sb2018-frontier rejects\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--narrate", "--all-steps"})
  void machinesAreToldNoStories(String option) {
    String spec = shell.spec("p02.ev", Specs.P02);
    for (String command : new String[] {"run", "diff"}) {
      assertThat(
              shell.run(command, option, "--format=json", spec).hasStatus(ExitStatus.USAGE).err())
          .contains(option + " is for people: it goes with --format text only");
    }
    assertThat(shell.run("run", "--events", option, spec).hasStatus(ExitStatus.USAGE).err())
        .contains("--events prints text");
  }
}
