package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes in front of something. Those that change what a program means are obeyed or
 * refused; lints, hints and derivations that nothing here depends on are passed over.
 *
 * @param derived the traits that are derived
 * @param lang the name under which the checker knows it, given in the library, or null
 * @param intrinsic the name of the intrinsic that a function of the library is, or null
 * @param alignment what {@code repr(align(..))} asks for; 0 where nothing does
 * @param path the file that a module is in, or null
 * @param macroUse whether it is marked {@code macro_use}
 * @param noWritable whether it is marked {@code rustc_no_writable}
 * @param isDefault whether it is marked {@code default}: the variant that {@code Default} gives
 * @param dropped whether a {@code cfg} does not hold, so what follows is not there
 * @param span all of them; where there are none, the place where they would be
 */
record Attributes(
    List<Identifier> derived,
    @Nullable String lang,
    @Nullable String intrinsic,
    int alignment,
    @Nullable String path,
    boolean macroUse,
    boolean noWritable,
    boolean isDefault,
    boolean dropped,
    Span span) {
  private static final Set<String> SET =
      Set.of(
          "debug_assertions",
          "overflow_checks",
          "unix",
          "panic=\"abort\"",
          "target_os=\"linux\"",
          "target_family=\"unix\"",
          "target_pointer_width=\"64\"",
          "target_endian=\"little\"",
          "target_has_atomic=\"8\"",
          "target_has_atomic=\"16\"",
          "target_has_atomic=\"32\"",
          "target_has_atomic=\"64\"",
          "target_has_atomic=\"ptr\"");

  private static final int LARGEST_ALIGNMENT = 4096;

  /** Representations that are the subset's own layout: an enum's tag is a byte. */
  private static final Set<String> PLAIN = Set.of("C", "transparent", "Rust", "u8");

  /** Reads all attributes that are next, the inner ones ({@code #![..]}) too. */
  static Attributes read(TokenStream tokens) {
    Span start = tokens.peek().span();
    List<Identifier> derived = new ArrayList<>();
    String lang = null;
    String intrinsic = null;
    int alignment = 0;
    String path = null;
    boolean macroUse = false;
    boolean noWritable = false;
    boolean isDefault = false;
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
            throw tokens.unsupported("a file that a `cfg` leaves out", sign);
          }
          dropped |= !kept;
        }
        case "cfg_attr" -> conditional(tokens, name.span());
        case "thread_local" -> throw tokens.unsupported("`#[" + name.text() + "]`", name.span());
        case "repr" -> alignment = Math.max(alignment, representation(tokens, end));
        case "derive" -> derivations(tokens, end, derived);
        case "lang" -> lang = value(tokens, end);
        case "rustc_intrinsic" -> intrinsic = value(tokens, end);
        case "path" -> path = value(tokens, end);
        case "macro_use" -> macroUse = true;
        case "default" -> isDefault = true;
        case "rustc_no_writable" -> noWritable = true;
        default -> {}
      }
      skipTo(tokens, end);
    }
    return new Attributes(
        derived,
        lang,
        intrinsic,
        alignment,
        path,
        macroUse,
        noWritable,
        isDefault,
        dropped,
        tokens.since(start));
  }

  /** Refuses to leave out what the attributes belong to. */
  void keep(TokenStream tokens) {
    if (dropped) {
      throw tokens.unsupported("`#[cfg(..)]` here", span);
    }
  }

  /** Whether a {@code cfg} holds; the cursor is at its name. */
  private static boolean condition(TokenStream tokens, int end, Span sign) {
    tokens.next();
    tokens.expect("(");
    boolean holds = holds(tokens);
    tokens.accept(",");
    if (tokens.position() != end - 2) {
      throw tokens.failAt(tokens.since(sign), "malformed `cfg` attribute");
    }
    return holds;
  }

  /** Attributes under a condition; refused where it holds. */
  private static void conditional(TokenStream tokens, Span name) {
    tokens.next();
    tokens.expect("(");
    if (holds(tokens)) {
      throw tokens.unsupported("`#[cfg_attr]` whose condition holds", name);
    }
  }

  /**
   * Whether the condition that is next holds (The Rust Reference, "Conditional compilation"): this
   * is a program, not a test, a debug build with {@code panic=abort} on 64-bit Linux, under none of
   * the tools that set a name of their own.
   */
  static boolean holds(TokenStream tokens) {
    int outer = tokens.enter();
    Token name = tokens.next();
    boolean found;
    if (tokens.accept("(")) {
      List<Boolean> parts = new ArrayList<>();
      while (!tokens.at(")") && !tokens.atEnd()) {
        parts.add(holds(tokens));
        if (!tokens.accept(",")) {
          break;
        }
      }
      tokens.expect(")");
      if (name.is("not") && parts.size() == 1) {
        found = !parts.get(0);
      } else if (name.is("all") || name.is("any")) {
        found = name.is("all") ? !parts.contains(false) : parts.contains(true);
      } else {
        throw tokens.failAt(name.span(), "invalid predicate `" + name.text() + "`");
      }
    } else if (tokens.accept("=")) {
      found = SET.contains(name.text() + "=" + tokens.next().text());
    } else if (name.is("true") || name.is("false")) {
      found = name.is("true");
    } else if (name.kind() == Token.Kind.IDENTIFIER) {
      found = SET.contains(name.text());
    } else {
      throw tokens.failAt(name.span(), "expected a condition, found " + name.describe());
    }
    tokens.leave(outer);
    return found;
  }

  /** Reads what is inside {@code repr(..)}; the alignment that it asks for, else 0. */
  private static int representation(TokenStream tokens, int end) {
    tokens.next();
    int alignment = 0;
    while (tokens.position() < end) {
      Token token = tokens.next();
      if (token.is("align") && tokens.at("(") && tokens.peek(1).kind() == Token.Kind.INTEGER) {
        tokens.next();
        alignment = alignment(tokens);
        continue;
      }
      boolean plain = PLAIN.contains(token.text());
      if (token.kind() == Token.Kind.IDENTIFIER && !plain) {
        throw tokens.unsupported("`#[repr(" + token.text() + ")]`", token.span());
      }
    }
    return alignment;
  }

  /** E0589: a power of two up to 2^29; the subset's allocations are far smaller. */
  private static int alignment(TokenStream tokens) {
    Span span = tokens.peek().span();
    BigInteger value = ((Expression.IntegerLiteral) Literals.decode(tokens)).value();
    if (value.bitCount() != 1) {
      throw tokens.failAt(span, "invalid `repr(align)` attribute: not a power of two");
    }
    if (value.compareTo(BigInteger.valueOf(LARGEST_ALIGNMENT)) > 0) {
      throw tokens.unsupported("alignments of more than " + LARGEST_ALIGNMENT, span);
    }
    return value.intValue();
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
