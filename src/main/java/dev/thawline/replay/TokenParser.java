package dev.thawline.replay;

import dev.thawline.event.EventName;
import dev.thawline.explore.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the text of a token, whose grammar stands at {@link Token}. */
final class TokenParser {
  /** More digits than any number of a token needs; all such numbers are integers. */
  private static final int MOST_DIGITS = 5;

  private static final int MOST_STEPS = 99_999;

  private final String text;
  private final List<TokenStep> steps = new ArrayList<>();
  private List<TokenChoice> setUp = List.of();
  private int at;

  TokenParser(String text) {
    this.text = text;
  }

  Token parse() {
    requireVersion();
    at = Token.VERSION.length();
    expect('/');
    String hash = word("a hash");
    if (!hash.matches("[0-9a-f]{8}")) {
      throw malformed(at - hash.length(), "`" + hash + "` is no hash of eight digits");
    }
    expect('/');
    String memory = word("a memory model");
    expect('/');
    Map<String, String> switches = new LinkedHashMap<>();
    while (text.indexOf('/', at) >= 0) {
      int start = at;
      String[] pair = word("a switch").split("=", 2);
      if (pair.length < 2 || switches.put(pair[0], pair[1]) != null) {
        throw malformed(start, "`name=value` is expected, each name once");
      }
      expect('/');
    }
    if (at < text.length()) {
      turns();
    }
    return new Token(hash, memory, switches, setUp, steps);
  }

  private void requireVersion() {
    int end = text.indexOf('/');
    String first = end < 0 ? text : text.substring(0, end);
    if (!first.matches(Token.NAME + "[0-9]{1,9}")) {
      throw malformed(0, "a token begins with `" + Token.VERSION + "/`");
    }
    if (!first.equals(Token.VERSION)) {
      throw new TokenException(
          "version `"
              + first.substring(Token.NAME.length())
              + "` of tokens is unknown: this is a Thawline that knows version 1");
    }
  }

  private void turns() {
    if (text.startsWith("s:", at)) {
      at += 2;
      setUp = choices();
      if (at == text.length()) {
        return;
      }
      expect(',');
    }
    turn();
    while (at < text.length()) {
      expect(',');
      turn();
    }
  }

  private void turn() {
    int thread = thread();
    if (peek() != ':') {
      steps.add(new TokenStep(thread, List.of()));
      return;
    }
    do {
      at++;
      part(thread);
    } while (peek() == '+');
  }

  private void part(int thread) {
    int start = at;
    if (isDigit(peek())) {
      int count = number();
      if (count == 0 || steps.size() + count > MOST_STEPS) {
        throw malformed(start, "from 1 to " + MOST_STEPS + " steps are expected");
      }
      for (int i = 0; i < count; i++) {
        steps.add(new TokenStep(thread, List.of()));
      }
    } else if (peek() == 'p') {
      at++;
      steps.add(new TokenStep(thread, number(), List.of()));
    } else {
      steps.add(new TokenStep(thread, choices()));
    }
  }

  private List<TokenChoice> choices() {
    List<TokenChoice> choices = new ArrayList<>(List.of(choice()));
    while (peek() == 'u' || TokenChoice.kindOf(peek()) != null) {
      choices.add(choice());
    }
    return choices;
  }

  private TokenChoice choice() {
    if (peek() == 'u') {
      at++;
      return TokenChoice.USUAL;
    }
    Way.Kind kind = TokenChoice.kindOf(peek());
    if (kind == null) {
      throw malformed(at, "a number of steps, or a choice: one of p, r, f, b, k, t, u");
    }
    at++;
    int thread = thread();
    expect('.');
    if (peek() == 'p') {
      at++;
      return new TokenChoice(kind, EventName.ofPromise(thread, number()));
    }
    return new TokenChoice(kind, new EventName(thread, number()));
  }

  private int thread() {
    if (peek() == 'm') {
      at++;
      return 0;
    }
    int start = at;
    int number = number();
    if (number == 0) {
      throw malformed(start, "threads are `m` and numbers from 1");
    }
    return number;
  }

  private int number() {
    int start = at;
    while (isDigit(peek())) {
      at++;
    }
    if (at == start || at - start > MOST_DIGITS) {
      throw malformed(start, "a number of at most " + MOST_DIGITS + " digits is expected");
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private String word(String what) {
    int start = at;
    int end = text.indexOf('/', at);
    if (end <= start) {
      throw malformed(start, what + " and a `/` are expected");
    }
    at = end;
    return text.substring(start, end);
  }

  private void expect(char expected) {
    if (peek() != expected) {
      throw malformed(at, "`" + expected + "` is expected");
    }
    at++;
  }

  /** The next character; a line end where there is none. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static TokenException malformed(int offset, String why) {
    return new TokenException("the token is malformed at character " + (offset + 1) + ": " + why);
  }
}
