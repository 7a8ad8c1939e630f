package dev.thawline.notation;

import dev.thawline.source.Span;

/** One token of event notation. */
record Token(Kind kind, Span span) {
  /** What it is. */
  enum Kind {
    NAME,
    /** Decimal digits; a sign is a symbol. */
    NUMBER,
    SYMBOL,
    /** The end of a line. */
    LINE_END,
    /** The end of the file. */
    FILE_END
  }

  String text() {
    return span.text();
  }

  boolean is(String symbolOrName) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && span.text().equals(symbolOrName);
  }

  /** Whether no statement goes on here. */
  boolean endsStatement() {
    return kind == Kind.LINE_END || kind == Kind.FILE_END || is(";") || is("}");
  }
}
