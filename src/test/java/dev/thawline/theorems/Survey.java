package dev.thawline.theorems;

import dev.thawline.explore.Ending;
import dev.thawline.explore.EveryPath;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All paths of all programs of a space, by what the judges say of them. A path is an order of steps
 * together with what each atomic load reads. Racy executions are included: accesses without atomics
 * act in the order of steps, and whether there is a race is a judge's affair.
 */
final class Survey {
  private static final Settings SETTINGS = Settings.DEFAULT.withRace(Settings.Race.IGNORE);

  /**
   * The paths on which the judges agree on everything.
   *
   * @param paths how many
   * @param first the number of the first program that has one
   */
  private record Row(long paths, int first) {
    Row and(Row other) {
      return new Row(paths + other.paths, Math.min(first, other.first));
    }
  }

  private final List<SmallProgram> programs;
  private final Map<Verdicts, Row> rows;
  private final long paths;

  private Survey(List<SmallProgram> programs, Map<Verdicts, Row> rows) {
    this.programs = programs;
    this.rows = rows;
    this.paths = rows.values().stream().mapToLong(Row::paths).sum();
  }

  /**
   * Explores them all.
   *
   * @param programs the shortest first
   */
  static Survey of(List<SmallProgram> programs, String memory) {
    MemoryModel model = Objects.requireNonNull(MemoryModels.find(memory));
    List<Watcher> watchers = Judges.watchers();
    Map<Verdicts, Row> rows =
        IntStream.range(0, programs.size())
            .parallel()
            .mapToObj(number -> rows(programs.get(number), number, model, watchers))
            .collect(HashMap::new, Survey::addAll, Survey::addAll);
    return new Survey(programs, rows);
  }

  private static Map<Verdicts, Row> rows(
      SmallProgram program, int number, MemoryModel memory, List<Watcher> watchers) {
    Map<Verdicts, Row> rows = new HashMap<>();
    EveryPath.walk(
        program.compile(),
        memory,
        watchers,
        SETTINGS,
        (rejected, ending) -> {
          if (ending.kind() != Ending.Kind.COMPLETE) {
            throw new IllegalStateException(program.shortText() + ": " + ending.message());
          }
          rows.merge(new Verdicts(rejected), new Row(1, number), Row::and);
        });
    return rows;
  }

  private static void addAll(Map<Verdicts, Row> sum, Map<Verdicts, Row> more) {
    more.forEach((verdicts, row) -> sum.merge(verdicts, row, Row::and));
  }

  int programs() {
    return programs.size();
  }

  long paths() {
    return paths;
  }

  /** How many paths are such. */
  long count(Predicate<Verdicts> wanted) {
    return rows.entrySet().stream()
        .filter(row -> wanted.test(row.getKey()))
        .mapToLong(row -> row.getValue().paths())
        .sum();
  }

  /** The first program, and so a smallest one, that has such a path; null if none has. */
  @Nullable SmallProgram smallest(Predicate<Verdicts> wanted) {
    return rows.entrySet().stream()
        .filter(row -> wanted.test(row.getKey()))
        .map(row -> row.getValue().first())
        .min(Integer::compare)
        .map(programs::get)
        .orElse(null);
  }
}
