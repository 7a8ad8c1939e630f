package dev.thawline.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.thawline.explore.Exploration;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What programs print when values are dropped, compared with what they print when rustc has
 * compiled them (edition 2021): beside each program is that output, and where there is a rustc it
 * is made again.
 */
class DropOrderTest {
  private static final Path FOLDER = Path.of("src/test/resources/rust/drops");

  @TempDir Path built;

  private static List<Path> programs() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".rs")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> expected(Path program) throws IOException {
    String name = program.getFileName().toString().replace(".rs", ".out");
    return Files.readAllLines(program.resolveSibling(name));
  }

  @TestFactory
  Stream<DynamicTest> dropsAsRustDoes() {
    return programs().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
  }

  private static void run(Path file) throws IOException {
    Program program = RustFrontEnd.compile(Programs.read(file), new Diagnostics());
    WellFormed.check(program);
    Exploration exploration = dev.thawline.explore.Programs.explore(program, "sc", "sb", "tb");
    assertThat(exploration.isComplete()).isTrue();
    assertThat(exploration.outcomes()).hasSize(1);
    // Main's lines come first, then those of its thread; a panic ends the program.
    String outcome =
        exploration
            .outcomes()
            .firstKey()
            .replace(" | T1: ", " / ")
            .replaceAll(" \\| \\[panic: .*]$", "");
    assertThat(List.of(outcome.split(" / "))).isEqualTo(expected(file));
    exploration
        .watchers()
        .forEach(watcher -> assertThat(watcher.rejections()).as(watcher.name()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> rustPrintsThat() {
    Path compiler = Path.of(System.getProperty("user.home"), ".cargo", "bin", "rustc");
    return programs().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      assumeTrue(Files.isExecutable(compiler), "there is no rustc");
                      assertThat(printed(compiler, file)).isEqualTo(expected(file));
                    }));
  }

  private List<String> printed(Path compiler, Path file) throws IOException, InterruptedException {
    Path binary = built.resolve(file.getFileName().toString().replace(".rs", ""));
    Process compile =
        new ProcessBuilder(
                compiler.toString(),
                "--edition=2021",
                "-Awarnings",
                "-Cpanic=abort",
                "-Cdebuginfo=0",
                "-o",
                binary.toString(),
                file.toString())
            .inheritIO()
            .start();
    assertThat(compile.waitFor()).isZero();
    Process run =
        new ProcessBuilder(binary.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    run.waitFor();
    return out.lines().toList();
  }
}
