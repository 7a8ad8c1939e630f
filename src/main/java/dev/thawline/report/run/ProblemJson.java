package dev.thawline.report.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** What is wrong with a file, as JSON. */
public final class ProblemJson {
  private ProblemJson() {}

  /** All of them, as the field {@code diagnostics}. */
  public static void write(JsonGenerator json, List<Problem> problems) throws IOException {
    json.writeArrayFieldStart("diagnostics");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("severity", problem.severity());
      json.writeStringField("code", problem.code());
      json.writeStringField("message", problem.message());
      if (problem.line() > 0) {
        json.writeNumberField("line", problem.line());
        json.writeNumberField("column", problem.column());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
