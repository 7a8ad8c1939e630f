package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributes in front of something. Those that change what a program means are obeyed or
 * refused; lints, hints and derivations that nothing here depends on are passed over.
 *
 * @param derived the traits that are derived
 * @param lang the name under which the checker knows it, given in the library, or null
 * @param intrinsic the name of the intrinsic that a function of the library is, or null
 * @param noWritable whether it is marked {@code rustc_no_writable}
 * @param dropped whether what follows is compiled only for tests, so is not there
 * @param span all of them; where there are none, the place where they would be
 */
record Attributes(
    List<Identifier> derived,
    @Nullable String lang,
    @Nullable String intrinsic,
    boolean noWritable,
    boolean dropped,
    Span span) {
  /** Reads all attributes that are next, the inner ones ({@code #![..]}) too. */
  static Attributes read(TokenStream tokens) {
    Span start = tokens.peek().span();
    List<Identifier> derived = new ArrayList<>();
    String lang = null;
    String intrinsic = null;
    boolean noWritable = false;
    boolean dropped = false;
    while (tokens.at("#")) {
      Span sign = tokens.next().span();
      boolean inner = tokens.accept("!");
      if (!tokens.at("[")) {
        throw tokens.fail("expected `[`, found " + tokens.peek().describe());
      }
      int end = tokens.endOfTree();
      tokens.next();
      Token name = tokens.peek();
      switch (name.text()) {
        case "cfg" -> {
          boolean kept = condition(tokens, end, sign);
          if (!kept && inner) {
            throw tokens.unsupported("a file that is compiled only for tests", sign);
          }
          dropped |= !kept;
        }
        case "cfg_attr", "thread_local" ->
            throw tokens.unsupported("`#[" + name.text() + "]`", name.span());
        case "repr" -> representation(tokens, end);
        case "derive" -> derivations(tokens, end, derived);
        case "lang" -> lang = value(tokens, end);
        case "rustc_intrinsic" -> intrinsic = value(tokens, end);
        case "rustc_no_writable" -> noWritable = true;
        default -> {}
      }
      skipTo(tokens, end);
    }
    return new Attributes(derived, lang, intrinsic, noWritable, dropped, tokens.since(start));
  }

  /** Refuses to leave out what the attributes belong to. */
  void keep(TokenStream tokens) {
    if (dropped) {
      throw tokens.unsupported("`#[cfg(test)]` here", span);
    }
  }

  /** Whether a {@code cfg} holds: this is a program, not a test. */
  private static boolean condition(TokenStream tokens, int end, Span sign) {
    StringBuilder text = new StringBuilder();
    while (tokens.position() < end) {
      text.append(tokens.next().text());
    }
    boolean negated = text.toString().equals("cfg(not(test))]");
    if (!negated && !text.toString().equals("cfg(test)]")) {
      throw tokens.unsupported(
          "`#[cfg(..)]` of anything but `test` and `not(test)`", tokens.since(sign));
    }
    return negated;
  }

  private static void representation(TokenStream tokens, int end) {
    tokens.next();
    while (tokens.position() < end) {
      Token token = tokens.next();
      boolean plain = token.is("C") || token.is("transparent") || token.is("Rust");
      if (token.kind() == Token.Kind.IDENTIFIER && !plain) {
        throw tokens.unsupported("`#[repr(" + token.text() + ")]`", token.span());
      }
    }
  }

  /** The last name of every path in the list. */
  private static void derivations(TokenStream tokens, int end, List<Identifier> into) {
    tokens.next();
    Token before = tokens.next();
    while (tokens.position() < end) {
      Token token = tokens.next();
      if (!token.is("::") && before.kind() == Token.Kind.IDENTIFIER) {
        into.add(new Identifier(before.text(), before.span()));
      }
      before = token;
    }
  }

  /** The string of {@code name = "string"}, or null. */
  private static @Nullable String value(TokenStream tokens, int end) {
    while (tokens.position() < end) {
      Token token = tokens.next();
      if (token.kind() == Token.Kind.STRING) {
        return token.text().substring(1, token.text().length() - 1);
      }
    }
    return null;
  }

  private static void skipTo(TokenStream tokens, int end) {
    while (tokens.position() < end) {
      tokens.next();
    }
  }
}
