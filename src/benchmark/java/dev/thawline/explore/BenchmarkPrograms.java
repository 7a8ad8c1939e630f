package dev.thawline.explore;

import dev.thawline.families.Family;
import dev.thawline.litmus.LitmusDialect;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;

/** What benchmarks explore. */
final class BenchmarkPrograms {
  private static final String BORROWING = "borrowing";
  private static final String COUNTER = "counter";
  private static final int COUNTS = 4;

  private BenchmarkPrograms() {}

  /**
   * The program of a name.
   *
   * @param name {@code family-N} as in tables, nothing observed; or {@code borrowing-N}; or {@code
   *     counter-N}
   */
  static Program named(String name) {
    int dash = name.lastIndexOf('-');
    String title = name.substring(0, dash);
    int size = Integer.parseInt(name.substring(dash + 1));
    return switch (title) {
      case BORROWING -> rust(borrowingRing(size));
      case COUNTER -> litmus(counter(size));
      default -> litmus(Family.titled(title).program(size, false));
    };
  }

  private static Program rust(String text) {
    return RustFrontEnd.compile(new SourceFile("benchmark.rs", text), new Diagnostics());
  }

  private static Program litmus(String text) {
    return LitmusDialect.compile(new SourceFile("benchmark.litmus", text), new Diagnostics())
        .program();
  }

  /** SBring; around its store each thread writes to data of its own through a mutable reference. */
  private static String borrowingRing(int size) {
    StringBuilder statics = new StringBuilder("use std::sync::atomic::{AtomicU32, Ordering::*};\n");
    StringBuilder data = new StringBuilder();
    StringBuilder threads = new StringBuilder();
    for (int i = 0; i < size; i++) {
      statics.append("static X%d: AtomicU32 = AtomicU32::new(0);\n".formatted(i));
      data.append("  let mut own%d = 0u32;\n".formatted(i));
      threads.append(
          "    s.spawn(|| { let r = &mut own%d; *r = 1; X%d.store(1, Relaxed); *r = 2;"
              .formatted(i, i));
      threads.append(" X%d.load(Relaxed); });\n".formatted((i + 1) % size));
    }
    return statics
        + "fn main() {\n"
        + data
        + "  std::thread::scope(|s| {\n"
        + threads
        + "  });\n}\n";
  }

  /**
   * Threads that each four times load what they share, then store one more: the system on which
   * explicit-state model checkers were compared (13,955,872 transitions, 3,892,125 states for
   * four).
   */
  private static String counter(int threads) {
    StringBuilder text = new StringBuilder("C counter\n{}\n");
    for (int t = 0; t < threads; t++) {
      text.append("P%d (atomic_int* x) {\n".formatted(t));
      for (int i = 0; i < COUNTS; i++) {
        text.append("  int r%d = atomic_load(x); atomic_store(x, r%d + 1);\n".formatted(i, i));
      }
      text.append("}\n");
    }
    return text + "exists (true)\n";
  }
}
