package dev.thawline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.event.Event;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The reference against the table of models-timestamps.md, section 6. */
class GroundTruthTest {
  private static final List<String> COLUMNS =
      List.of(
          "sb2018",
          "sb2018-frontier:check=origin",
          "sb2018-frontier:check=fvis",
          "sb2018-frontier:check=cvis",
          "sb2018-single:check=origin",
          "sb2018-single:check=cvis",
          "sb2018-separate:clock=epoch",
          "sb2018-separate:match=member",
          "lwc:cell=inherit",
          "lwc:cell=keep-own",
          "sb2018-frontier:frozen=hb-lenient",
          "sb2018-frontier:frozen=hb-strict");

  private static final Settings SETTINGS =
      Settings.DEFAULT
          .withRace(Settings.Race.IGNORE)
          .withReuse(Settings.Reuse.NONE)
          .withWeakCas(Settings.WeakCas.NEVER);

  private final Map<String, String> programs = new LinkedHashMap<>();
  private final Map<String, Collection<EventPath>> executionsOf = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int cells;

  @Test
  void theReferenceSaysWhatTheTableSays() {
    for (String line : lines()) {
      String[] parts = line.split("\t", -1);
      if (parts[1].startsWith("sb2018") || parts[1].startsWith("lwc")) {
        check(parts[0], parts[1], parts[2]);
        continue;
      }
      programs.put(parts[0], parts[1]);
      String[] row = parts[2].split(" ", -1);
      for (int i = 0; i < COLUMNS.size(); i++) {
        check(parts[0], COLUMNS.get(i), row[i]);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cells).isEqualTo(30 * 12 + 18);
  }

  /**
   * @param cell {@code .}, {@code U} or {@code k/n(k/n)}
   */
  private void check(String row, String id, String cell) {
    cells++;
    int bracket = cell.indexOf('(');
    String sc = bracket < 0 ? cell : cell.substring(0, bracket);
    compare(row, id, "sc", sc);
    if (bracket >= 0) {
      compare(row, id, "rc11", cell.substring(bracket + 1, cell.length() - 1));
    } else if (!cell.contains("/")) {
      compare(row, id, "rc11", cell);
    }
  }

  private void compare(String row, String id, String memory, String expected) {
    ReferenceModel model = ReferenceModel.parse(id);
    Collection<EventPath> executions =
        executionsOf.computeIfAbsent(row + " " + memory, key -> executions(row, memory));
    long count = executions.stream().filter(path -> !model.judge(path).equals(Verdict.OK)).count();
    String actual =
        count == 0 ? "." : count == executions.size() ? "U" : count + "/" + executions.size();
    if (!actual.equals(expected)) {
      wrong.add(row + " " + id + " " + memory + ": " + actual + ", not " + expected);
    }
  }

  private Collection<EventPath> executions(String row, String memory) {
    String text = "x0 = heap 1; p = raw x0\n" + program(row).replace(" | ", "\n");
    Map<String, EventPath> distinct = new LinkedHashMap<>();
    RecordedPaths.Found found =
        RecordedPaths.of(Programs.ev(text), Programs.memory(memory), SETTINGS, Integer.MAX_VALUE);
    assertThat(found.complete()).isTrue();
    found.paths().forEach(path -> distinct.putIfAbsent(machineOrder(path), path));
    return distinct.values();
  }

  /** What the document counts: machine order and rf, without spawning and joining. */
  private static String machineOrder(EventPath path) {
    List<String> order = new ArrayList<>();
    for (Event event : path.events()) {
      if (event instanceof Event.Access || event instanceof Event.Retag) {
        order.add(event.name() + "<-" + path.source(event.name()));
      }
    }
    return String.join(" ", order);
  }

  private String program(String row) {
    return Objects.requireNonNull(programs.get(row), row);
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(
            GroundTruthTest.class.getResourceAsStream("/reference/ground-truth.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
