package dev.thawline.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Settings;
import dev.thawline.source.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs of one thread, none of which looks at an address, print what they print when rustc 1.95
 * has compiled them: the file {@code name.out} beside {@code name.rs}, made by {@code rustc
 * --edition 2024 name.rs && ./name}.
 */
class LanguageTest {
  private static final Path FOLDER = Path.of("src/test/resources/rust/language");

  static List<Path> programs() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".rs")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void printsWhatRustPrints(Path file) throws IOException {
    Path expected = FOLDER.resolve(file.getFileName().toString().replace(".rs", ".out"));
    Exploration exploration =
        dev.thawline.explore.Programs.explore(
            RustFrontEnd.compile(Programs.read(file), new Diagnostics()),
            "sc",
            Settings.DEFAULT.withReuse(Settings.Reuse.NONE),
            false);
    assertThat(exploration.outcomes().keySet())
        .containsExactly(String.join(" / ", Files.readAllLines(expected)));
  }
}
