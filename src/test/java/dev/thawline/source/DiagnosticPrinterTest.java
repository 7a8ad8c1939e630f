package dev.thawline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
  @Test
  void aLongLineIsCutAroundItsSpan() {
    String line = "a".repeat(500) + "bad" + "c".repeat(500);
    Span bad = new SourceFile("a.rs", line).span(500, 503);
    String cut = "..." + "a".repeat(60) + "bad" + "c".repeat(137) + "...";
    assertThat(DiagnosticPrinter.render(Diagnostic.error("T0001", "no", bad)))
        .isEqualTo(
            "error[T0001]: no\n --> a.rs:1:501\n  |\n1 | "
                + cut
                + "\n  | "
                + " ".repeat(63)
                + "^^^\n");
  }

  @Test
  void aLongSpanEndsWithTheExcerpt() {
    String line = "\uD83E\uDD80".repeat(400);
    Span all = new SourceFile("a.rs", line).span(0, line.length());
    assertThat(DiagnosticPrinter.render(Diagnostic.error("T0001", "no", all)).lines())
        .allMatch(shown -> shown.length() < 220)
        .noneMatch(shown -> shown.contains("?"));
  }

  @Test
  void ofVeryManyTheErrorsComeFirst() {
    Span place = new SourceFile("a.rs", "x").span(0, 1);
    List<Diagnostic> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(Diagnostic.warning("T0001", "odd " + i, place));
    }
    many.add(Diagnostic.error("T0001", "wrong", place));
    String text = DiagnosticPrinter.render(many);
    assertThat(text).startsWith("error[T0001]: wrong\n").endsWith("\n... and 11 more\n");
    assertThat(text.lines().filter(line -> line.startsWith("warning"))).hasSize(49);
  }
}
