package dev.thawline.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file {@code renderings.txt}: rows without a rendering, and where one says something else. */
final class RenderingNotes {
  private static final Pattern ABSENT = Pattern.compile("(\\S+) (\\S+) no: (.+)");
  private static final Pattern SHARED = Pattern.compile("(\\S+) (\\S+) at (\\S+): (.+)");
  private static final Pattern DEVIATION =
      Pattern.compile("(\\S+) (\\S+) under (\\S+): ([^;]+); (.+)");

  /** A row that has no rendering. */
  record Absent(String table, String row, String reason) {}

  /** A row that is rendered by the rendering of another one, or by a file elsewhere. */
  record Shared(String table, String row, String other) {}

  /** A cell that is another one in Rust. */
  record Deviation(String table, String row, String model, Cell cell) {}

  private final List<Absent> absent = new ArrayList<>();
  private final List<Shared> shared = new ArrayList<>();
  private final List<Deviation> deviations = new ArrayList<>();

  static RenderingNotes read() {
    RenderingNotes notes = new RenderingNotes();
    try (InputStream in = RenderingNotes.class.getResourceAsStream("/conformance/renderings.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(notes::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return notes;
  }

  private void add(String line) {
    Matcher none = ABSENT.matcher(line);
    Matcher other = SHARED.matcher(line);
    Matcher deviation = DEVIATION.matcher(line);
    if (none.matches()) {
      absent.add(new Absent(none.group(1), none.group(2), none.group(3)));
    } else if (other.matches()) {
      shared.add(new Shared(other.group(1), other.group(2), other.group(3)));
    } else if (deviation.matches()) {
      Cell cell = Cell.parse(deviation.group(4));
      deviations.add(
          new Deviation(deviation.group(1), deviation.group(2), deviation.group(3), cell));
    } else {
      throw new IllegalArgumentException("no note: " + line);
    }
  }

  List<Absent> absent() {
    return absent;
  }

  List<Shared> shared() {
    return shared;
  }

  List<Deviation> deviations() {
    return deviations;
  }

  boolean isAbsent(String table, String row) {
    return absent.stream().anyMatch(note -> note.table().equals(table) && note.row().equals(row));
  }

  /** The row whose rendering is that of this one: mostly itself. */
  String rendered(String table, String row) {
    return shared.stream()
        .filter(note -> note.table().equals(table) && note.row().equals(row))
        .map(Shared::other)
        .findFirst()
        .orElse(row);
  }

  Optional<Cell> deviation(String table, String row, String model) {
    return deviations.stream()
        .filter(
            note ->
                note.table().equals(table) && note.row().equals(row) && note.model().equals(model))
        .map(Deviation::cell)
        .findFirst();
  }
}
