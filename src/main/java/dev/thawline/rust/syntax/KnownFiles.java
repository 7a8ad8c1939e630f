package dev.thawline.rust.syntax;

import dev.thawline.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Files of modules that many programs share and that need not be there: {@code utils/mod.rs} of
 * Miri's tests, whose macros name tags and print borrow states.
 */
final class KnownFiles {
  private KnownFiles() {}

  /** The file that {@code #[path = "..."]} means, or null. */
  static @Nullable SourceFile find(@Nullable String path) {
    return path != null && path.endsWith("utils/mod.rs")
        ? SourceFile.library("miri/tests/utils/mod.rs", text("miri_utils.rs"))
        : null;
  }

  private static String text(String name) {
    try (InputStream stream =
        KnownFiles.class.getResourceAsStream("/dev/thawline/prelude/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no such resource: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
