package dev.thawline.litmus;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the initial values: {@code C SB+rel}, comments, a description in quotes, and
 * lines {@code Key=value} that generators of tests leave there. All but the name is passed over.
 */
record Header(Name name, int end) {
  private static final List<String> ARCHITECTURES =
      List.of(
          "AArch64", "ARM", "ASL", "BPF", "CPP", "JAVA", "LISA", "MIPS", "PPC", "PTX", "RISCV",
          "X86", "X86_64");

  /** The header of a file; {@code end} is the offset of the brace that opens the initial values. */
  static Header read(SourceFile file) {
    return new Reader(file).read();
  }

  /** Reads character by character: what follows is no C. */
  private static final class Reader {
    private final SourceFile file;
    private final String text;
    private int position;

    Reader(SourceFile file) {
      this.file = file;
      this.text = file.text();
    }

    Header read() {
      pass(null);
      Span language = word();
      if (!language.text().equals("C")) {
        throw notC(language);
      }
      while (position < text.length() && (text.charAt(position) == ' ' || at("\t"))) {
        position++;
      }
      Span name = word();
      if (name.text().isEmpty()) {
        throw Problems.error("T0301", "expected the name of the test behind `C`", name, null);
      }
      pass('{');
      if (position == text.length()) {
        throw Problems.error(
            "T0301",
            "expected the initial values in braces",
            file.span(position, position),
            "write `{}` where everything is 0");
      }
      return new Header(new Name(name.text(), name), position);
    }

    private static SpecException notC(Span word) {
      if (ARCHITECTURES.contains(word.text())) {
        return new SpecException(
            Diagnostic.unsupported("litmus tests for " + word.text(), word)
                .withHelp("tests in C start with `C` and their name"));
      }
      return Problems.error(
          "T0301", "expected `C` and the name of the test", word, "for example `C SB+rel+acq`");
    }

    /** Passes blanks and comments, and everything else up to a character, if there is one. */
    private void pass(@Nullable Character stop) {
      while (position < text.length()) {
        char c = text.charAt(position);
        if (at("(*") || at("/*") || at("//")) {
          position = CommentEnd.of(file, position);
        } else if (stop != null && c == stop) {
          return;
        } else if (stop != null && c == '"') {
          int close = text.indexOf('"', position + 1);
          position = close < 0 ? text.length() : close + 1;
        } else if (stop != null || Character.isWhitespace(c) || c == '\uFEFF') {
          position++;
        } else {
          return;
        }
      }
    }

    private boolean at(String mark) {
      return text.startsWith(mark, position);
    }

    private Span word() {
      int start = position;
      while (position < text.length()
          && !Character.isWhitespace(text.charAt(position))
          && text.charAt(position) != '{'
          && !at("(*")) {
        position++;
      }
      return file.span(start, position);
    }
  }
}
