package dev.thawline.report.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Status;
import dev.thawline.report.text.Printable;
import dev.thawline.source.Sha256;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0 (OASIS standard, 27 March 2020), which code-scanning viewers read: one run, a result
 * for each case that failed or that a limit left undecided, and for each diagnostic. Places are
 * relative to {@code %SRCROOT%} (section 3.14.14), the folder that the check ran in.
 *
 * <p>Fingerprints (section 3.27.17) are made of the file, the kind of failure and the question, so
 * that moved lines and other measured values leave a result the same one.
 */
public final class SarifLog implements CheckLog {
  private static final String ROOT = "%SRCROOT%";

  private final JsonGenerator json;

  /**
   * @param out receives the document; {@link #end} flushes and does not close it
   * @param version of Thawline
   */
  public SarifLog(Writer out, String version) throws IOException {
    json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(out)
            .setPrettyPrinter(new DefaultPrettyPrinter());
    json.writeStartObject();
    json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(version);
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(ROOT);
    message("description", "The folder that the check ran in.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("results");
  }

  private void tool(String version) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Thawline");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (CheckRule rule : CheckRule.values()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      message("shortDescription", rule.title() + ".");
      message("fullDescription", rule.description());
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", rule.level().word());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void add(CheckReport report) throws IOException {
    for (Problem problem : report.problems()) {
      problem(report, problem);
    }
    for (CheckCase each : report.cases()) {
      switch (each.state()) {
        case PASSED, NOT_EXPECTED -> {}
        case FAILED -> result(report.file(), each, each.rule(), each.difference());
        case UNDECIDED ->
            result(
                report.file(),
                each,
                CheckRule.UNDECIDED,
                "undecided, " + each.reason() + ": " + each.difference());
      }
    }
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private void problem(CheckReport report, Problem problem) throws IOException {
    boolean error = problem.isError();
    CheckRule rule =
        !error
            ? CheckRule.SPEC_WARNING
            : report.status() == Status.ERROR ? CheckRule.SPEC_ERROR : CheckRule.UNDECIDED;
    start(rule, problem.code() + ": " + problem.message());
    json.writeArrayFieldStart("locations");
    location(report.file(), problem.line(), problem.column(), null);
    json.writeEndArray();
    end(report.file(), rule, problem.code() + " " + problem.message());
  }

  private void result(String file, CheckCase each, CheckRule rule, String text) throws IOException {
    start(rule, each.name() + ": " + text);
    json.writeArrayFieldStart("locations");
    location(file, each.line(), 0, null);
    json.writeEndArray();
    if (each.expectedAt() > 0 && each.expectedAt() != each.line()) {
      json.writeArrayFieldStart("relatedLocations");
      location(file, each.expectedAt(), 0, "what is expected");
      json.writeEndArray();
    }
    end(file, rule, each.name());
  }

  private void start(CheckRule rule, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", rule.id());
    json.writeNumberField("ruleIndex", List.of(CheckRule.values()).indexOf(rule));
    json.writeStringField("level", rule.level().word());
    message("message", text);
  }

  private void end(String file, CheckRule rule, String question) throws IOException {
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(
        "thawlineQuestion/v1", Sha256.of(String.join("\0", file, rule.id(), question)));
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * Sections 3.28 to 3.30. Files outside of the folder that the check ran in are named in full. A
   * region's line is at least 1, so that a whole file has no region.
   *
   * @param line 1-based, or 0
   * @param column 1-based, or 0
   */
  private void location(String file, int line, int column, @Nullable String text)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    Path path = Path.of(file).normalize();
    boolean inside = !path.isAbsolute() && !path.startsWith("..");
    json.writeStringField("uri", inside ? relativeUri(path) : path.toUri().normalize().toString());
    if (inside) {
      json.writeStringField("uriBaseId", ROOT);
    }
    json.writeEndObject();
    if (line > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", line);
      if (column > 0) {
        json.writeNumberField("startColumn", column);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    if (text != null) {
      message("message", text);
    }
    json.writeEndObject();
  }

  private void message(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    // Single braces would be placeholders (section 3.11.5).
    json.writeStringField("text", Printable.line(text).replace("{", "{{").replace("}", "}}"));
    json.writeEndObject();
  }

  /** A relative reference (section 3.4.3; RFC 3986, section 4.2). */
  private static String relativeUri(Path path) {
    String name = path.toString().replace('\\', '/');
    try {
      String reference = new URI(null, null, "/" + name, null).toASCIIString().substring(1);
      // A colon in the first name would make it a scheme.
      return reference.split("/", 2)[0].contains(":") ? "./" + reference : reference;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
