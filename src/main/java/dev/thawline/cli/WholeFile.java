package dev.thawline.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is being written so that nobody ever sees half of it. One that is there already stays
 * what it is: behind its links, with its permissions.
 */
final class WholeFile implements AutoCloseable {
  private final Path target;
  private final Path file;
  private final boolean existed;
  private final Path part;
  private final Writer writer;

  private WholeFile(Path target) throws IOException {
    this.target = target;
    existed = Files.exists(target);
    file = existed ? target.toRealPath() : target;
    if (existed && !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString(), null, "it is read-only");
    }
    part = file.resolveSibling("." + file.getFileName() + ".part");
    writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
  }

  /**
   * Begins to write, next to the target.
   *
   * @throws UsageError if the system does not allow it
   */
  static WholeFile open(Path target) {
    try {
      return new WholeFile(target);
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  /**
   * Writes all at once.
   *
   * @throws UsageError if the system does not allow it
   */
  static void write(Path target, String text) {
    try (WholeFile whole = open(target)) {
      whole.writer.write(text);
      whole.finish();
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  /** What is being written; in UTF-8. */
  Writer writer() {
    return writer;
  }

  /**
   * All is written: it takes the place of the target.
   *
   * @throws UsageError if the system does not allow it
   */
  void finish() {
    try {
      writer.close();
      PosixFileAttributeView permissions =
          Files.getFileAttributeView(part, PosixFileAttributeView.class);
      if (existed && permissions != null) { // null: a system without them
        permissions.setPermissions(Files.getPosixFilePermissions(file));
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  /** Where it was not finished, nothing is left of it. */
  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static UsageError failed(Path target, IOException e) {
    return new UsageError("`" + target + "` cannot be written: " + e.getMessage());
  }
}
