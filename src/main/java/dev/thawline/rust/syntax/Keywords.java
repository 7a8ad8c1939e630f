package dev.thawline.rust.syntax;

import java.util.Set;

/** The strict keywords of edition 2021. */
final class Keywords {
  private static final Set<String> RESERVED =
      Set.of(
          "as",
          "async",
          "await",
          "break",
          "const",
          "continue",
          "crate",
          "dyn",
          "else",
          "enum",
          "extern",
          "false",
          "fn",
          "for",
          "if",
          "impl",
          "in",
          "let",
          "loop",
          "match",
          "mod",
          "move",
          "mut",
          "pub",
          "ref",
          "return",
          "self",
          "Self",
          "static",
          "struct",
          "super",
          "trait",
          "true",
          "type",
          "unsafe",
          "use",
          "where",
          "while");

  private Keywords() {}

  static boolean isReserved(Token token) {
    return token.kind() == Token.Kind.IDENTIFIER && RESERVED.contains(token.text());
  }

  /** A word after {@code r#}: it is no keyword, and no name that is one when written plainly. */
  static String raw(String word) {
    return RESERVED.contains(word) ? "r#" + word : word;
  }
}
