package dev.thawline.rust.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a metavariable {@code $x:kind} takes (The Rust Reference, "Macros By Example", section
 * "Metavariables").
 */
enum MacroFragment {
  BLOCK,
  EXPR,
  EXPR_2021,
  IDENT,
  ITEM,
  LIFETIME,
  LITERAL,
  META,
  PAT,
  PAT_PARAM,
  PATH,
  STMT,
  TT,
  TY,
  VIS;

  /** The name of the group that a macro call in the place of an expression expands to. */
  static final String CALL = "macro call";

  private static final Set<String> EXPRESSION_SIGNS =
      Set.of("!", "*", "&", "&&", "-", "|", "||", "..", "..=", "<", "<<", "::", "#", "(", "[", "{");
  private static final Set<String> EXPRESSION_WORDS =
      Set.of(
          "async",
          "break",
          "const",
          "continue",
          "crate",
          "false",
          "for",
          "if",
          "let",
          "loop",
          "match",
          "move",
          "return",
          "self",
          "Self",
          "static",
          "super",
          "true",
          "unsafe",
          "while");
  private static final Set<String> PATTERN_SIGNS =
      Set.of("&", "&&", "-", "..", "..=", "<", "<<", "::", "(", "[", "_");
  private static final Set<String> PATTERN_WORDS =
      Set.of("box", "crate", "false", "mut", "ref", "self", "Self", "super", "true");
  private static final Set<String> TYPE_SIGNS =
      Set.of("!", "*", "&", "&&", "?", "<", "<<", "::", "(", "[", "_");
  private static final Set<String> TYPE_WORDS =
      Set.of("crate", "dyn", "extern", "fn", "for", "impl", "self", "Self", "super", "unsafe");

  static @Nullable MacroFragment named(String name) {
    for (MacroFragment fragment : values()) {
      if (fragment.text().equals(name)) {
        return fragment;
      }
    }
    return null;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the parser sees the ends of a group with this name, since they may matter. */
  static boolean isSeen(String group) {
    return group.equals(CALL) || group.equals("expr") || group.equals("pat");
  }

  /** The tokens as one fragment, which stays one wherever it is put. */
  List<Token> grouped(List<Token> tokens) {
    boolean negative = this == LITERAL && tokens.size() > 1;
    String name = negative || this == EXPR_2021 ? "expr" : this == PAT_PARAM ? "pat" : text();
    boolean isPlain =
        tokens.isEmpty()
            || this == IDENT
            || this == LIFETIME
            || this == TT
            || (this == LITERAL && !negative);
    return isPlain || (tokens.size() == 1 && isSeen(name)) ? tokens : group(name, tokens);
  }

  /** The tokens, of which there is at least one, between brackets that nobody wrote. */
  static List<Token> group(String name, List<Token> tokens) {
    List<Token> made = new ArrayList<>();
    Token first = tokens.get(0);
    Token last = tokens.get(tokens.size() - 1);
    made.add(new Token(Token.Kind.GROUP_START, name, first.span(), first.hygiene()));
    made.addAll(tokens);
    made.add(new Token(Token.Kind.GROUP_END, name, last.span(), last.hygiene()));
    return made;
  }

  /** Whether a fragment of this kind can begin with the token. */
  boolean canStart(Token token) {
    if (token.kind() == Token.Kind.END || token.closes()) {
      return false;
    }
    if (token.kind() == Token.Kind.GROUP_START) {
      return canStartWithGroup(token.text());
    }
    boolean isWord = token.kind() == Token.Kind.IDENTIFIER;
    boolean isName = isWord && !Keywords.isReserved(token) && !token.is("_");
    boolean isLiteral =
        (token.kind() != Token.Kind.PUNCTUATION && !isWord && token.kind() != Token.Kind.LIFETIME)
            || token.is("true")
            || token.is("false");
    boolean isLifetime = token.kind() == Token.Kind.LIFETIME;
    return switch (this) {
      case TT, ITEM, STMT -> true;
      case BLOCK -> token.is("{");
      case IDENT -> isWord && !token.is("_");
      case LIFETIME -> isLifetime;
      case LITERAL -> isLiteral || token.is("-");
      case PATH, META -> isName || token.is("::") || token.is("<") || isPathWord(token);
      case EXPR, EXPR_2021 ->
          isName
              || isLiteral
              || isLifetime
              || (isWord ? EXPRESSION_WORDS : EXPRESSION_SIGNS).contains(token.text());
      case PAT, PAT_PARAM ->
          isName
              || isLiteral
              || PATTERN_SIGNS.contains(token.text())
              || (isWord && PATTERN_WORDS.contains(token.text()))
              || (this == PAT && token.is("|"));
      case TY ->
          isName
              || isLifetime
              || TYPE_SIGNS.contains(token.text())
              || (isWord && TYPE_WORDS.contains(token.text()));
      case VIS -> token.is(",") || isWord || TYPE_SIGNS.contains(token.text());
    };
  }

  private static boolean isPathWord(Token token) {
    return token.is("self") || token.is("Self") || token.is("crate") || token.is("super");
  }

  private boolean canStartWithGroup(String group) {
    return switch (this) {
      case TT -> true;
      case IDENT, LIFETIME -> false;
      case EXPR, EXPR_2021, STMT ->
          !group.equals("pat") && !group.equals("ty") && !group.equals("vis");
      case PAT, PAT_PARAM -> group.equals("pat") || group.equals("expr") || group.equals("path");
      case PATH, TY -> group.equals("path") || group.equals("ty");
      case VIS -> true;
      default -> group.equals(text());
    };
  }

  /** Reads one fragment with the parser, which stands where it begins. */
  void read(Parser parser) {
    TokenStream tokens = parser.tokens();
    switch (this) {
      case BLOCK -> parser.blocks().block();
      case EXPR, EXPR_2021 -> parser.expressions().expression();
      case IDENT, LIFETIME -> tokens.next();
      case ITEM -> parser.items().item();
      case LITERAL -> {
        tokens.accept("-");
        Literals.decode(tokens);
      }
      case META -> {
        parser.types().path(false);
        if (tokens.accept("=")) {
          parser.expressions().expression();
        } else if (tokens.at("(") || tokens.at("[") || tokens.at("{")) {
          tokens.skipTree();
        }
      }
      case PAT -> parser.patterns().pattern();
      case PAT_PARAM -> parser.patterns().single();
      case PATH -> parser.types().path(false);
      case STMT -> parser.blocks().fragment();
      case TT -> tokens.skipTree();
      case TY -> parser.types().type();
      case VIS -> {
        if (tokens.accept("pub") && tokens.at("(")) {
          tokens.skipTree();
        }
      }
    }
  }
}
