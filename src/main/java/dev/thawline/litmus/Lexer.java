package dev.thawline.litmus;

import dev.thawline.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what follows the header into tokens. Herd's comments {@code (* *)} are known outside of the
 * threads only: in them, {@code (*x)} is an expression.
 */
final class Lexer {
  /** Longer ones first. */
  private static final List<String> SYMBOLS =
      List.of(
          "<<=", ">>=", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "+=",
          "-=", "*=", "/=", "%=", "&=", "|=", "^=", "=>", "/\\", "\\/", "::", "{", "}", "(", ")",
          "[", "]", ";", ",", ":", "?", "=", "+", "-", "*", "/", "%", "&", "|", "^", "~", "!", "<",
          ">", ".");

  private final SourceFile file;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;
  private int depth;
  private boolean behindInitialValues;

  private Lexer(SourceFile file, int start) {
    this.file = file;
    this.text = file.text();
    this.position = start;
  }

  /**
   * All tokens from an offset on, the last of kind FILE_END.
   *
   * @throws dev.thawline.source.SpecException at a character that starts none
   */
  static List<Token> tokens(SourceFile file, int start) {
    Lexer lexer = new Lexer(file, start);
    while (lexer.position < lexer.text.length()) {
      lexer.next();
    }
    lexer.add(Token.Kind.FILE_END, lexer.position);
    return lexer.tokens;
  }

  private void next() {
    int start = position;
    int c = text.codePointAt(position);
    boolean inThread = behindInitialValues && depth > 0;
    if (Character.isWhitespace(c)) {
      position++;
    } else if (text.startsWith("//", position)
        || text.startsWith("/*", position)
        || (!inThread && text.startsWith("(*", position))) {
      position = CommentEnd.of(file, position);
    } else if (c >= '0' && c <= '9') {
      passWord();
      add(Token.Kind.NUMBER, start);
    } else if (isWord(c)) {
      passWord();
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
        count(symbol);
        return;
      }
    }
    String shown = Character.isISOControl(c) ? "a control character" : "`" + text(c) + "`";
    throw Problems.error(
        "T0301",
        shown + " means nothing here",
        file.span(start, start + Character.charCount(c)),
        null);
  }

  private static String text(int c) {
    return Character.toString(c);
  }

  private void count(String symbol) {
    if (symbol.equals("{")) {
      depth++;
    } else if (symbol.equals("}") && --depth <= 0) {
      depth = 0;
      behindInitialValues = true;
    }
  }

  private static boolean isWord(int c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private void passWord() {
    while (position < text.length() && isWord(text.charAt(position))) {
      position++;
    }
  }

  private void add(Token.Kind kind, int start) {
    tokens.add(new Token(kind, file.span(start, position)));
  }
}
