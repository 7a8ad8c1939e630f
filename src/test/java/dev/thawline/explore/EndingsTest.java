package dev.thawline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Ending.Kind;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ends of paths that merging or the order of checks could lose. */
class EndingsTest {

  @Test
  void twoThreadsThatPanicEndInTwoWays() {
    Program program =
        rust(
            "use std::thread;",
            "fn main() {",
            "  let a = thread::spawn(|| panic!(\"one\"));",
            "  let b = thread::spawn(|| panic!(\"two\"));",
            "  let _ = a.join(); let _ = b.join();",
            "}");
    assertThat(Programs.explore(program, "sc").outcomes().keySet())
        .containsExactly("[panic: one]", "[panic: two]");
  }

  @Test
  void aRaceComesBeforeAnUninitialisedValueAtEveryKindOfRead() {
    for (String read : List.of("R a d rlx", "U a d add 1 rlx", "C a d 0 1 rlx rlx")) {
      Exploration found =
          Programs.explore(
              Programs.ev(
                  "X = atomic null",
                  "T1: x = heap 1; q = raw x; X := q rlx",
                  "T2: d = X rlx as raw; " + read),
              "rc11");
      assertThat(found.endings()).as(read).extracting(Ending::kind).contains(Kind.RACE);
      assertThat(found.endings()).as(read).extracting(Ending::kind).doesNotContain(Kind.MEMORY_UB);
    }
  }

  @Test
  void aThreadBesideTheRaceIsNoPartOfARacyGraph() {
    Program program = Programs.ev("T1: W x 1 na", "T2: R a x na", "T3: R b y rlx");
    assertThat(Programs.explore(program, "sc").racyGraphs()).isEqualTo(2);
  }

  private static Program rust(String... lines) {
    SourceFile file = new SourceFile("test.rs", String.join("\n", lines) + "\n");
    return RustFrontEnd.compile(file, new Diagnostics());
  }
}
