package dev.thawline.litmus;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.Set;

/** Short ways to litmus tests, for tests. */
final class Litmus {
  private Litmus() {}

  static LitmusTest compile(String text, Diagnostics diagnostics) {
    return LitmusDialect.compile(new SourceFile("test.litmus", text), diagnostics);
  }

  static LitmusTest compile(String text) {
    return compile(text, new Diagnostics());
  }

  static Exploration explore(LitmusTest test, String memory) {
    return Programs.explore(test.program(), memory, Settings.DEFAULT, false, "none");
  }

  static Tally tally(String text, String memory) {
    LitmusTest test = compile(text);
    return test.tally(explore(test, memory).outcomes());
  }

  /** What one thread, over an atomic x, an int y and a pointer p to y, leaves in places. */
  static Set<String> alone(String statements, String places) {
    String text =
        "C t\n{ int y = 5; p = y; long z; atomic_bool b; uint8_t c = 250; }\n"
            + "P0 (atomic_int* x, int* y, int** p, long* z, atomic_bool* b, uint8_t* c) {\n"
            + statements
            + "\n}\nlocations ["
            + places
            + "]\n";
    return explore(compile(text), "rc11").outcomes().keySet();
  }
}
