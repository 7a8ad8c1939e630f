package dev.thawline.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A stream whose text can be looked at. */
record Captured(ByteArrayOutputStream bytes, PrintStream stream) {
  static Captured start() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return new Captured(bytes, new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
