package dev.thawline.rustc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The events of each line of a program, in the words that MIR and lowered code share. Within a line
 * they stand in the order of the code.
 *
 * <ul>
 *   <li>{@code & 4 of a}, {@code &mut 4 of *&}, {@code &two-phase 4 of *&mut}, {@code &raw mut 4 of
 *       a}: a borrow of so many bytes, of a local (or a {@code static}) or of a place behind a
 *       pointer of that type; what a raw pointer is made of through a pointer is just {@code *};
 *   <li>{@code read 4 a}, {@code write 4 *&mut}: an access;
 *   <li>{@code entry & 4}, {@code copy & 4}, {@code load & 4}, {@code return & 4}: a retag of a
 *       reference to so many bytes: of an argument in the callee, of a copied one, of one loaded
 *       through a pointer, of a result in the caller;
 *   <li>{@code call f}.
 * </ul>
 *
 * Sizes of slices are {@code [4]}, of one element; those of generic parameters {@code ?}. Locals
 * without a name are {@code temporary}.
 */
final class EventLines {
  private final TreeMap<Integer, List<String>> lines = new TreeMap<>();

  void add(int line, String event) {
    lines.computeIfAbsent(line, number -> new ArrayList<>()).add(event);
  }

  /** Each line of the source that has events, and under it these. */
  String render(List<String> source) {
    StringBuilder out = new StringBuilder();
    lines.forEach(
        (line, events) -> {
          out.append(line).append(" | ").append(source.get(line - 1).strip()).append('\n');
          events.forEach(event -> out.append("    ").append(event).append('\n'));
        });
    return out.toString();
  }

  /** A pattern for all texts that agree with a rendered one: a {@code ?} may be any size. */
  static Pattern agreeing(String rendered) {
    StringBuilder pattern = new StringBuilder();
    for (String line : rendered.split("(?<=\n)", -1)) {
      boolean isEvent = line.startsWith("    ");
      String quoted = Pattern.quote(line);
      pattern.append(isEvent ? quoted.replace(" ?", " \\E\\d+\\Q") : quoted);
    }
    return Pattern.compile(pattern.toString());
  }

  Map<Integer, List<String>> byLine() {
    return lines;
  }
}
