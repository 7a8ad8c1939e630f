package dev.thawline.report.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** One JSON object on one line. */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /** Writes what stands between the braces. */
  public interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** The line, with the version of the schema before what the body writes. */
  public static String object(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("schema", 1);
      body.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  /** Numbers of lines, as the field {@code lines}. */
  public static void lines(JsonGenerator json, List<Integer> lines) throws IOException {
    json.writeArrayFieldStart("lines");
    for (int line : lines) {
      json.writeNumber(line);
    }
    json.writeEndArray();
  }
}
