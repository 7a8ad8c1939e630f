package dev.thawline.conformance;

import dev.thawline.explore.Programs;
import dev.thawline.program.Program;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A program with its cells.
 *
 * @param name of the program
 * @param lines its statements, one element a source line
 * @param numbers the number that the document gives to each of these lines
 * @param cells by model id, in the order of the columns
 */
record Row(String name, List<String> lines, List<String> numbers, Map<String, Cell> cells) {

  Program program() {
    return Programs.ev(lines.toArray(String[]::new));
  }

  /** The document's numbers of these source lines, without repetition: {@code 3,5}. */
  String numbersOf(List<Integer> sourceLines) {
    Set<String> named = new TreeSet<>();
    sourceLines.forEach(line -> named.add(numbers.get(line - 1)));
    return named.stream().collect(Collectors.joining(","));
  }

  @Override
  public String toString() {
    return name;
  }
}
