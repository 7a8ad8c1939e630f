package dev.thawline.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.Program;
import dev.thawline.rust.syntax.Lexer;
import dev.thawline.rust.syntax.Token;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.DiagnosticPrinter;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.SpecException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No input may crash the front end: it ends in a program or in diagnostics that can be printed. */
class MalformedProgramsTest {
  private static final int VARIANTS = Integer.getInteger("thawline.mutants", 10_000);
  private static final long SEED = Long.getLong("thawline.seed", 20_260_101);
  private static final String ALPHABET = "(){}[]<>&*|!=+-.,;:'\"#@?0a9_~\\\u00e9\0 \n";

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void brokenExamplesEndInDiagnostics() {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>();
    for (Path example : Programs.everyProgram()) {
      texts.add(Programs.read(example).text());
    }
    int refused = 0;
    for (int i = 0; i < VARIANTS; i++) {
      String text = texts.get(i % texts.size());
      int changes = 1 + random.nextInt(3);
      for (int change = 0; change < changes; change++) {
        text = mutate(text, texts, random);
      }
      refused += ends(text) ? 0 : 1;
    }
    assertThat(refused).isBetween(VARIANTS / 2, VARIANTS);
  }

  @Test
  @Timeout(30)
  void deepAndLongInputsEndInDiagnostics() {
    for (String unit :
        List.of("(", "[", "{", "&", "*", "!", "- ", "|x| ", "if a {} else ", "x.f", "Some(")) {
      assertThat(ends("fn main() { let a = " + unit.repeat(100_000) + "; }")).isFalse();
    }
    for (String tail : List.of(".f", " + 1", "()", "[0]", " as u8", " = 1", " && b", "::f")) {
      assertThat(ends("fn main() { let a = x" + tail.repeat(50_000) + "; }")).isFalse();
    }
    assertThat(ends("fn f(a: " + "&".repeat(100_000) + "u8) {} fn main() {}")).isFalse();
    assertThat(ends("use " + "a::{".repeat(50_000) + "}".repeat(50_000) + ";")).isFalse();
    assertThat(ends("const A: u8 = B; const B: u8 = A; fn main() {}")).isFalse();
    assertThat(ends("type A = B; type B = A; fn main() { let x: A = 1; }")).isFalse();
    assertThat(ends("struct S { a: [S; 2] } fn main() {}")).isFalse();
    assertThat(ends("fn main() { let x: [[[u8; 1000]; 1000]; 1000] = x; }")).isFalse();
    assertThat(ends("fn main() { let x = " + "9".repeat(100_000) + "; }")).isFalse();
    StringBuilder doubling = new StringBuilder("const C0: u8 = 1;");
    for (int i = 1; i < 64; i++) {
      doubling.append("const C" + i + ": u8 = C" + (i - 1) + " + C" + (i - 1) + ";");
    }
    assertThat(ends(doubling + "fn main() { let x = C63; }")).isFalse();
  }

  @Test
  @Timeout(30)
  void nestedAndChainedItemsEndInDiagnostics() {
    assertThat(ends("fn main() { " + "match 1 { _ => ".repeat(2_000) + "1" + "}".repeat(2_000)))
        .isFalse();
    assertThat(ends("fn main() { " + "match 1 { _ if true => ".repeat(8_000))).isFalse();
    assertThat(ends("struct S;" + "impl S {".repeat(8_000) + "}".repeat(8_000) + " fn main() {}"))
        .isFalse();
    String main = "fn main() {}";
    assertThat(ends(chain("struct S%d { a: S%d }") + main)).isFalse();
    assertThat(ends(chain("struct S%d(Option<S%d>);") + main)).isFalse();
    assertThat(ends(chain("enum S%d { A, B(S%d) }") + main)).isFalse();
    assertThat(ends(chain("const S%d: u8 = S%d + 1;", "const S10000: u8 = 1;") + main)).isFalse();
    assertThat(
            ends(
                "struct P(*const P); unsafe impl Sync for P {}"
                    + chain("static S%d: P = P(&S%d);", "static S10000: P = P(&S10000);")
                    + main))
        .isFalse();
  }

