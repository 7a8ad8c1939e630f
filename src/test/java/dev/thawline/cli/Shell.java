package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs commands as a shell would, in a folder of its own.
 *
 * @param folder where specs are
 */
record Shell(Path folder) {

  /** What a command said. Paths of the folder are cut off, so that texts can be compared. */
  record Result(int status, String out, String err) {

    Result hasStatus(ExitStatus expected) {
      assertThat(status).as("%s%n%s", out, err).isEqualTo(expected.code());
      return this;
    }
  }

  /** Writes a spec, and returns its path as an argument. */
  String spec(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Result run(String... arguments) {
    return run("", new Interruption(), arguments);
  }

  Result run(String input, Interruption interruption, String... arguments) {
    Captured out = Captured.start();
    Captured err = Captured.start();
    Console console =
        new Console(
            out.stream(),
            err.stream(),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            false,
            false,
            interruption);
    int status = Application.run(arguments, console);
    return new Result(status, text(out), text(err));
  }

  private String text(Captured stream) {
    return stream.text().replace(folder + "/", "").replace(folder.toString(), ".");
  }

  /** What is said, however long the lines are. */
  static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
