package dev.thawline.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.lower.RustFrontEnd;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which loops may wait. That the others are explored alike whichever driver goes through them is
 * what PackedSpecsTest compares.
 */
class WaitingLoopsTest {
  private static boolean waits(String body) {
    String text =
        "use std::sync::atomic::*; use std::sync::atomic::Ordering::*; use std::thread;\n"
            + "static X: AtomicI32 = AtomicI32::new(0);\n"
            + "fn main() { "
            + body
            + " }";
    return WaitingLoops.areIn(
        RustFrontEnd.compile(new SourceFile("test.rs", text), new Diagnostics()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while X.load(Relaxed) == 0 {}",
        "loop { if X.load(Acquire) == 1 { break; } std::hint::spin_loop(); }",
        "while X.compare_exchange(0, 1, Acquire, Relaxed).is_err() {}",
        // It counts, but what it counts is forgotten again.
        "loop { let mut n = 0; n += 1; if X.load(Relaxed) == n { break; } }",
        // One way round counts, the other one waits.
        "let mut n = 0; while n < 2 { if X.load(Relaxed) == 1 { n += 1; } }",
        "let mut n = 0; while n < 2 { n += 1; if X.load(Relaxed) == 0 { n -= 1; } }",
        // By a product one comes back to where one was.
        "let mut n = 0; while X.load(Relaxed) == 0 { n = (n + 1) % 2; }",
        // The write is behind a read that may go the other way.
        "while X.load(Relaxed) != 1 { if X.load(Relaxed) == 2 { X.store(3, Relaxed); } }",
        "fn seen() -> Option<i32> { match X.load(Relaxed) { 0 => None, n => Some(n) } }"
            + " while let None = seen() {}",
        "for _ in 0..2 { while X.load(Relaxed) == 0 {} }",
      })
  void mayWait(String body) {
    assertThat(waits(body)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let mut n = 0; while n < 3 { X.load(Relaxed); n += 1; }",
        "let mut n = 3; loop { if X.load(Relaxed) == n { break; } n -= 1; }",
        "while X.swap(1, Acquire) == 1 {}",
        "while X.load(Relaxed) < 3 { X.fetch_add(1, Relaxed); }",
        "let hs: Vec<_> = (0..2).map(|_| thread::spawn(|| X.load(Relaxed))).collect();"
            + " for h in hs { h.join().unwrap(); }",
        "let mut hs = vec![thread::spawn(|| X.load(Relaxed))];"
            + " while let Some(h) = hs.pop() { h.join().unwrap(); }",
        "let values = [1, 2]; for v in values.iter() { X.compare_exchange(0, *v, SeqCst, SeqCst).ok(); }",
      })
  void cannotWait(String body) {
    assertThat(waits(body)).isFalse();
  }
}
