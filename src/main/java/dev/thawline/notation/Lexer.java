package dev.thawline.notation;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Cuts event notation into tokens. */
final class Lexer {
  /** Longer ones first. */
  private static final List<String> SYMBOLS =
      List.of(":=", "==", "..", "=", ":", ";", "{", "}", "[", "]", "&", "*", "!", ",", "-");

  private final SourceFile file;
  private final String text;
  private final Diagnostics diagnostics;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.text = file.text();
    this.diagnostics = diagnostics;
  }

  /**
   * All tokens, the last of kind FILE_END. Characters that start none are reported and left out.
   */
  static List<Token> tokens(SourceFile file, Diagnostics diagnostics) {
    Lexer lexer = new Lexer(file, diagnostics);
    while (lexer.position < lexer.text.length()) {
      lexer.next();
    }
    lexer.add(Token.Kind.FILE_END, lexer.position);
    return lexer.tokens;
  }

  private void next() {
    int start = position;
    int c = text.codePointAt(position);
    if (c == '\n') {
      position++;
      add(Token.Kind.LINE_END, start);
    } else if (Character.isWhitespace(c) || c == '\uFEFF') {
      position++;
    } else if (text.startsWith("//", position)) {
      int end = text.indexOf('\n', position);
      position = end < 0 ? text.length() : end;
    } else if (c >= '0' && c <= '9') {
      passWhile(d -> d >= '0' && d <= '9');
      add(Token.Kind.NUMBER, start);
    } else if (c == '_' || Character.isLetter(c)) {
      passWhile(d -> d == '_' || Character.isLetterOrDigit(d));
      add(Token.Kind.NAME, start);
    } else {
      symbol(c);
    }
  }

  private void symbol(int c) {
    int start = position;
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, position)) {
        position += symbol.length();
        add(Token.Kind.SYMBOL, start);
        return;
      }
    }
    position += Character.charCount(c);
    diagnostics.add(
        Diagnostic.error(
            "T0201", "this character has no meaning here", file.span(start, position)));
  }

  private void passWhile(java.util.function.IntPredicate belongs) {
    while (position < text.length() && belongs.test(text.codePointAt(position))) {
      position += Character.charCount(text.codePointAt(position));
    }
  }

  private void add(Token.Kind kind, int start) {
    tokens.add(new Token(kind, file.span(start, position)));
  }
}
