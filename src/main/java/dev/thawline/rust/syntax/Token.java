package dev.thawline.rust.syntax;

import dev.thawline.source.Span;

/**
 * A token.
 *
 * @param text as written, for strings and characters including quotes
 */
public record Token(Kind kind, String text, Span span) {
  /** The classes of tokens. Keywords are identifiers; the parser tells them apart. */
  public enum Kind {
    IDENTIFIER,
    LIFETIME,
    INTEGER,
    FLOAT,
    CHARACTER,
    BYTE,
    STRING,
    PUNCTUATION,
    END
  }

  /** Whether it is this punctuation or keyword. */
  public boolean is(String what) {
    return (kind == Kind.PUNCTUATION || kind == Kind.IDENTIFIER) && text.equals(what);
  }

  /** For messages. */
  public String describe() {
    return kind == Kind.END ? "end of file" : "`" + text + "`";
  }
}
