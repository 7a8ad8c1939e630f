package dev.thawline.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.FaultyExplorer;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.explore.WaitingPrograms;
import dev.thawline.explore.Watcher;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each part of footprints, keys and waiting is needed: without it, what all paths show differs from
 * what is found with reductions, on some of these programs (exploration.md, B6, mutation test).
 */
class ReductionMutationsTest {
  private static final int PROGRAMS = 40;

  private static final List<String> CHOSEN =
      List.of(
          // Only a value in memory leads the other thread to what is written.
          """
          X = atomic null; m = heap 1
          T1: o = heap 1; b = &mut o; X := b rel; wr o; wr o
          T2: d = X acq as &mut; wr d
          """,
          "T1: W x 1 rlx; W x 2 rlx\nT2: W x 3 rlx; R a x rlx\n");

  /** A round of the loop is two steps; between them the thread can only go back. */
  private static final String WAITING =
      """
      use std::sync::atomic::{AtomicU8, Ordering::*};
      use std::thread;
      static X: AtomicU8 = AtomicU8::new(0);
      static Y: AtomicU8 = AtomicU8::new(0);
      fn main() {
        let one = thread::spawn(|| {
          while Y.load(Relaxed) == 0 {
            let _ = X.load(Relaxed);
          }
        });
        Y.store(1, Relaxed);
        one.join().unwrap();
      }
      """;

  /** An update of memory of one's own empties the store buffer: X may be read before. */
  private static final String DRAINING =
      """
      use std::sync::atomic::{AtomicU8, Ordering::*};
      use std::thread;
      static X: AtomicU8 = AtomicU8::new(0);
      static Y: AtomicU8 = AtomicU8::new(0);
      fn main() {
        let one = thread::spawn(|| {
          let own = AtomicU8::new(0);
          X.store(1, Relaxed);
          let a = Y.load(Relaxed);
          own.swap(1, Relaxed);
          a
        });
        let other = thread::spawn(|| {
          Y.store(1, SeqCst);
          X.load(Relaxed)
        });
        let a = one.join().unwrap();
        let b = other.join().unwrap();
        println!("a={a} b={b}");
      }
      """;

  /** A program, and what all its paths show. */
  private record Case(Program program, MemoryModel memory, List<Watcher> models, List<String> all) {
    static Case of(Program program, String memoryId, List<Watcher> models) {
      MemoryModel memory = Programs.memory(memoryId);
      Settings raw = SETTINGS.withReductions(Set.of());
      return new Case(
          program,
          memory,
          models,
          FastFacts.summary(FaultyExplorer.SOUND.explore(program, memory, models, raw)));
    }

    /** An explorer that contradicts itself is found out, too. */
    boolean isWrong(FaultyExplorer explorer) {
      try {
        Exploration found = explorer.explore(program, memory, models, SETTINGS);
        return !FastFacts.summary(found).equals(all);
      } catch (IllegalStateException contradiction) {
        return true;
      }
    }
  }

  private static final Settings SETTINGS = Settings.DEFAULT.withRace(Settings.Race.IGNORE);
  private static final List<Case> CASES = cases();

  private static List<Case> cases() {
    List<Watcher> models = Programs.watchers(false, "sb", "tb", "sb2018", "noalias", "regions");
    List<Case> cases = new ArrayList<>();
    for (String text : CHOSEN) {
      cases.add(Case.of(Programs.ev(text), "rc11", models));
    }
    for (String text : SmallPrograms.randomOfOwn(new Random(6), PROGRAMS, 4)) {
      cases.add(Case.of(Programs.ev(text), "rc11", models));
    }
    cases.add(Case.of(WaitingPrograms.compile(WAITING), "rc11", models));
    cases.add(Case.of(WaitingPrograms.compile(DRAINING), "tso", models));
    return cases;
  }

  @ParameterizedTest
  @EnumSource
  void everyPartIsNeeded(FaultyExplorer explorer) {
    long wrong = CASES.stream().filter(each -> each.isWrong(explorer)).count();
    System.out.printf("%s: wrong on %d of %d%n", explorer, wrong, CASES.size());
    if (explorer == FaultyExplorer.SOUND) {
      assertThat(wrong).isZero();
    } else {
      assertThat(wrong).isPositive();
    }
  }
}
