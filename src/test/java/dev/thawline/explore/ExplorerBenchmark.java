package dev.thawline.explore;

import dev.thawline.alias.AliasModels;
import dev.thawline.families.Family;
import dev.thawline.litmus.LitmusDialect;
import dev.thawline.memory.MemoryModels;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * States and executions a second, the first round (cold) and the median of later ones (warm): with
 * no, one and two aliasing models, by each driver. A program, not a test: {@code java -cp ...
 * ExplorerBenchmark}; README tells how.
 */
public final class ExplorerBenchmark {
  private static final int ROUNDS = 5;
  private static final double NANOSECONDS = 1e9;

  private ExplorerBenchmark() {}

  public static void main(String[] arguments) {
    Settings tree = Settings.DEFAULT.withDriver(Settings.Driver.TREE);
    Settings layers = Settings.DEFAULT.withDriver(Settings.Driver.LAYERS);
    measure("inc-9", family(Family.INC, 9), List.of(), tree);
    measure("CoWR-6", family(Family.COWR, 6), List.of(), tree);
    measure("SBk-6", family(Family.SB_K, 6), List.of(), tree);
    measure("SBk-4", family(Family.SB_K, 4), List.of(), layers);
    measure("SBring-5", family(Family.SB_RING, 5), List.of(), layers);
    measure("SBring-5", family(Family.SB_RING, 5), List.of(), layers.withReductions(false));
    for (List<String> models : List.of(List.<String>of(), List.of("sb"), List.of("sb", "tb"))) {
      measure("borrows", borrowingRing(4), models, layers);
    }
  }

  private static Program family(Family family, int size) {
    SourceFile file = new SourceFile("family.litmus", family.program(size, false));
    return LitmusDialect.compile(file, new Diagnostics()).program();
  }

  /** Store buffers, with a shared reference to data of its own that each thread reads through. */
  private static Program borrowingRing(int size) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      lines.add("p" + i + " = heap 1");
    }
    for (int i = 0; i < size; i++) {
      lines.add(
          "T%d: q = & p%d; rd q; W x%d 1 rlx; R a y rlx; rd q"
              .formatted(i + 1, i, i)
              .replace("a y", "a x" + (i + 1) % size));
    }
    return Programs.ev(lines.toArray(String[]::new));
  }

  private static void measure(
      String name, Program program, List<String> models, Settings settings) {
    double[] seconds = new double[ROUNDS];
    Exploration found = null;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      found = explore(program, models, settings);
      seconds[round] = (System.nanoTime() - start) / NANOSECONDS;
    }
    Exploration last = Objects.requireNonNull(found);
    double cold = seconds[0];
    Arrays.sort(seconds);
    double warm = seconds[ROUNDS / 2];
    System.out.printf(
        Locale.ROOT,
        "%-9s %-7s %-9s models %-8s %10d states %9d executions: cold %.3f s, warm %.3f s,"
            + " %.0f states/s, %.0f transitions/s, %.0f executions/s%n",
        name,
        last.settings().driver().name().toLowerCase(Locale.ROOT),
        settings.reduces() ? "reduced" : "unreduced",
        models,
        last.states(),
        last.executions(),
        cold,
        warm,
        last.states() / warm,
        last.transitions() / warm,
        last.executions() / warm);
  }

  private static Exploration explore(Program program, List<String> models, Settings settings) {
    List<Watcher> watchers = new ArrayList<>();
    for (String model : models) {
      AliasModels.Named named = AliasModels.parse(model);
      watchers.add(new Watcher(model, named.resolved().monitor(named.canonical(), false)));
    }
    return Explorer.explore(
        program,
        Objects.requireNonNull(MemoryModels.find("rc11")),
        watchers,
        settings,
        Limits.generous(),
        Progress.NONE,
        false);
  }
}
