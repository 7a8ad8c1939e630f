package dev.thawline.explore.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs in which main writes one half of every word before it starts threads, and reads it when
 * it is alone again: all other accesses are to two cells, and nothing else changes (language.md,
 * "Mixed sizes").
 */
class MixedSizesTest {
  private static final int COUNT = Integer.getInteger("thawline.random", 40);
  private static final String START = "fn main() {\n";
  private static final String END = "let x = X.load";

  @ParameterizedTest
  @ValueSource(strings = {"sc", "tso", "pso", "sra", "ra", "rc11", "rc11-nosc", "cpp20"})
  void halvesThatOnlyMainAccessesChangeNothing(String memory) {
    AlikePrograms programs = new AlikePrograms(2026, 5);
    int several = 0;
    for (int i = 0; i < COUNT; i++) {
      String text = i % 2 == 0 ? programs.next() : sequentiallyConsistent(programs.next());
      Exploration whole = explore(text, "32", memory);
      Exploration halves = explore(text, "16", memory);
      assertThat(facts(halves)).as(text).isEqualTo(facts(whole));
      several += halves.executions() > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(COUNT / 2);
  }

  private static String sequentiallyConsistent(String text) {
    return text.replaceAll("Relaxed|Acquire|Release|AcqRel", "SeqCst");
  }

  private static List<Object> facts(Exploration found) {
    return List.of(found.executions(), found.outcomes(), found.endings(), found.racyGraphs());
  }

  private static Exploration explore(String text, String bits, String memory) {
    String first =
        atomic("X", bits) + ".store(2, Relaxed);\n" + atomic("Y", bits) + ".store(1, SeqCst);\n";
    String last = plain("X", bits) + plain("Y", bits);
    String whole = text.replace(START, START + first).replace(END, last + END);
    SourceFile file = new SourceFile("halves.rs", whole.replace("{fence, ", "{fence, AtomicU16, "));
    Program program = RustFrontEnd.compile(file, new Diagnostics());
    return Programs.explore(program, memory);
  }

  private static String atomic(String location, String bits) {
    return "unsafe { &*(&" + location + " as *const AtomicU32).cast::<AtomicU" + bits + ">() }";
  }

  private static String plain(String location, String bits) {
    return "let _ = unsafe { *(&" + location + " as *const AtomicU32).cast::<u" + bits + ">() };\n";
  }
}
