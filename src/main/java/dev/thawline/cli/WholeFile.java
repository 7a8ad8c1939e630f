package dev.thawline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that nobody ever sees half of one. */
final class WholeFile {
  private WholeFile() {}

  /**
   * Writes next to the target, then renames.
   *
   * @throws UsageError if the system does not allow it
   */
  static void write(Path target, String text) {
    try {
      Path part = target.resolveSibling("." + target.getFileName() + ".part");
      try {
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(
            part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UsageError("`" + target + "` cannot be written: " + e.getMessage());
    }
  }
}
