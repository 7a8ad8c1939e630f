package dev.thawline.cli;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.SourceFile;
import dev.thawline.source.SpecException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** Reads the text of specs. */
final class SourceText {
  /** Specs are tiny; what is larger is something else. */
  private static final int LARGEST = 1 << 20;

  private SourceText() {}

  /**
   * @throws UsageError if it cannot be read
   * @throws SpecException if it is no text
   */
  static SourceFile read(Input input, InputStream standardInput) {
    byte[] bytes;
    try {
      if (input.path() == null) {
        bytes = standardInput.readNBytes(LARGEST + 1);
      } else {
        try (InputStream stream = Files.newInputStream(input.path())) {
          bytes = stream.readNBytes(LARGEST + 1);
        }
      }
    } catch (NoSuchFileException e) {
      throw new UsageError("`" + input.name() + "` does not exist");
    } catch (IOException e) {
      throw new UsageError("`" + input.name() + "` cannot be read: " + e.getMessage());
    }
    if (bytes.length > LARGEST) {
      throw new UsageError("`" + input.name() + "` is larger than a megabyte, so it is no spec");
    }
    return new SourceFile(input.name(), decode(input.name(), bytes));
  }

  private static String decode(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    int good = text.position();
    if (result.isError()) {
      SourceFile readable = new SourceFile(name, new String(bytes, StandardCharsets.UTF_8));
      throw new SpecException(
          Diagnostic.error("T0003", "the file is not valid UTF-8", readable.span(good, good + 1)));
    }
    return text.flip().toString();
  }
}
