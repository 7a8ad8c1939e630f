package dev.thawline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.event.Threads;
import dev.thawline.explore.Ending;
import dev.thawline.explore.Settings;
import dev.thawline.replay.Trace;
import dev.thawline.report.json.ReasonJson;
import dev.thawline.report.run.ProblemJson;
import dev.thawline.report.text.JsonText;
import dev.thawline.report.witness.StepWords;
import dev.thawline.report.witness.ViewLines;
import dev.thawline.report.witness.Witness;
import dev.thawline.report.witness.WitnessReport;
import dev.thawline.view.View;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * One path again, for machines: {@code runs} with the {@code token}, the {@code steps} with what
 * each model knows after each ({@code states}), and what each says of the path ({@code verdicts}).
 */
final class ReplayJson {
  private ReplayJson() {}

  static String render(ReplayReport report) {
    return JsonText.object(
        json -> {
          json.writeStringField("file", report.file());
          json.writeStringField("status", report.status().word());
          ProblemJson.write(json, report.problems());
          json.writeArrayFieldStart("runs");
          for (WitnessReport run : report.runs()) {
            json.writeStartObject();
            run(json, run);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void run(JsonGenerator json, WitnessReport run) throws IOException {
    Trace trace = run.trace();
    json.writeStringField("memory", trace.memory());
    json.writeStringField("token", run.token().toString());
    json.writeObjectFieldStart("settings");
    for (Settings.Entry entry : run.settings().entries()) {
      json.writeStringField(entry.name(), entry.value());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("verdicts");
    for (Trace.Model model : trace.models()) {
      json.writeStartObject();
      verdict(json, run, model);
      json.writeEndObject();
    }
    json.writeEndArray();
    Ending ending = trace.ending();
    if (ending != null) {
      json.writeObjectFieldStart("ending");
      json.writeStringField(
          "kind", ending.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.writeStringField("message", ending.message());
      if (ending.span() != null) {
        json.writeNumberField("line", ending.span().line());
      }
      json.writeEndObject();
    }
    json.writeArrayFieldStart("steps");
    Witness witness = new Witness(run.program(), trace, run.models());
    for (Trace.Step step : trace.steps()) {
      json.writeStartObject();
      step(json, witness, step);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void verdict(JsonGenerator json, WitnessReport run, Trace.Model model)
      throws IOException {
    Rejection rejection = model.rejection();
    json.writeStringField("model", model.name());
    if (model.notCovered() != null) {
      json.writeStringField("verdict", "not-covered");
      json.writeStringField("feature", model.notCovered().feature());
      json.writeNumberField("line", model.notCovered().span().line());
    } else if (rejection == null) {
      json.writeStringField("verdict", "accepts");
    } else {
      json.writeStringField("verdict", "rejects");
      json.writeStringField("rule", rejection.rule().id());
      json.writeNumberField("line", rejection.span().line());
      json.writeNumberField("step", model.rejectedAt());
      ReasonJson.write(json, run, model.name());
    }
  }

  private static void step(JsonGenerator json, Witness witness, Trace.Step step)
      throws IOException {
    json.writeNumberField("step", step.number());
    json.writeStringField("thread", Threads.label(step.thread()));
    if (step.span() != null) {
      json.writeNumberField("line", step.span().line());
      json.writeStringField("source", step.span().text());
    }
    json.writeArrayFieldStart("events");
    for (String words : new StepWords(witness).of(step)) {
      json.writeString(words);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("states");
    for (Trace.Model model : witness.models()) {
      for (View<EventName> view : model.views().get(step.number())) {
        json.writeStartObject();
        json.writeStringField("model", model.name());
        json.writeStringField("location", witness.trace().allocations().label(view.location()));
        List<ViewLines.Line> lines = new ViewLines(witness.naming()).of(view);
        json.writeArrayFieldStart("lines");
        for (ViewLines.Line line : lines) {
          json.writeString("  ".repeat(line.depth()) + line.text());
        }
        json.writeEndArray();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }
}
