package dev.thawline.conformance;

import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a table as a Rust program. Its lines carry the row's numbers: {@code //~ 4}, or {@code
 * //~ 4a} and {@code //~ 4b} where Rust takes two lines to say one, as for a call, which fails at
 * the callee's parameter or at the argument.
 *
 * @param numbers by line, the first one of the file is 1
 */
record Rendering(Path file, String text, Map<Integer, String> numbers) {
  static final Path FOLDER = Path.of("specs", "renderings");

  private static final Pattern NUMBER = Pattern.compile("//~ (\\d+)[a-z]?$");
  private static final Pattern MODELS = Pattern.compile("(?m)^//@ alias: (.+)$");

  /** All files of the renderings of a table. */
  static List<Path> files(String table) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(table))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The renderings of a row: one, if all is well. */
  static List<Rendering> of(String table, String row) {
    List<Rendering> found = new ArrayList<>();
    for (Path file : files(table)) {
      if (row(file).equals(row)) {
        found.add(read(file));
      }
    }
    return found;
  }

  /** What stands before the first dash, or before the second one in {@code K5-with-...}. */
  static String row(Path file) {
    String[] parts = file.getFileName().toString().split("-", 3);
    boolean variant = parts[1].equals("with") || parts[1].equals("without");
    return variant ? parts[0] + "-" + parts[1] : parts[0];
  }

  private static Rendering read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Map<Integer, String> numbers = new HashMap<>();
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        Matcher number = NUMBER.matcher(lines[i]);
        if (number.find()) {
          numbers.put(i + 1, Objects.requireNonNull(number.group(1)));
        }
      }
      return new Rendering(file, text, numbers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Program program() {
    return RustFrontEnd.compile(new SourceFile(file.toString(), text), new Diagnostics());
  }

  /** The models that the file itself names. */
  List<String> models() {
    Matcher models = MODELS.matcher(text);
    return models.find() ? List.of(models.group(1).split(", ", -1)) : List.of();
  }

  /** The row's numbers of these lines; a line that has none is told. */
  String numbersOf(List<Integer> lines) {
    Set<String> named = new TreeSet<>();
    lines.forEach(line -> named.add(numbers.getOrDefault(line, "line " + line)));
    return named.stream().collect(Collectors.joining(","));
  }
}
