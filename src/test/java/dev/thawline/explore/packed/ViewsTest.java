package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.event.CellBoundaries;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where threads have views, a relaxed write shows what its thread had seen by then, and nothing of
 * what that thread reads later without atomics.
 */
class ViewsTest {
  private static final String READS_LATER =
      """
      use std::sync::atomic::{AtomicU32, Ordering::*};
      use std::thread;
      static X: AtomicU32 = AtomicU32::new(0);
      static Z: AtomicU32 = AtomicU32::new(0);
      static F: AtomicU32 = AtomicU32::new(0);
      fn main() {
          let mut own = 5u32;
          let p = &raw mut own;
          let w = thread::spawn(|| { X.store(1, Relaxed); F.store(1, Release); });
          let t = thread::spawn(move || {
              unsafe { *p = 6; }
              Z.store(1, Relaxed);
              if F.load(Acquire) == 1 {
                  let v = unsafe { *X.as_ptr() };
                  println!("plain {}", v);
              }
          });
          let u = thread::spawn(|| {
              let z = Z.load(Relaxed);
              let x = X.load(Relaxed);
              println!("z {} x {}", z, x);
          });
          w.join().unwrap();
          t.join().unwrap();
          u.join().unwrap();
      }
      """;

  private final Program program =
      RustFrontEnd.compile(new SourceFile("views.rs", READS_LATER), new Diagnostics());

  @ParameterizedTest
  @ValueSource(strings = {"ra", "sra", "rc11"})
  void layers(String memory) {
    PackedLayers layers =
        new PackedLayers(
            program,
            memory,
            Programs.watchers(false, "sb", "tb"),
            Settings.DEFAULT,
            Limits.generous());
    assertThat(layers.agree(memory)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ra", "sra", "rc11"})
  void tree(String memory) {
    PackedExplorer explorer =
        new PackedExplorer(
            program,
            Programs.memory(memory),
            Settings.DEFAULT.withDriver(Settings.Driver.TREE),
            Limits.generous(),
            Progress.NONE,
            new CellBoundaries(),
            Long.MAX_VALUE);
    Exploration tree = Objects.requireNonNull(explorer.explore(Programs.watchers(false, "none")));
    Settings byLayers = Settings.DEFAULT.withDriver(Settings.Driver.LAYERS);
    Exploration layers = Programs.explore(program, memory, byLayers, true, "none");
    assertThat(tree.outcomes())
        .isEqualTo(layers.outcomes())
        .containsKey("T2: plain 1 | T3: z 1 x 0");
  }
}
