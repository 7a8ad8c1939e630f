package dev.thawline.lower;

import dev.thawline.program.Program;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The example programs of the tests, and ways to compile. */
final class Programs {
  static final Path FOLDER = Path.of("src/test/resources/rust/programs");

  private Programs() {}

  static List<Path> examples() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".rs")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The examples, the programs of the language tests, and all specs. */
  static List<Path> everyProgram() {
    List<Path> found = new ArrayList<>();
    for (Path folder : List.of(FOLDER.getParent(), Path.of("specs"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".rs")).sorted().forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  static SourceFile read(Path file) {
    try {
      return new SourceFile(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Program compile(String text) {
    return RustFrontEnd.compile(new SourceFile("test.rs", text), new Diagnostics());
  }

  /** What is wrong with a text; empty if nothing is. */
  static List<Diagnostic> errors(String text) {
    try {
      compile(text);
      return List.of();
    } catch (SpecException e) {
      return e.diagnostics();
    }
  }
}
