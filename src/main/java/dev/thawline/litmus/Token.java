package dev.thawline.litmus;

import dev.thawline.source.Span;

/** One token of a litmus test. */
record Token(Kind kind, Span span) {
  /** What it is. */
  enum Kind {
    NAME,
    /** Decimal, octal or hexadecimal digits with the suffixes of C; a sign is a symbol. */
    NUMBER,
    SYMBOL,
    FILE_END
  }

  String text() {
    return span.text();
  }

  boolean is(String symbolOrName) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && span.text().equals(symbolOrName);
  }
}
