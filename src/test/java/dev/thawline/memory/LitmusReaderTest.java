package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LitmusReaderTest {
  @Test
  void readsWhatIsWritten() {
    RandomPrograms drawn = new RandomPrograms(4, 0.2, 0.2);
    for (int i = 0; i < 300; i++) {
      LitmusProgram program = drawn.next();
      assertThat(LitmusReader.read(program.notation())).isEqualTo(program);
    }
  }

  @Test
  void aThreadGoesOnInLaterLines() {
    LitmusProgram program = LitmusReader.read("T1: W x 1 na //~ here\nT2: F sc\nT1: W x 2 rel\n");
    assertThat(program.notation()).isEqualTo("P0: W x 1 na; W x 2 rel\nP1: F sc\n");
  }

  @Test
  void refusesWhatIsNoLitmusProgram() {
    assertThatThrownBy(() -> LitmusReader.read("p = heap 1")).hasMessageContaining("heap");
    assertThatThrownBy(() -> LitmusReader.read("T1: c = & p")).hasMessageContaining("no litmus");
    assertThatThrownBy(() -> LitmusReader.read("T1: R a x rlx; R a y rlx"))
        .hasMessageContaining("bound twice");
  }
}
