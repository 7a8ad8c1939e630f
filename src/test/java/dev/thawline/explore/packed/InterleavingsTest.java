package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.cli.ShippedSpec;
import dev.thawline.event.CellBoundaries;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.explore.UnfitForDriver;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Interleavings as states of values: the outcomes of the layered explorer, and the same result
 * whoever shares the layers.
 */
class InterleavingsTest {
  private static final Settings FORGETTING =
      Settings.DEFAULT.withDriver(Settings.Driver.FORGETTING);

  /** Larger ones would take the layered explorer too long. */
  private static final Limits FEW_STATES = Limits.generous().withStates(4_000);

  private static final String COUNT = "let v = X.load(SeqCst); X.store(v + 1, SeqCst);";

  private static final String TRY =
      "if X.compare_exchange_weak(0, 1, SeqCst, SeqCst).is_err() { fence(SeqCst);"
          + " if X.compare_exchange(1, 2, SeqCst, SeqCst).is_ok() { Y.fetch_add(1, SeqCst); } }";

  /** Threads that do the same, all at once; main prints what they leave. */
  private static Program threads(int count, String body) {
    String spawns = each(count, i -> "let t" + i + " = thread::spawn(work);");
    String joins = each(count, i -> "t" + i + ".join().unwrap();");
    return program("fn work() {" + body + "}", spawns + joins);
  }

  private static Program program(String functions, String main) {
    return rust(
        "static X: AtomicU32 = AtomicU32::new(0); static Y: AtomicU32 = AtomicU32::new(0);"
            + functions
            + "fn main() {"
            + main
            + "println!(\"{} {}\", X.load(SeqCst), Y.load(SeqCst)); }");
  }

  private static Program rust(String items) {
    String text =
        "use std::sync::atomic::{AtomicU32, fence, Ordering::*}; use std::thread;\n" + items + "\n";
    return RustFrontEnd.compile(new SourceFile("test.rs", text), new Diagnostics());
  }

  private static String each(int count, java.util.function.IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
  }

  private static Exploration shared(Program program, Limits limits, Sharing sharing) {
    return new PackedExplorer(
            program,
            Programs.memory("sc"),
            FORGETTING,
            limits,
            Progress.NONE,
            new CellBoundaries(),
            Long.MAX_VALUE)
        .interleave(List.of(), sharing);
  }

  private static Exploration by(
      Program program, Settings settings, Settings.Driver driver, Limits limits) {
    return Explorer.explore(
        program,
        Programs.memory("sc"),
        List.of(),
        settings.withDriver(driver),
        limits,
        Progress.NONE,
        false);
  }

  private static void isTheSameWhoeverShares(Program program) {
    Exploration alone = shared(program, Limits.generous(), Sharing.among(1));
    assertThat(alone.limit()).isNull();
    assertThat(alone.outcomes().keySet())
        .isEqualTo(
            by(program, Settings.DEFAULT, Settings.Driver.LAYERS, Limits.generous())
                .outcomes()
                .keySet());
    for (int workers : new int[] {2, 3, 8}) {
      isTheSame(shared(program, Limits.generous(), new Sharing(workers, 0, 0)), alone);
    }
  }

  /** But for the numbers of threads, which are objects of their own. */
  private static void isTheSame(Exploration found, Exploration expected) {
    assertThat(found).usingRecursiveComparison().ignoringFields("threads").isEqualTo(expected);
  }

  @Test
  void counters() {
    isTheSameWhoeverShares(threads(2, COUNT + COUNT));
    isTheSameWhoeverShares(threads(3, COUNT));
  }

  @Test
  void exchangesThatMayFailForNoReason() {
    isTheSameWhoeverShares(threads(2, TRY));
    isTheSameWhoeverShares(threads(3, TRY));
  }

  @Test
  void mainGoesOnBesideSome() {
    isTheSameWhoeverShares(
        program(
            "fn a() {" + COUNT + "} fn b() { Y.fetch_add(1, SeqCst); " + COUNT + "}",
            "let t = thread::spawn(a); let u = thread::spawn(b); t.join().unwrap();"
                + COUNT
                + "let w = thread::spawn(a); w.join().unwrap(); u.join().unwrap();"));
  }

  /** More locations than a word has room for. */
  @Test
  void keysOfSeveralWords() {
    int count = 40;
    String statics = each(count, i -> "static S" + i + ": AtomicU32 = AtomicU32::new(0);");
    Program program =
        rust(
            statics
                + "fn work(n: u32) { S0.fetch_add(n, SeqCst); S39.store(S0.load(SeqCst), SeqCst);}"
                + "fn main() { let t = thread::spawn(|| work(1)); let u = thread::spawn(|| work(2));"
                + "t.join().unwrap(); u.join().unwrap();"
                + each(count, i -> "print!(\"{} \", S" + i + ".load(SeqCst));")
                + "println!(); }");
    isTheSameWhoeverShares(program);
  }

  /** Layers of tens of thousands of states, so that tables grow while several add to them. */
  @Test
  void largeLayers() {
    Program program = threads(4, COUNT + COUNT + COUNT);
    Exploration alone = shared(program, Limits.generous(), Sharing.among(1));
    assertThat(alone.outcomes()).hasSize(11).containsKeys("2 0", "12 0");
    isTheSame(shared(program, Limits.generous(), new Sharing(2, 0, 0)), alone);
    isTheSame(shared(program, Limits.generous(), new Sharing(5, 1_000, 0)), alone);
  }

  @Test
  void layersThatDoNotFit() {
    Limits limits = Limits.generous().withBytes(1 << 19);
    for (int workers : new int[] {1, 2}) {
      Exploration found =
          shared(threads(4, COUNT + COUNT + COUNT), limits, new Sharing(workers, 0, 0));
      assertThat(found.limit()).startsWith("max-memory ");
      assertThat(found.isComplete()).isFalse();
      assertThat(found.states()).isPositive();
    }
  }

  @Test
  void stopsAtTheStateThatIsTooMany() {
    Limits limits = Limits.generous().withStates(1_000);
    Exploration found =
        by(threads(4, COUNT + COUNT), Settings.DEFAULT, Settings.Driver.FORGETTING, limits);
    assertThat(found.limit()).isEqualTo("max-states 1000");
    assertThat(found.states()).isEqualTo(1_001);
  }

  @Test
  void shippedSpecs() {
    int compared = 0;
    for (ShippedSpec spec : ShippedSpec.all()) {
      Exploration found;
      try {
        found = by(spec.program(), spec.settings(), Settings.Driver.FORGETTING, Limits.generous());
      } catch (UnfitForDriver left) {
        continue;
      }
      Exploration layered = by(spec.program(), spec.settings(), Settings.Driver.LAYERS, FEW_STATES);
      if (found.isComplete() && layered.isComplete()) {
        compared++;
        assertThat(found.outcomes().keySet())
            .as(spec.name())
            .isEqualTo(layered.outcomes().keySet());
        assertThat(layered.endings()).as(spec.name()).isEmpty();
      }
    }
    assertThat(compared).isGreaterThan(50);
  }
}