  @Test
  @Timeout(30)
  void typesThatDoubleEndInDiagnostics() {
    for (String next : List.of("(a%1$d, a%1$d)", "(&a%1$d, &a%1$d)", "Some((a%1$d, a%1$d))")) {
      StringBuilder lets = new StringBuilder("fn main() { let a0 = 1;");
      for (int i = 0; i < 40; i++) {
        lets.append("let a").append(i + 1).append(" = ").append(next.formatted(i)).append(';');
      }
      assertThat(ends(lets + "}")).isFalse();
    }
    StringBuilder aliases = new StringBuilder("type A0 = u8;");
    for (int i = 0; i < 40; i++) {
      aliases.append("type A%d = (A%d, A%d);".formatted(i + 1, i, i));
    }
    assertThat(ends(aliases + "fn main() {}")).isFalse();
    assertThat(ends("fn main() { let a = (" + "1, ".repeat(20_000) + "); }")).isFalse();
  }

  private static String chain(String link) {
    return chain(link, "struct S10000;");
  }

  private static String chain(String link, String end) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append(link.formatted(i, i + 1));
    }
    return text + end;
  }

  @Test
  void manyProgramsAreFast() {
    String text = Programs.read(Programs.examples().get(0)).text();
    long start = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      assertThat(ends(text)).isTrue();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  /** Whether a text compiles; where not, its diagnostics are printed. */
  private static boolean ends(String text) {
    SourceFile file = new SourceFile("mutant.rs", text);
    try {
      Program program = RustFrontEnd.compile(file, new Diagnostics());
      WellFormed.check(program);
      return true;
    } catch (SpecException e) {
      assertThat(e.diagnostics()).isNotEmpty();
      for (Diagnostic diagnostic : e.diagnostics()) {
        assertThat(diagnostic.span().file()).isSameAs(file);
        assertThat(DiagnosticPrinter.render(diagnostic)).isNotEmpty();
      }
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("crash on:\n" + text, e);
    }
  }

  private static String mutate(String text, List<String> texts, Random random) {
    if (text.isEmpty()) {
      return "x";
    }
    int at = random.nextInt(text.length());
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    return switch (random.nextInt(6)) {
      case 0 -> before;
      case 1 -> before + ALPHABET.charAt(random.nextInt(ALPHABET.length())) + after;
      case 2 -> before + (char) random.nextInt(0x300) + after;
      default -> mutateTokens(text, texts.get(random.nextInt(texts.size())), random);
    };
  }

  private static String mutateTokens(String text, String donor, Random random) {
    List<String> tokens = tokens(text);
    if (tokens.size() < 3) {
      return text + "}";
    }
    int a = random.nextInt(tokens.size());
    int b = random.nextInt(tokens.size());
    switch (random.nextInt(4)) {
      case 0 -> {
        String first = tokens.get(a);
        tokens.set(a, tokens.get(b));
        tokens.set(b, first);
      }
      case 1 -> tokens.add(a, tokens.get(b));
      case 2 -> tokens.remove(a);
      default -> {
        List<String> others = tokens(donor);
        if (!others.isEmpty()) {
          tokens.set(a, others.get(random.nextInt(others.size())));
        }
      }
    }
    return String.join(" ", tokens);
  }

  private static List<String> tokens(String text) {
    try {
      List<String> found = new ArrayList<>();
      for (Token token : Lexer.tokens(new SourceFile("donor.rs", text), new Diagnostics())) {
        if (token.kind() != Token.Kind.END) {
          found.add(token.span().text());
        }
      }
      return found;
    } catch (SpecException e) {
      return new ArrayList<>(List.of(text.split(" ")));
    }
  }
}
