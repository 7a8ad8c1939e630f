package dev.thawline.rustc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Rust file of the repository and what its directives say to rustc.
 *
 * @param edition of the directive {@code //@ edition: 2024}, else 2021 (language.md)
 * @param isReal false where it says {@code //@ rustc: no (why)}
 */
record RustFile(Path path, String text, String edition, boolean isReal) {
  private static final Pattern EDITION = Pattern.compile("(?m)^//@ edition: (\\d+)$");
  private static final Pattern REJECTED = Pattern.compile("(?m)^//@ rustc: no \\(.+\\)$");

  static RustFile of(Path path) {
    try {
      String text = Files.readString(path);
      Matcher edition = EDITION.matcher(text);
      return new RustFile(
          path, text, edition.find() ? edition.group(1) : "2021", !REJECTED.matcher(text).find());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of the folders, in a fixed order. */
  static List<RustFile> in(String... folders) {
    List<RustFile> found = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().endsWith(".rs"))
            .sorted()
            .forEach(file -> found.add(of(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  /** The name of the test that is about it. */
  @Override
  public String toString() {
    return path.toString();
  }
}
