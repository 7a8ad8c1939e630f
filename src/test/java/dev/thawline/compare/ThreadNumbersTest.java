package dev.thawline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Path;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.replay.Replay;
import dev.thawline.replay.Trace;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A thread has one number, on whatever path and after whatever rounds of a loop it is spawned. */
class ThreadNumbersTest {
  @Test
  void aPathOnWhichThreadsAppearInAnotherOrderRunsAgain() {
    Program program =
        compile(
            "use std::sync::atomic::{AtomicU32, Ordering::*};",
            "use std::thread;",
            "static A: AtomicU32 = AtomicU32::new(0);",
            "fn main() {",
            "  let a = thread::spawn(|| {",
            "    let mut x = 1; let r = &mut x; *r = 2; *r = 3; *r = 4;",
            "    let b = thread::spawn(|| A.store(1, Relaxed));",
            "    b.join().unwrap();",
            "  });",
            "  let seen = A.load(Relaxed);",
            "  let c = thread::spawn(move || {",
            "    if seen == 1 {",
            "      let mut y = 5; let r = &mut y; let p = r as *mut i32;",
            "      *r = 6;",
            "      unsafe { *p = 1 };",
            "    }",
            "  });",
            "  a.join().unwrap(); c.join().unwrap();",
            "}");
    Exploration found = Programs.explore(program, "sc", Settings.DEFAULT, true, "sb");
    Path path = Objects.requireNonNull(new WitnessSearch(found).rejection("sb"));
    Trace trace =
        Replay.trace(
            program, Programs.memory("sc"), Programs.watchers(true, "sb"), Settings.DEFAULT, path);
    assertThat(trace.model("sb").rejection()).isNotNull();
  }

  @Test
  void waitingBeforeASpawnDoesNotChangeTheNumber() {
    Program program =
        compile(
            "use std::sync::atomic::{AtomicBool, Ordering::*};",
            "use std::thread;",
            "static A: AtomicBool = AtomicBool::new(false);",
            "fn main() {",
            "  let t = thread::spawn(|| A.store(true, Relaxed));",
            "  while !A.load(Relaxed) {}",
            "  let u = thread::spawn(|| println!(\"u\"));",
            "  let v = thread::spawn(|| println!(\"v\"));",
            "  t.join().unwrap(); u.join().unwrap(); v.join().unwrap();",
            "}");
    assertThat(Programs.explore(program, "rc11").outcomes()).containsOnlyKeys("T2: u | T3: v");
  }

  private static Program compile(String... lines) {
    SourceFile file = new SourceFile("test.rs", String.join("\n", lines) + "\n");
    return RustFrontEnd.compile(file, new Diagnostics());
  }
}
