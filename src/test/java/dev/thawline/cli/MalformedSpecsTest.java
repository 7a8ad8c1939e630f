package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a spec, a command ends in a status that blames the spec, never Thawline. */
class MalformedSpecsTest {
  private static final int VARIANTS = 2_000;
  private static final String SPEC =
      """
      //! Prose.
      //@ memory: sc, rc11
      //@ alias: sb2018, sb2018-frontier:check=origin
      //@ expect rc11 sb2018: ok (table P02)
      //@ expect * sb2018-frontier:check=origin: ub in some @ load
      //@ outcomes sc: "a=0", "a=1"
      //@ executions rc11: 4
      //@ differ rc11 sb2018 sb2018-frontier:check=origin: yes
      //@ unroll: 4
      """
          + Specs.P02
          + "T2: R a x rlx\nT1: W x 1 rel\n";

  @TempDir Path folder;

  @Test
  void neverBlameThawline() {
    Shell shell = new Shell(folder);
    Random random = new Random(7);
    for (int i = 0; i < VARIANTS; i++) {
      String text = mutated(random);
      String spec = shell.spec("spec.ev", text);
      String command = i % 2 == 0 ? "check" : "run";
      Shell.Result result =
          shell.run(command, "-q", "--max-states", "200", "--format", "json", spec);
      assertThat(result.status()).as(text).isIn(0, 1, 3, 4);
      assertThat(result.out().lines()).as(text).hasSize(1);
      assertThat(result.err()).as(text).doesNotContain("\tat ", "Exception");
    }
  }

  private static String mutated(Random random) {
    StringBuilder text = new StringBuilder(SPEC);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(text.length() - 1);
      switch (random.nextInt(5)) {
        case 0 -> text.setLength(at + 1);
        case 1 -> text.setCharAt(at, (char) random.nextInt(256));
        case 2 -> text.deleteCharAt(at);
        case 3 -> text.insert(at, SPEC, at % 40, at % 40 + 9);
        default -> text.insert(at, "\uD83E\uDD80\0".charAt(random.nextInt(3)));
      }
      if (text.length() < 2) {
        return text.toString();
      }
    }
    return text.toString();
  }
}
