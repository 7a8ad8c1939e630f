package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A token.
 *
 * @param text as written, for strings and characters including quotes; for the ends of a group, the
 *     fragment that it holds; at an end, what ends, empty for the file
 * @param hygiene the macro expansion that wrote it; null in plain text
 */
public record Token(Kind kind, String text, Span span, @Nullable Hygiene hygiene) {
  /** The classes of tokens. Keywords are identifiers; the parser tells them apart. */
  public enum Kind {
    IDENTIFIER,
    LIFETIME,
    INTEGER,
    FLOAT,
    CHARACTER,
    BYTE,
    STRING,
    BYTE_STRING,
    PUNCTUATION,
    /** Begins what a macro took as one fragment: brackets that nobody wrote. */
    GROUP_START,
    GROUP_END,
    END
  }

  public Token(Kind kind, String text, Span span) {
    this(kind, text, span, null);
  }

  /** Whether it is this punctuation or keyword. */
  public boolean is(String what) {
    return (kind == Kind.PUNCTUATION || kind == Kind.IDENTIFIER) && text.equals(what);
  }

  boolean opens() {
    return kind == Kind.GROUP_START || is("(") || is("[") || is("{");
  }

  boolean closes() {
    return kind == Kind.GROUP_END || is(")") || is("]") || is("}");
  }

  /** For messages. */
  public String describe() {
    return switch (kind) {
      case END -> text.isEmpty() ? "end of file" : text;
      case GROUP_START -> "a fragment of a macro";
      case GROUP_END -> "the end of a fragment of a macro";
      default -> "`" + text + "`";
    };
  }
}
