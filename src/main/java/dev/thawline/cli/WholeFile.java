package dev.thawline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes files so that nobody ever sees half of one. A file that is there already stays what it is:
 * behind its links, with its permissions.
 */
final class WholeFile {
  private WholeFile() {}

  /**
   * Writes next to the target, then renames.
   *
   * @throws UsageError if the system does not allow it
   */
  static void write(Path target, String text) {
    try {
      boolean exists = Files.exists(target);
      Path file = exists ? target.toRealPath() : target;
      if (exists && !Files.isWritable(file)) {
        throw new AccessDeniedException(file.toString(), null, "it is read-only");
      }
      Path part = file.resolveSibling("." + file.getFileName() + ".part");
      try {
        Files.writeString(part, text, StandardCharsets.UTF_8);
        PosixFileAttributeView permissions =
            Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (exists && permissions != null) { // null: a system without them
          permissions.setPermissions(Files.getPosixFilePermissions(file));
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UsageError("`" + target + "` cannot be written: " + e.getMessage());
    }
  }
}
