package dev.thawline.rust.syntax;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What literal tokens mean. */
final class Literals {
  private static final int MAXIMAL_DIGITS = 200;
  private static final Set<String> SUFFIXES =
      Set.of(
          "", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128",
          "isize");

  private Literals() {}

  /** The literal that is next. */
  static Expression decode(TokenStream tokens) {
    Token token = tokens.next();
    Span span = token.span();
    switch (token.kind()) {
      case INTEGER -> {
        return integer(tokens, token);
      }
      case CHARACTER -> {
        return new Expression.CharacterLiteral(character(tokens, token, 1), span);
      }
      case BYTE -> {
        return new Expression.IntegerLiteral(
            BigInteger.valueOf(character(tokens, token, 2) & 0xff), "u8", span);
      }
      case STRING -> {
        return new Expression.StringLiteral(string(tokens, token), token.hygiene(), span);
      }
      case BYTE_STRING -> {
        return bytes(string(tokens, token), tokens, span);
      }
      case FLOAT -> throw tokens.unsupported("floating-point numbers", span);
      default -> {
        if (token.is("true") || token.is("false")) {
          return new Expression.BooleanLiteral(token.is("true"), span);
        }
        throw tokens.failAt(span, "expected expression, found " + token.describe());
      }
    }
  }

  /** The characters of a string, or the bytes of a byte string as characters. */
  private static String string(TokenStream tokens, Token token) {
    String text = token.text();
    int open = text.indexOf('"');
    boolean isRaw = open > 0 && text.charAt(open - 1) != 'b';
    int hashes = isRaw ? open - text.indexOf('r') - 1 : 0;
    // A line end is one character, however the file writes it.
    String body = text.substring(open + 1, text.length() - 1 - hashes).replace("\r\n", "\n");
    return isRaw ? body : unescape(tokens, body, token.span());
  }

  /** {@code b"ab"} is {@code &[b'a', b'b']}. */
  private static Expression bytes(String text, TokenStream tokens, Span span) {
    List<Expression> elements = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0xff) {
        throw tokens.failAt(span, "non-ASCII character in byte string literal");
      }
      elements.add(new Expression.IntegerLiteral(BigInteger.valueOf(c), "u8", span));
    }
    return new Expression.Borrow(
        Expression.BorrowKind.SHARED, new Expression.Array(elements, span), span);
  }

  private static Expression integer(TokenStream tokens, Token token) {
    String text = token.text().replace("_", "");
    int radix = 10;
    if (text.startsWith("0x") || text.startsWith("0o") || text.startsWith("0b")) {
      radix = text.charAt(1) == 'x' ? 16 : text.charAt(1) == 'o' ? 8 : 2;
      text = text.substring(2);
    }
    int end = 0;
    while (end < text.length()
        && text.charAt(end) < 128
        && Character.digit(text.charAt(end), radix) >= 0) {
      end++;
    }
    String suffix = text.substring(end);
    if (end == 0) {
      throw tokens.failAt(token.span(), "no valid digits found for number");
    }
    if (suffix.equals("f32") || suffix.equals("f64") || (radix == 10 && isExponent(suffix))) {
      throw tokens.unsupported("floating-point numbers", token.span());
    }
    if (radix < 10 && !suffix.isEmpty() && Character.isDigit(suffix.charAt(0))) {
      throw tokens.failAt(token.span(), "invalid digit for a base " + radix + " literal");
    }
    if (!SUFFIXES.contains(suffix)) {
      throw tokens.failAt(token.span(), "invalid suffix `" + suffix + "` for number literal");
    }
    if (end > MAXIMAL_DIGITS) {
      throw new SyntaxFailure(
          Diagnostic.error("T0104", "integer literal is too large", token.span()));
    }
    return new Expression.IntegerLiteral(
        new BigInteger(text.substring(0, end), radix), suffix, token.span());
  }

  private static boolean isExponent(String suffix) {
    return suffix.length() > 1
        && (suffix.charAt(0) == 'e' || suffix.charAt(0) == 'E')
        && Character.isDigit(suffix.charAt(1));
  }

  private static int character(TokenStream tokens, Token token, int from) {
    String body = token.text().substring(from, token.text().length() - 1);
    String text = unescape(tokens, body, token.span());
    if (text.codePointCount(0, text.length()) != 1) {
      throw tokens.failAt(token.span(), "character literals hold exactly one character");
    }
    return text.codePointAt(0);
  }

  private static String unescape(TokenStream tokens, String body, Span span) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < body.length()) {
      char c = body.charAt(at);
      if (c == '\\') {
        at = escape(tokens, body, at + 1, span, out);
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  /** Decodes the escape whose letter is at {@code at}; the position behind it. */
  private static int escape(TokenStream tokens, String body, int at, Span span, StringBuilder out) {
    char letter = at < body.length() ? body.charAt(at) : ' ';
    int next = at + 1;
    switch (letter) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case '0' -> out.append('\0');
      case '\\', '\'', '"' -> out.append(letter);
      case '\n', '\r' -> {
        while (next < body.length() && Character.isWhitespace(body.charAt(next))) {
          next++;
        }
      }
      case 'x' -> {
        out.append((char) hexadecimal(tokens, body, next, next + 2, span));
        next += 2;
      }
      case 'u' -> {
        int close = body.indexOf('}', at);
        int code =
            body.startsWith("{", next)
                ? hexadecimal(tokens, body, next + 1, close, span)
                : Character.MAX_CODE_POINT + 1;
        if (!Character.isValidCodePoint(code) || (code >= 0xD800 && code < 0xE000)) {
          throw tokens.failAt(span, "invalid unicode character escape");
        }
        out.appendCodePoint(code);
        next = close + 1;
      }
      default -> throw tokens.failAt(span, "unknown character escape");
    }
    return next;
  }

  private static int hexadecimal(TokenStream tokens, String body, int from, int to, Span span) {
    if (from < to && to <= body.length() && to - from <= 6) {
      String digits = body.substring(from, to);
      if (digits.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0)) {
        return Integer.parseInt(digits, 16);
      }
    }
    throw tokens.failAt(span, "invalid character in numeric character escape");
  }
}
