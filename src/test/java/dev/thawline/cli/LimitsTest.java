package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
  private static final String ALL_BUT_DEAD_REGISTERS =
      "--reduce=ample,equal-states,canonical-states,forgetting";

  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @Test
  void aStateLimitEndsInIncomplete() {
    String large = shell.spec("large.ev", Specs.LARGE);
    Shell.Result result =
        shell
            .run("run", "--max-states", "50", "-m", "sc", "-a", "none", large)
            .hasStatus(ExitStatus.INCOMPLETE);
    assertThat(result.out()).contains("incomplete: max-states 50");
    assertThat(
            shell
                .run("run", "--max-states=50", "-m", "sc", "-a", "none", "--format=json", large)
                .out())
        .contains("\"status\":\"incomplete\"")
        .contains("\"limit\":\"max-states 50\"")
        .contains("\"verdict\":\"incomplete\"");
  }

  /** An accepted path may be among those that were not reached. */
  @Test
  void behindALimitTheExtentIsUnknown() {
    String spec = shell.spec("p02.ev", Specs.P02);
    assertThat(extent(spec, "--max-states=14").hasStatus(ExitStatus.UNEXPECTED).out())
        .contains("ub (incomplete)")
        .doesNotContain("ub in all", "ub in some");
    assertThat(extent(spec, "--max-states=14", "--format=json").out())
        .contains("\"verdict\":\"ub\"")
        .doesNotContain("\"in\":");
    assertThat(extent(spec).out()).contains("ub in some");
    String all = shell.spec("all.ev", "p = heap 1\nr = & p\nwr p\nrd r\n");
    assertThat(extent(all).out()).contains("ub in all");
  }

  /** What was not seen stays open, what was seen does not. */
  @Test
  void anExpectedExtentIsUndecidedBehindALimit() {
    for (String how : List.of("some", "all")) {
      String expected = "//@ memory: rc11\n//@ expect * sb2018-frontier: ub in " + how + "\n";
      String spec = shell.spec(how + ".ev", expected + Specs.P02.replace(" //~ load", ""));
      assertThat(
              shell
                  .run("check", "-q", "-a", "sb2018-frontier", "--max-states=14", spec)
                  .hasStatus(ExitStatus.INCOMPLETE)
                  .out())
          .contains("undecided: rc11 sb2018-frontier");
    }
  }

  /**
   * What only comes up behind a limit is no error: a byte of a larger cell, or what is not
   * supported. The models part on a path that begins before it.
   */
  @Test
  void aWitnessAsksForNothingBehindALimit() {
    String program =
        """
        use std::sync::atomic::{AtomicU8, Ordering::*};
        use std::thread;
        static F: AtomicU8 = AtomicU8::new(0);
        static mut B: [u32; 2] = [0, 0];
        static mut R: u8 = 0;
        fn main() {
            thread::scope(|scope| {
                scope.spawn(|| unsafe {
                    let mut l = 0u8;
                    let p = &raw mut l;
                    let a = &mut *p;
                    let _b = &mut *p;
                    let q = a as *mut u8;
                    let _v = *q;
                    R = 1;
                });
                scope.spawn(|| { F.store(1, Relaxed); F.store(2, Relaxed); F.store(3, Relaxed); });
                scope.spawn(|| { F.load(Relaxed); F.load(Relaxed); F.load(Relaxed); });
                scope.spawn(|| unsafe {
                    if F.load(Relaxed) == 0 {
                        R = 1;
                    }
                    F.store(4, Relaxed); F.store(5, Relaxed); F.store(6, Relaxed);
                    F.store(4, Relaxed); F.store(5, Relaxed); F.store(6, Relaxed);
                    F.store(4, Relaxed); F.store(5, Relaxed);
                    BEHIND
                });
            });
        }
        """;
    for (String behind :
        List.of(
            "*((&raw mut B) as *mut u8).add(1) = 3;",
            "let _ = std::slice::from_raw_parts(&raw const B as *const u8, 1_000_000_000);")) {
      String spec = shell.spec("behind.rs", program.replace("BEHIND", behind));
      assertThat(
              shell
                  .run("run", "-q", "-m", "sc", "-a", "sb,tb", "--max-states=600", spec)
                  .hasStatus(ExitStatus.UNEXPECTED)
                  .out())
          .contains("incomplete: max-states 600")
          .contains("tb accepts, sb rejects: sb.not-in-stack at line 13, 6 steps");
    }
  }

  private Shell.Result extent(String spec, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "-q", "-m", "rc11", "-a", "sb2018,sb2018-frontier"));
    arguments.addAll(List.of(options));
    arguments.add(spec);
    return shell.run(arguments.toArray(String[]::new));
  }

  @Test
  void aTimeLimitEndsInIncomplete() {
    String large = shell.spec("large.ev", Specs.LARGE);
    Shell.Result result =
        shell
            .run("run", "--timeout", "1ms", "-m", "rc11", "-a", "none", large)
            .hasStatus(ExitStatus.INCOMPLETE);
    assertThat(result.out()).contains("incomplete: timeout 1 ms");
  }

  @Test
  void aMemoryLimitEndsInIncomplete() {
    String large = shell.spec("large.ev", Specs.LARGE);
    Shell.Result result =
        shell
            .run("run", "--max-memory", "1", "-m", "rc11", "-a", "none", large)
            .hasStatus(ExitStatus.INCOMPLETE);
    assertThat(result.out()).contains("incomplete: max-memory 1 B");
  }

  /**
   * With one clock for all retags, states merge that other clocks tell apart; but not where the
   * reference is dead, so that its thread alone can reach the data.
   */
  @Test
  void behindALimitDefaultDependenceIsUnknown() {
    String spec =
        shell.spec("p.ev", "p = heap 1\nq = heap 1\nT1: r = & p; rd r\nT2: s = & q; wr q\n");
    String unknown = "  default-dependence is unknown, since a limit was hit: max-states 20\n";
    assertThat(limited(spec, "--max-states=20").hasStatus(ExitStatus.INCOMPLETE).out())
        .doesNotContain("  incomplete: ")
        .contains(unknown);
    assertThat(limited(spec, "--max-states=20", "--format=json").out())
        .contains("\"status\":\"incomplete\"", "\"dependence_limit\":\"max-states 20\"")
        .doesNotContain("default_dependent");
    assertThat(limited(spec, "--max-states=99").hasStatus(ExitStatus.OK).out())
        .doesNotContain("unknown");
    // Where the first exploration was cut, no second one is tried.
    assertThat(limited(spec, "--max-states=6").hasStatus(ExitStatus.INCOMPLETE).out())
        .contains("  incomplete: max-states 6\n", "unknown, since a limit was hit: max-states 6\n");
  }

  private Shell.Result limited(String spec, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("run", "-m", "sc", "-a", "sb2018-separate", ALL_BUT_DEAD_REGISTERS));
    arguments.addAll(List.of(options));
    arguments.add(spec);
    return shell.run(arguments.toArray(String[]::new));
  }

  @Test
  void whoeverInterruptsGetsWhatIsKnown() {
    Interruption interruption = new Interruption();
    interruption.request();
    String large = shell.spec("large.ev", Specs.LARGE);
    String other = shell.spec("other.ev", Specs.P01);
    Shell.Result result =
        shell
            .run("", interruption, "run", "-m", "sc", "-a", "none", large, other)
            .hasStatus(ExitStatus.INCOMPLETE);
    assertThat(result.out()).contains("incomplete: interrupted").doesNotContain("other.ev");
    assertThat(result.err()).contains("interrupted: 1 files not run");
  }

  @Test
  void anExpectationThatALimitLeavesOpenIsUndecided() {
    String large = shell.spec("large.ev", "//@ memory: sc\n//@ expect * none: ok\n" + Specs.LARGE);
    Shell.Result result =
        shell
            .run("check", "-a", "none", "--max-states", "50", large)
            .hasStatus(ExitStatus.INCOMPLETE);
    assertThat(result.out())
        .contains("large.ev:2: undecided: sc none")
        .endsWith("1 spec, 0 expectations met, 0 failed, 1 undecided, 0 not checked\n");
  }

  @Test
  void progressIsPrintedEveryTwoSeconds() {
    Captured err = Captured.start();
    List<Long> times = new ArrayList<>(List.of(0L, 1_900_000_000L, 2_100_000_000L, 2_200_000_000L));
    ProgressLine line =
        new ProgressLine(
            "a.ev sc",
            ProgressDisplay.lines(err.stream()),
            new Interruption(),
            () -> times.remove(0));
    assertThat(line.goOn(1000, 3)).isTrue();
    assertThat(err.text()).isEmpty();
    assertThat(line.goOn(2100, 4)).isTrue();
    assertThat(line.goOn(2200, 4)).isTrue();
    assertThat(err.text()).isEqualTo("a.ev sc: 2100 states, layer 4, 1000 states/s, 2 s\n");
  }

  /** The states of one exploration are not those of the one before it. */
  @Test
  void theNextExplorationOfAFileIsNotCountedBackwards() {
    Captured err = Captured.start();
    List<Long> times = new ArrayList<>(List.of(0L, 2_000_000_000L, 4_000_000_000L));
    ProgressLine line =
        new ProgressLine(
            "a.ev sc",
            ProgressDisplay.lines(err.stream()),
            new Interruption(),
            () -> times.remove(0));
    line.goOn(2000, 4);
    line.goOn(10, 1);
    assertThat(err.text()).endsWith("a.ev sc: 10 states, layer 1, 5 states/s, 4 s\n");
  }

  @Test
  void progressTellsHowFarItIs() {
    Captured err = Captured.start();
    List<Long> times = new ArrayList<>(List.of(0L, 2_000_000_000L, 4_000_000_000L, 6_000_000_000L));
    ProgressLine line =
        new ProgressLine(
            "a.ev sc",
            ProgressDisplay.lines(err.stream()),
            new Interruption(),
            () -> times.remove(0));
    line.layerDone(0.375);
    line.goOn(2000, 4);
    assertThat(err.text()).endsWith(": 2000 states, layer 4 (37 % of it), 1000 states/s, 2 s\n");
    line.layerDone(0);
    line.done(0.0001);
    line.goOn(4000, 4);
    assertThat(err.text()).endsWith(": 4000 states, layer 4, 1000 states/s, 4 s\n");
    line.done(0.25);
    line.goOn(8000, 4);
    assertThat(err.text()).endsWith("layer 4, 2000 states/s, 6 s, perhaps 25 % done, 18 s left\n");
  }
}
