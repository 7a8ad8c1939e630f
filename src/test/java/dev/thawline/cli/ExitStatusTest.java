package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.source.SourceFile;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitStatusTest {
  @TempDir Path folder;

  @Test
  void theGraverStatusWins() {
    List<Integer> order = List.of(70, 2, 3, 1, 4, 0);
    for (ExitStatus a : ExitStatus.values()) {
      for (ExitStatus b : ExitStatus.values()) {
        int earlier = Math.min(order.indexOf(a.code()), order.indexOf(b.code()));
        assertThat(a.and(b).code()).isEqualTo(order.get(earlier));
      }
    }
  }

  @Test
  void ofSeveralFilesTheGravestStatusIsTold() {
    Shell shell = new Shell(folder);
    String ok = shell.spec("ok.ev", Specs.PUBLISHED);
    String ub = shell.spec("ub.ev", Specs.P02);
    String wrong = shell.spec("wrong.ev", "T1: rd q\n");
    shell.run("run", ok).hasStatus(ExitStatus.OK);
    shell.run("run", ok, ub).hasStatus(ExitStatus.UNEXPECTED);
    shell.run("run", wrong, ok, ub).hasStatus(ExitStatus.SPEC_ERROR);
  }

  @Test
  void aBugIsToldInOneParagraphWithWhatReproducesIt() {
    Captured err = Captured.start();
    SourceFile file = new SourceFile("a.rs", "abc");
    Throwable failure = new IllegalStateException("stuck\nmore");
    new BugReport(List.of("run", "a.rs"), false).print(failure, file, err.stream());
    assertThat(err.text())
        .contains("IllegalStateException: stuck. ")
        .contains("thawline run a.rs")
        .contains("a.rs (SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad)")
        .hasLineCount(1);
    new BugReport(List.of("run", "a.rs"), true).print(failure, file, err.stream());
    assertThat(err.text()).contains("\tat ");
  }

  @Test
  void aBugInOneSpecDoesNotKeepTheOthersFromTheirTurn() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new StackOverflowError();
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return read();
          }
        };
    Captured out = Captured.start();
    Captured err = Captured.start();
    String good = new Shell(folder).spec("good.ev", Specs.P01);
    String[] arguments = {"run", "--format", "json", "-a", "sb2018", "-", good};
    int status = Application.run(arguments, Console.of(out.stream(), err.stream(), broken));
    assertThat(status).isEqualTo(70);
    assertThat(err.text())
        .contains("a bug in Thawline, not in your program: StackOverflowError. ")
        .contains("thawline run --format json -a sb2018 - ")
        .doesNotContain("\tat ");
    assertThat(out.text().lines()).hasSize(2);
    assertThat(out.text())
        .contains(
            "\"status\":\"error\",\"diagnostics\":[{\"severity\":\"error\",\"code\":\"T9999\"")
        .contains("\"status\":\"complete\"");
  }
}
