package dev.thawline.rustc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.thawline.explore.Ending;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Outcome;
import dev.thawline.explore.Programs;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Specs that can end in one way only end in that way when they run on the machine: compiled by
 * rustc without optimisation and with overflow checks, they print what the outcome under rc11 says.
 * Left out, by rule: what rustc rejects; what has a race, undefined behaviour, a panic, a deadlock,
 * a thread that outlives main, or several outcomes; what more than one thread prints, for the
 * outcome does not order their lines.
 */
class NativeRunsTest {
  /** Fewer would mean that the rule has come to leave out nearly everything. */
  private static final int LEAST = 40;

  private static final Collection<String> COMPARED = new ConcurrentSkipListSet<>();

  @TempDir Path built;

  /**
   * What is to be compared.
   *
   * @param outcome the only one
   */
  private record Runs(String outcome, Rustc.Result compiled, Rustc.Result run) {}

  @TestFactory
  Stream<DynamicTest> printsItsOnlyOutcome() {
    Rustc rustc = Rustc.assumed();
    return Batch.<@Nullable Runs>tests(
        RustFile.in("specs"), file -> runs(rustc, file), (file, runs) -> compare(file, runs));
  }

  private static void compare(RustFile file, @Nullable Runs runs) {
    assumeTrue(runs != null, "not one outcome of one thread, without races and errors");
    COMPARED.add(file.toString());
    assertThat(runs.compiled().isSuccess()).as(runs.compiled().output()).isTrue();
    assertThat(runs.run().status()).isZero();
    List<String> lines =
        runs.run()
            .output()
            .lines()
            .map(NativeRunsTest::withoutAddresses)
            .map(Outcome::quoted)
            .toList();
    assertThat(String.join(" / ", lines)).isEqualTo(runs.outcome());
  }

  /** Addresses of allocations have no numbers here; those of places in none are small. */
  private static String withoutAddresses(String line) {
    return line.replaceAll("\\b0x[0-9a-f]{8,}\\b", "0x_");
  }

  @AfterAll
  static void manyAreCompared() {
    if (!COMPARED.isEmpty()) {
      assertThat(COMPARED).hasSizeGreaterThanOrEqualTo(LEAST);
    }
  }

  private @Nullable Runs runs(Rustc rustc, RustFile file) {
    String outcome = file.isReal() ? onlyOutcome(file) : null;
    if (outcome == null) {
      return null;
    }
    Path binary = built.resolve(Integer.toHexString(file.path().hashCode()));
    Rustc.Result compiled =
        rustc.compile(
            file.path(),
            "-Copt-level=0",
            "-Coverflow-checks=on",
            // Links faster.
            "-Cprefer-dynamic",
            "-Crpath",
            "-o",
            binary.toString());
    Rustc.Result run = compiled.isSuccess() ? rustc.run(List.of(binary.toString())) : compiled;
    return new Runs(outcome, compiled, run);
  }

  /** What the only outcome prints, or null where the rule leaves the spec out. */
  private static @Nullable String onlyOutcome(RustFile file) {
    Program program =
        RustFrontEnd.compile(new SourceFile(file.toString(), file.text()), new Diagnostics());
    Exploration found = Programs.explore(program, "rc11");
    boolean sound =
        found.isComplete() && found.endings().stream().allMatch(NativeRunsTest::isComplete);
    if (!sound || found.outcomes().size() != 1) {
      return null;
    }
    // Threads are separated by bars, and lines of a thread other than main follow its name.
    String outcome = found.outcomes().firstKey();
    return outcome.contains(" | ") ? null : outcome.replaceFirst("^T\\d+: ", "");
  }

  private static boolean isComplete(Ending ending) {
    return ending.kind() == Ending.Kind.COMPLETE;
  }
}
