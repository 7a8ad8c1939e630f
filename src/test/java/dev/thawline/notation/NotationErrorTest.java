package dev.thawline.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.DiagnosticPrinter;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationErrorTest {
  private static final String SETTING =
      "xx = heap 2; aa = &mut xx; X = atomic; P = atomic null; n = heap ptr; R num X rlx\n";

  private static List<Diagnostic> errors(String text) {
    Diagnostics diagnostics = new Diagnostics();
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> EventNotation.compile(new SourceFile("t.ev", text), diagnostics));
    return diagnostics.sorted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "r xy                | T0202 | xy      | did you mean `xx`?",
        "r unheard           | T0202 | unheard |",
        "R a x relx          | T0201 | relx    | did you mean `rel`?",
        "R a x rel           | T0204 | rel     |",
        "W x 1 acq           | T0204 | acq     |",
        "U a x add 1 na      | T0204 | na      |",
        "C a x 0 1 sc rel    | T0204 | rel     |",
        "F rlx               | T0204 | rlx     |",
        "U a x plus 1 rlx    | T0201 | plus    |",
        "r                   | T0201 | NL      |",
        "r aa aa             | T0201 | aa      |",
        "go aa               | T0201 | go      | known",
        "q = & aa[1..0]      | T0206 | 1..0    |",
        "q = & aa cells=3    | T0206 | aa      |",
        "q = & aa cells=1,0  | T0206 | 0       |",
        "q = heap 0          | T0206 | 0       |",
        "q = heap 9999999999999999999999 | T0206 | 9999999999999999999999 |",
        "q = heap 2 cells=2  | T0206 | 2       |",
        "W X 4294967296 rlx  | T0206 | 4294967296 |",
        "q = raw aa[0]; W q 256 rlx | T0206 | 256 |",
        "q = arg &mut aa     | T0202 | q = arg &mut aa | `enter` opens one",
        "enter G; q = arg:H & aa | T0202 | H   | `enter` opens one",
        "enter; q = arg &mut2p aa | T0201 | &mut2p | make",
        "leave               | T0202 | leave   | `enter` opens one",
        "q = copy xx         | T0203 | xx      | borrow it",
        "q = & num           | T0203 | num     |",
        "q = & n[0]          | T0203 | n       | ranges",
        "w n                 | T0203 | n       | store a pointer",
        "W aa 1 rlx          | T0203 | aa      | bind a pointer",
        "X := aa rlx         | T0203 | aa      |",
        "P := 1 rlx          | T0203 | 1       |",
        "d = X rlx           | T0203 | X       | read integers",
        "d = X xchg null rlx | T0203 | X       | read integers",
        "d = P xchg 1 rlx    | T0203 | 1       |",
        "d = P xchg null na  | T0204 | na      |",
        "cas X aa null rlx rlx | T0203 | X     | exchange integers",
        "cas P aa 1 rlx rlx  | T0203 | 1       |",
        "cas P aa null sc rel | T0204 | rel    |",
        "cas P aa null rlx   | T0201 | NL      |",
        "same aa num         | T0203 | num     |",
        "same aa             | T0201 | NL      |",
        "R a P rlx           | T0203 | P       | load it",
        "U a P xchg 1 rlx    | T0001 | P       |",
        "observe P           | T0203 | P       | addresses",
        "free X              | T0203 | X       |",
        "q = raw aa; s = raw q nofreeze | T0203 | q |",
        "X := 1              | T0201 | NL      |",
        "T1 { r aa           | T0201 | T1      |",
        "}                   | T0201 | }       |",
        "T1 { T2: r aa }     | T0205 | T2      |",
        "main: r aa          | T0205 | main    | its statements",
        "T1: observe X       | T0205 | observe X |",
        "q = & aa $          | T0201 | $       |",
      })
  void whatIsWrongIsSaidAtItsPlace(String line, String code, String place, String help) {
    List<Diagnostic> found = errors(SETTING + line + "\n");
    assertThat(found)
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo(code);
              assertThat(d.span().text()).isEqualTo(place.replace("NL", "\n"));
              if (help == null) {
                assertThat(d.help()).isNull();
              } else {
                assertThat(d.help()).startsWith(help);
              }
            });
  }

  @Test
  void whatFollowsFromAnErrorIsNotReported() {
    assertThat(errors("x = heap 1; a = & y; b = & a; T1: r b; c = & b\nr c; r z"))
        .extracting(d -> d.span().text())
        .containsExactly("y", "z");
  }

  @Test
  void severalErrorsAreReportedAtOnce() {
    assertThat(errors("r a\nR b\nx = heap; w x\nr x x"))
        .extracting(d -> d.span().line())
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void mainStandsBeforeOrBehindTheThreads() {
    assertThat(errors("T1: R a x rlx\nR b x rlx\nT2: R c x rlx"))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo("T0205");
              assertThat(d.secondary()).hasSize(1);
            });
    assertThat(errors("R a x rlx; observe x; T1: R b x rlx"))
        .extracting(Diagnostic::code)
        .containsExactly("T0205");
  }

  @Test
  void aNameOfTwoThreadsMustBeTold() {
    assertThat(errors("x = heap 1; T1: a = & x\nT2: a = & x\nr a"))
        .singleElement()
        .extracting(Diagnostic::help)
        .isEqualTo("give it another name in one of them");
  }

  @Test
  void tooManyOpenFramesAreAnError() {
    assertThat(errors("enter\n".repeat(65)))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo("T0206");
              assertThat(d.span().line()).isEqualTo(65);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void malformedFilesEndInDiagnostics(int seed) {
    Random random = new Random(seed);
    List<String> seeds = new ArrayList<>(ConformanceTest.everyProgram());
    seeds.add(SETTING + "T1 { enter F; b = arg:F &mut2p aa[0..1] cells=0 nofreeze; leave F }");
    int accepted = 0;
    for (int i = 0; i < 3000; i++) {
      String text = mutated(seeds.get(random.nextInt(seeds.size())), seeds, random);
      Diagnostics diagnostics = new Diagnostics();
      try {
        assertThat(EventNotation.compile(new SourceFile("t.ev", text), diagnostics)).isNotNull();
        accepted++;
      } catch (SpecException e) {
        assertThat(e.diagnostics()).isNotEmpty();
        e.diagnostics().forEach(d -> assertThat(DiagnosticPrinter.render(d)).isNotEmpty());
      }
    }
    assertThat(accepted).isBetween(1, 2999);
  }

  private static String mutated(String seed, List<String> others, Random random) {
    StringBuilder text = new StringBuilder(seed);
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      int at = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), at + random.nextInt(6));
      String other = others.get(random.nextInt(others.size()));
      int from = random.nextInt(other.length());
      switch (random.nextInt(5)) {
        case 0 -> text.setLength(at);
        case 1 -> text.replace(at, to, String.valueOf((char) random.nextInt(256)));
        case 2 -> text.delete(at, to);
        case 3 -> text.insert(at, other, from, Math.min(other.length(), from + random.nextInt(8)));
        default -> text.insert(at, text.substring(at, to));
      }
    }
    return text.toString();
  }
}
