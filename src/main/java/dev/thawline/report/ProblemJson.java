package dev.thawline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** What is wrong with a file, as JSON. */
final class ProblemJson {
  private ProblemJson() {}

  static void write(JsonGenerator json, List<Problem> problems) throws IOException {
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
