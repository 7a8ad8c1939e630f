package dev.thawline.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.report.Golden;
import dev.thawline.report.Witnesses;
import org.junit.jupiter.api.Test;

class DotGraphTest {
  private static String dot(Witnesses witness) {
    return DotGraph.render(witness.program(), witness.trace(), witness.models());
  }

  @Test
  void drawsRelaxedPublicationAsPeopleReviewed() {
    Golden.check(
        "P02.dot", dot(Witnesses.of("P02.ev", Witnesses.P02, "sb2018", "sb2018-frontier")));
  }

  @Test
  void drawsOneHappensBeforeEdgeWhereOneSynchronizes() {
    String text = dot(Witnesses.of("P23.ev", Witnesses.P23, "sb2018", "sb2018-frontier"));
    assertThat(text.split("label=\" hb \"", -1)).hasSize(2);
    assertThat(text.split("label=\" rf \"", -1)).hasSize(3);
    assertThat(text).containsOnlyOnce("label=\" missing hb \"");
  }

  @Test
  void showsWhatInvalidatedAPointer() {
    String text = dot(Witnesses.of("P12.ev", Witnesses.P12, "", "sb2018"));
    assertThat(text).containsPattern("e1 -> e2 \\[ color=\"red\" .* label=\" invalidated by \"");
    assertThat(text).containsPattern("e3 -> e1 \\[ color=\"purple\"");
  }

  @Test
  void escapesEverythingThatComesFromTheSpec() {
    String odd = Witnesses.P12.replace("r ", "\"\\r<&lt;> ").replace("rd r", "rd \"\\r<&lt;>");
    String text = dot(Witnesses.of("odd\"\\.ev", odd, "", "sb2018"));
    assertThat(text).contains("\\\"\\\\r<&amp;lt;> = & p");
    assertThat(text).contains("label=\"odd\\\"\\\\.ev under rc11");
  }
}
