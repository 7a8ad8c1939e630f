package dev.thawline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Turns UTF-8 into ASCII: the characters that Thawline itself uses get a spelling. */
final class AsciiOutput extends OutputStream {
  /** The end of the bytes that are characters of their own (RFC 3629, section 3). */
  private static final int ASCII_END = 0x80;

  private static final int LEAD_BYTE = 0xC0;

  private static final Map<Integer, String> SPELLINGS =
      Map.ofEntries(
          Map.entry((int) '\u00b7', "."), // middle dot: a step begins
          Map.entry((int) '\u222a', "|"), // union, as in herd's cat
          Map.entry((int) '\u2229', "&"), // intersection
          Map.entry((int) '\u2205', "{}"), // the empty set
          Map.entry((int) '\u207a', "^+"), // transitive closure
          Map.entry((int) '\u207b', "^-"), // of an inverse, before the digit
          Map.entry((int) '\u00b9', "1"),
          Map.entry((int) '\u2260', "!="),
          Map.entry((int) '\u2264', "<="),
          Map.entry((int) '\u2265', ">="),
          Map.entry((int) '\u2291', "<="), // at most as strong
          Map.entry((int) '\u2292', ">="), // at least as strong
          Map.entry((int) '\u2013', "-"),
          Map.entry((int) '\u2014', "--"),
          Map.entry((int) '\u2192', "->"),
          Map.entry((int) '\u2026', "..."),
          Map.entry((int) '\u00d7', "x"));

  private final OutputStream target;
  private final Spelling spelling;
  private final ByteArrayOutputStream character = new ByteArrayOutputStream();

  /** How any other character is written. */
  enum Spelling {
    /** As Rust writes it: <code>\\u{e4}</code>. */
    TEXT {
      @Override
      String of(int c) {
        return SPELLINGS.getOrDefault(c, "\\u{" + Integer.toHexString(c) + "}");
      }
    },
    /** As in JSON strings (RFC 8259, section 7), where nothing is lost. */
    JSON {
      @Override
      String of(int c) {
        StringBuilder out = new StringBuilder();
        for (char unit : Character.toChars(c)) {
          out.append(String.format("\\u%04x", (int) unit));
        }
        return out.toString();
      }
    };

    abstract String of(int c);
  }

  private AsciiOutput(OutputStream target, Spelling spelling) {
    this.target = target;
    this.spelling = spelling;
  }

  /** A stream over another; neither is ever closed. */
  static PrintStream over(PrintStream target, Spelling spelling) {
    return new PrintStream(new AsciiOutput(target, spelling), false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int part) throws IOException {
    write(new byte[] {(byte) part}, 0, 1);
  }

  /** All at once: the target may have no buffer. */
  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    ByteArrayOutputStream ascii = new ByteArrayOutputStream();
    for (int i = from; i < from + length; i++) {
      add(bytes[i] & 0xFF, ascii);
    }
    ascii.writeTo(target);
  }

  private void add(int value, ByteArrayOutputStream ascii) {
    // Only the bytes behind the first of a character begin with the bits 10.
    if (value < ASCII_END || value >= LEAD_BYTE) {
      endCharacter(ascii);
    }
    if (value < ASCII_END) {
      ascii.write(value);
      return;
    }
    character.write(value);
    if (character.size() == length(character.toByteArray()[0] & 0xFF)) {
      endCharacter(ascii);
    }
  }

  private static int length(int lead) {
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  }

  private void endCharacter(ByteArrayOutputStream ascii) {
    if (character.size() > 0) {
      String text = character.toString(StandardCharsets.UTF_8);
      character.reset();
      for (int c : text.codePoints().toArray()) {
        ascii.writeBytes(spelling.of(c).getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  @Override
  public void flush() throws IOException {
    target.flush();
  }
}
