package dev.thawline.rust.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.SpecException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {
  private static List<String> texts(String source) {
    return Lexer.tokens(new SourceFile("lexer.rs", source), new Diagnostics()).stream()
        .map(Token::text)
        .toList();
  }

  @Test
  void punctuationIsAsLongAsPossible() {
    assertThat(texts("a>>=b..=c::d")).containsExactly("a", ">>=", "b", "..=", "c", "::", "d", "");
  }

  @Test
  void fieldNumbersAreNoFloats() {
    assertThat(texts("t.0.1")).containsExactly("t", ".", "0", ".", "1", "");
    assertThat(texts("0..3")).containsExactly("0", "..", "3", "");
    assertThat(texts("1.max")).containsExactly("1", ".", "max", "");
  }

  @Test
  void lifetimesAndCharactersAreToldApart() {
    assertThat(texts("'a 'a' '\\'' b'x'")).containsExactly("'a", "'a'", "'\\''", "b'x'", "");
  }

  @Test
  void commentsNestAndLeaveNoTrace() {
    assertThat(texts("a /* b /* c */ d */ e // f\n//~ g\nh")).containsExactly("a", "e", "h", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a", "/* a", "'+", "(]", "{", "a)", "\u00a7", "b'x"})
  void brokenTextIsADiagnostic(String source) {
    Assertions.assertThatThrownBy(() -> texts(source)).isInstanceOf(SpecException.class);
  }
}
