package dev.thawline.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text of a spec stays text in Markdown. */
class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      textBlock =
          """
          plain words        ^ plain words
          a `b` c            ^ a `b` c
          *a* _b_ [c](d)     ^ \\*a\\* \\_b\\_ \\[c\\](d)
          <img src=x>        ^ \\<img src=x\\>
          a | b              ^ a \\| b
          one ` alone        ^ one \\` alone
          `a` and ` alone    ^ `a` and \\` alone
          ``                 ^ \\`\\`
          the & of &amp;     ^ the & of \\&amp;
          # no heading       ^ \\# no heading
          a\\b               ^ a\\\\b
          """)
  void wordsAreEscaped(String text, String expected) {
    assertThat(Markdown.words(text)).isEqualTo(expected);
  }

  @Test
  void codeIsFencedByMoreThanItHas() {
    assertThat(Markdown.code("a")).isEqualTo("`a`");
    assertThat(Markdown.code("a`b``c")).isEqualTo("```a`b``c```");
    assertThat(Markdown.code("`a")).isEqualTo("`` `a ``");
    assertThat(Markdown.code("a\nb")).isEqualTo("`a\uFFFDb`");
    assertThat(Markdown.block("rust", "a\n```\n</pre>\u202e\n"))
        .isEqualTo("````rust\na\n```\n</pre>\uFFFD\n````\n");
  }
}
