package dev.thawline.explore;

import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small programs of two or three threads, of which at least one waits in a loop. */
public final class WaitingPrograms {
  private static final List<String> HEAD =
      List.of(
          "use std::sync::atomic::{AtomicU8, AtomicBool, fence, Ordering::*};",
          "use std::thread;",
          "static mut X: AtomicU8 = AtomicU8::new(0);",
          "static mut Y: AtomicU8 = AtomicU8::new(0);",
          "static mut D: u8 = 0;",
          "fn is(a: &AtomicU8, v: u8) -> bool { a.load(Acquire) == v }",
          "fn main() {",
          "  thread::scope(|s| {");

  private static final List<String> LOADS = List.of("Relaxed", "Acquire", "SeqCst");
  private static final List<String> STORES = List.of("Relaxed", "Release", "SeqCst");

  private final Random random;

  private WaitingPrograms(long seed) {
    this.random = new Random(seed);
  }

  /** A Rust program. */
  public static Program compile(String text) {
    return RustFrontEnd.compile(new SourceFile("waiting.rs", text), new Diagnostics());
  }

  /** Always the same text for a seed. */
  public static String random(long seed) {
    return new WaitingPrograms(seed).text();
  }

  private String text() {
    List<String> lines = new ArrayList<>(HEAD);
    int threads = 2;
    int waiter = random.nextInt(threads);
    for (int thread = 0; thread < threads; thread++) {
      lines.add("    s.spawn(|| unsafe {");
      lines.add("      let x = &raw mut X; let y = &raw mut Y; let d = &raw mut D;");
      int statements = 1 + random.nextInt(3);
      int wait = thread == waiter || random.nextInt(4) == 0 ? random.nextInt(statements) : -1;
      for (int i = 0; i < statements; i++) {
        lines.add("      " + (i == wait ? waiting() : statement()));
      }
      lines.add("    });");
    }
    lines.add("  });");
    lines.add("}");
    return String.join("\n", lines) + "\n";
  }

  private String waiting() {
    String a = place();
    int value = 1 + random.nextInt(2);
    return switch (random.nextInt(9)) {
      case 0 -> "while (*%s).load(%s) != %d {}".formatted(a, one(LOADS), value);
      case 1 -> "while (*%s).load(%s) == 0 { std::hint::spin_loop(); }".formatted(a, one(LOADS));
      case 2 -> "while !is(&*%s, %d) { thread::yield_now(); }".formatted(a, value);
      case 3 ->
          "while (*%s).compare_exchange(%d, 3, %s, Relaxed).is_err() {}"
              .formatted(a, value, one(List.of("Relaxed", "AcqRel")));
      case 4 ->
          "let mut c = 0; while let Err(v) = (*%s).compare_exchange_weak(c, c + 1, Relaxed, %s)"
                  .formatted(a, one(LOADS))
              + " { c = v; }";
      case 5 ->
          "loop { let c = (*%s).load(Relaxed); if (*%s).compare_exchange(c, c + 1, AcqRel, Relaxed)"
                  .formatted(a, a)
              + ".is_ok() { break; } }";
      case 6 ->
          "loop { let r = &*%s; if r.load(%s) == %d { break; } let q = &mut *d; let _v = *q; }"
              .formatted(a, one(LOADS), value);
      case 7 -> "loop { if (*x).load(Acquire) != 0 && (*y).load(Relaxed) != 0 { break; } }";
      default -> "while (*%s).load(Relaxed) != %d { fence(Acquire); }".formatted(a, value);
    };
  }

  private String statement() {
    String a = place();
    int value = 1 + random.nextInt(2);
    return switch (random.nextInt(11)) {
      case 0, 1, 2 -> "(*%s).store(%d, %s);".formatted(a, value, one(STORES));
      case 3 -> "let _ = (*%s).load(%s);".formatted(a, one(LOADS));
      case 4 -> "*d = %d;".formatted(value);
      case 5 -> "println!(\"{}\", *d);";
      case 6 -> "let m = &mut *%s; m.store(2, Relaxed); m.store(1, %s);".formatted(a, one(STORES));
      case 7 -> "let m = &mut *%s; *m.get_mut() = 1;".formatted(a);
      case 8 -> "(*%s).fetch_add(1, AcqRel);".formatted(a);
      case 9 -> "let m = &mut *d; let _v = *m; (*%s).store(1, Release);".formatted(a);
      default -> "println!(\"{}\", (*%s).load(%s));".formatted(a, one(LOADS));
    };
  }

  private String place() {
    return random.nextBoolean() ? "x" : "y";
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
