package dev.thawline.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.conformance.Table;
import dev.thawline.program.Instruction;
import dev.thawline.program.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of the model documents are programs here. */
class ConformanceTest {

  /** A row of a table: its name and its program. */
  record Row(String name, String program) {}

  /** models-timestamps.md, section 6; P18 is about transmute, which is no event. */
  static List<Row> timestamps() {
    return rows("timestamps.txt").stream()
        .map(
            row ->
                new Row(row.name(), "x = heap 1; p = raw x\n" + row.program().replace(" | ", "\n")))
        .toList();
  }

  /** memory-models.md, A10. */
  static List<Row> litmus() {
    return rows("litmus.txt").stream()
        .map(
            row -> {
              StringBuilder text = new StringBuilder();
              int thread = 0;
              for (String part : row.program().split(" / ", -1)) {
                text.append("T").append(++thread).append(": ").append(part).append('\n');
              }
              return new Row(row.name(), text.toString());
            })
        .toList();
  }

  /** models-tree.md, section 11. */
  static List<Row> tree() {
    return Table.programs("tree.txt").entrySet().stream()
        .map(program -> new Row(program.getKey(), program.getValue()))
        .toList();
  }

  static List<String> everyProgram() {
    return Stream.of(timestamps(), litmus(), tree())
        .flatMap(List::stream)
        .map(Row::program)
        .toList();
  }

  private static List<Row> rows(String file) {
    try (InputStream in = ConformanceTest.class.getResourceAsStream("/notation/" + file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<Row> rows = new ArrayList<>();
      text.lines()
          .map(line -> line.split("\t", 2))
          .forEach(columns -> rows.add(new Row(columns[0], columns[1])));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource
  void timestamps(Row row) {
    Program program = Listing.compile(row.program());
    long threads = row.program().lines().filter(line -> line.startsWith("T")).count();
    assertThat(program.functions()).hasSize(2 + (int) threads);
    assertThat(steps(program)).isEqualTo(statements(row) + 2 * threads);
  }

  @ParameterizedTest
  @MethodSource
  void litmus(Row row) {
    Program program = Listing.compile(row.program());
    long threads = row.program().lines().count();
    assertThat(steps(program)).isEqualTo(statements(row) + 2 * threads);
    boolean reads = row.program().matches("(?s).*\\b[RUC] .*");
    assertThat(Listing.of(program.functions().get(1)).stream().anyMatch(l -> l.startsWith("print")))
        .isEqualTo(reads);
  }

  @ParameterizedTest
  @MethodSource
  void tree(Row row) {
    Program program = Listing.compile(row.program());
    List<Instruction> code = program.functions().get(1).code();
    long entered = code.stream().filter(Instruction.Enter.class::isInstance).count();
    long left = code.stream().filter(Instruction.Leave.class::isInstance).count();
    assertThat(left).isEqualTo(entered);
    long open = entered - row.program().split("leave", -1).length + 1;
    assertThat(steps(program)).isEqualTo(statements(row) + open);
  }

  private static long steps(Program program) {
    return program.functions().stream()
        .flatMap(function -> function.code().stream())
        .filter(Instruction.Boundary.class::isInstance)
        .count();
  }

  private static long statements(Row row) {
    return row.program()
        .lines()
        .flatMap(line -> Stream.of(line.split(";")))
        .filter(part -> !part.isBlank())
        .count();
  }
}
