package dev.thawline.cli;

import dev.thawline.check.Baseline;
import dev.thawline.check.MeasuredRows;
import dev.thawline.check.Measurement;
import dev.thawline.report.check.CheckCase;
import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The stored table of a check: compares specs with it, or writes a new one. Only what ran is
 * compared or replaced: of a check with {@code -m} or {@code -a}, the models that were asked for.
 */
final class BaselineCheck {
  private final Path file;
  private final boolean write;
  private final boolean everyModel;
  private final Baseline stored;
  private final SortedMap<Baseline.Key, String> next;

  private BaselineCheck(Path file, boolean write, boolean everyModel, Baseline stored) {
    this.file = file;
    this.write = write;
    this.everyModel = everyModel;
    this.stored = stored;
    this.next = new TreeMap<>(stored.rows());
  }

  /**
   * The table that is asked for; null if none is.
   *
   * @param everyModel whether all models of each spec run
   * @throws UsageError if it cannot be read
   */
  static @Nullable BaselineCheck of(CheckOptions options, boolean everyModel) {
    Path file = options.baseline();
    return file == null
        ? null
        : new BaselineCheck(
            file, options.writesBaseline(), everyModel, read(file, options.writesBaseline()));
  }

  private static Baseline read(Path file, boolean write) {
    if (Files.notExists(file)) {
      if (write) {
        return new Baseline(new TreeMap<>());
      }
      throw new UsageError("`" + file + "` does not exist; --write-baseline writes it");
    }
    try {
      return Baseline.parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (Baseline.Malformed e) {
      throw new UsageError("`" + file + "` is no baseline: " + e.getMessage());
    } catch (IOException e) {
      throw new UsageError("`" + file + "` cannot be read: " + e.getMessage());
    }
  }

  /** Whether it writes a new table, and compares nothing. */
  boolean writes() {
    return write;
  }

  /** What to make of a spec that ran. */
  Compared ran(String name, List<Measurement> measurements) {
    String spec = key(name);
    return compared(spec, MeasuredRows.of(spec, measurements), everyModel);
  }

  /** What to make of a spec that could not be run. */
  Compared failed(String name, Status status, List<Problem> problems) {
    String spec = key(name);
    List<String> codes = problems.stream().filter(Problem::isError).map(Problem::code).toList();
    MeasuredRows rows;
    if (status != Status.ERROR || codes.contains(Problem.INTERNAL)) {
      rows = MeasuredRows.unknown();
    } else if (codes.contains(Problem.UNREADABLE)) {
      rows = MeasuredRows.none();
    } else {
      rows = MeasuredRows.errors(spec, codes);
    }
    return compared(spec, rows, everyModel);
  }

  /** Specs that the table has and that are not there any more, with their rows. */
  Map<String, Compared> gone(List<Input> inputs, Predicate<String> covered) {
    Set<String> there = new HashSet<>();
    inputs.forEach(input -> there.add(key(input.name())));
    Map<String, Compared> gone = new TreeMap<>();
    for (String spec : stored.specs()) {
      if (!there.contains(spec) && covered.test(spec)) {
        gone.put(spec, compared(spec, MeasuredRows.none(), true));
      }
    }
    return gone;
  }

  /**
   * The rows of a spec beside the table's.
   *
   * @param cases none where the table is being written
   */
  record Compared(List<CheckCase> cases, List<Baseline.Compared> rows) {
    boolean isDrift() {
      return cases.stream().anyMatch(each -> each.state() == CheckCase.State.FAILED);
    }
  }

  private Compared compared(String spec, MeasuredRows measured, boolean allRows) {
    List<Baseline.Compared> rows =
        stored.compare(spec, measured, key -> allRows || key.memory().equals(Baseline.NO_MODEL));
    return new Compared(write ? List.of() : CheckCases.ofBaseline(rows), rows);
  }

  /** Takes the rows of a spec into the new table; what is open stays what it was. */
  void add(Compared compared) {
    for (Baseline.Compared row : compared.rows()) {
      String now = row.now();
      if (now != null) {
        next.put(row.key(), now);
      } else if (!row.isOpen()) {
        next.remove(row.key());
      }
    }
  }

  /**
   * Writes the new table, if that is asked for.
   *
   * @return what to tell; empty where nothing was written
   */
  String finish() {
    if (!write) {
      return "";
    }
    WholeFile.write(file, new Baseline(next).text());
    List<Baseline.Key> changed = new ArrayList<>();
    Set<Baseline.Key> all = new HashSet<>(next.keySet());
    all.addAll(stored.rows().keySet());
    for (Baseline.Key key : all) {
      if (!String.valueOf(next.get(key)).equals(String.valueOf(stored.rows().get(key)))) {
        changed.add(key);
      }
    }
    return file + ": " + next.size() + " rows, " + changed.size() + " changed\n";
  }

  /** The same name for a spec however it is reached. */
  private static String key(String name) {
    return Path.of(name).normalize().toString().replace('\\', '/');
  }
}
