package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code run} says of what is wrong without any aliasing model: the specs of {@code
 * specs/safety}, which expect its kind and its line. Here are the words, with the places where
 * memory was allocated and deallocated (language.md, "Memory safety without any aliasing model").
 */
class SafetyTest {
  @TempDir Path folder;

  @Test
  void tellsWhatIsWrongAndWhere() {
    List<String> arguments =
        Stream.concat(Stream.of("run", "-m", "sc", "-a", "none"), specs()).toList();
    Shell.Result result = new Shell(folder).run(arguments.toArray(new String[0]));
    result.hasStatus(ExitStatus.UNEXPECTED);
    GoldenOutput.check("safety.run.txt", result.out());
    // A machine that is busy takes long enough for a line of progress.
    assertThat(result.err().lines().filter(line -> !line.contains(" states/s"))).isEmpty();
  }

  /** And what is left open where a model's source has no rule. */
  @Test
  void tellsWhatAModelDoesNotCover() {
    String spec = Path.of("specs", "safety", "not-covered", "box.rs").toString();
    String models = "sb2018,sb2018:box=not-covered";
    Shell shell = new Shell(folder);
    Shell.Result text = shell.run("run", "-a", models, spec);
    text.hasStatus(ExitStatus.UNEXPECTED);
    GoldenOutput.check("not-covered.run.txt", text.out());
    Shell.Result json = shell.run("run", "--format", "json", "-a", "sb2018:box=not-covered", spec);
    json.hasStatus(ExitStatus.INCOMPLETE);
    GoldenOutput.check("not-covered.run.json", json.out());
  }

  private static Stream<String> specs() {
    try (Stream<Path> files = Files.walk(Path.of("specs", "safety"))) {
      List<String> found = files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
      assertThat(found).hasSizeGreaterThan(30);
      return found.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
