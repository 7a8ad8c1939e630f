package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what commands must print; {@code -Dthawline.bless=true} writes them. */
final class GoldenOutput {
  private static final Path FOLDER = Path.of("src", "test", "resources", "cli");

  private GoldenOutput() {}

  /** A spec that has such files. Its path is the same everywhere, and so is what is printed. */
  static String spec(String name) {
    return "src/test/resources/cli/" + name;
  }

  static void check(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("thawline.bless")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual);
      }
      assertThat(actual).as(name).isEqualTo(Files.readString(file));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
