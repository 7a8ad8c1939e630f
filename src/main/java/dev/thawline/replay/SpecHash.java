package dev.thawline.replay;

import dev.thawline.source.SourceFile;
import dev.thawline.spec.ProgramText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells programs apart: the first {@value #BYTES} bytes of the SHA-256 of the {@linkplain
 * ProgramText program's text}, in hexadecimal. Line comments and blank lines do not count, so a
 * blessed expectation or a better explanation leaves tokens as they are; nor does the file's name.
 * Directives that decide which paths there are stand in the token as switches.
 */
final class SpecHash {
  private static final int BYTES = 4;

  private SpecHash() {}

  static String of(SourceFile file) {
    try {
      byte[] text = ProgramText.of(file).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
