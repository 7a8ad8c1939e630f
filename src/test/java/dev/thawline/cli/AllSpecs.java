package dev.thawline.cli;

import dev.thawline.explore.Limits;
import dev.thawline.explore.Settings;
import dev.thawline.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The specs that the repository ships. */
final class AllSpecs {
  private static final Path SPECS = Path.of("specs");

  private AllSpecs() {}

  static List<Path> files() {
    try (Stream<Path> files = Files.walk(SPECS)) {
      return files.filter(file -> Input.isSpec(file.toString())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A spec with the models and switches of its own directives. */
  static LoadedSpec load(Path file) {
    Request request =
        new Request(
            List.of(),
            List.of(),
            Map.of(),
            Settings.Driver.AUTO,
            Settings.Keys.EXACT,
            Settings.DEFAULT.reductions(),
            Limits.generous());
    return LoadedSpec.load(new SourceFile(file.toString(), text(file)), request);
  }
}
