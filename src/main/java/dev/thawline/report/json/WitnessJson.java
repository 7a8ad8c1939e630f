package dev.thawline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Threads;
import dev.thawline.explore.Settings;
import dev.thawline.replay.Trace;
import dev.thawline.report.picture.EventGraph;
import dev.thawline.report.picture.NodeText;
import dev.thawline.report.text.JsonText;
import dev.thawline.report.why.Explanation;
import dev.thawline.report.witness.Relevance;
import dev.thawline.report.witness.StepWords;
import dev.thawline.report.witness.Witness;
import dev.thawline.report.witness.WitnessReport;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.view.View;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;

/**
 * Everything about one witness, for machines: the path with all its events and what happens before
 * each, what each model holds of each location after each step, the graph that is drawn, and the
 * reason in words. Pages show it, and monitors can be run on it.
 *
 * <p>Events are called by thread and position in the thread ({@code T1.3}), nodes of the drawn
 * graph by their order ({@code e3}); lines and columns count from 1, columns in characters; offsets
 * and sizes of memory are in bytes.
 */
public final class WitnessJson {
  private final WitnessReport report;
  private final Witness witness;
  private final EventGraph events;
  private final StepWords words;

  private WitnessJson(WitnessReport report) {
    this.report = report;
    this.witness = new Witness(report.program(), report.trace(), report.models());
    this.events = new EventGraph(witness);
    this.words = new StepWords(witness);
  }

  public static String render(WitnessReport report) {
    return JsonText.object(new WitnessJson(report)::write);
  }

  private void write(JsonGenerator json) throws IOException {
    Trace trace = report.trace();
    SourceFile source = report.program().source();
    json.writeStringField("kind", "witness");
    json.writeStringField("file", source.name());
    json.writeStringField("memory", trace.memory());
    json.writeObjectFieldStart("settings");
    for (Settings.Entry entry : report.settings().entries()) {
      json.writeStringField(entry.name(), entry.value());
    }
    json.writeEndObject();
    json.writeStringField("path", report.pathText());
    json.writeStringField("token", report.token().toString());
    strings(json, "headline", witness.headline());
    deciding(json);
    json.writeArrayFieldStart("explanation");
    for (Explanation.Point point : Explanation.of(witness).points()) {
      json.writeStartObject();
      json.writeStringField("label", point.label());
      json.writeStringField("text", point.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    threads(json);
    MemoryJson.write(json, trace);
    steps(json);
    graph(json);
    models(json);
    json.writeStringField("source", source.text());
  }

  private static void strings(JsonGenerator json, String key, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** The event at which the models part; absent where none rejects. */
  private void deciding(JsonGenerator json) throws IOException {
    Rejection rejection = witness.rejection();
    Trace.Model decider = witness.decider();
    if (rejection == null || decider == null) {
      return;
    }
    json.writeObjectFieldStart("deciding");
    json.writeStringField("model", decider.name());
    json.writeStringField("rule", rejection.rule().id());
    json.writeStringField("sentence", rejection.rule().sentence());
    json.writeStringField("source", rejection.rule().source());
    json.writeNumberField("location", rejection.location());
    new ViewJson(json, witness.naming()).place(rejection.event());
    json.writeEndObject();
  }

  private void threads(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("threads");
    for (int thread = 0; thread < report.trace().graph().threadCount(); thread++) {
      EventName spawn = report.trace().spawnOf(thread);
      json.writeStartObject();
      json.writeNumberField("number", thread);
      json.writeStringField("label", Threads.label(thread));
      if (spawn != null) {
        json.writeStringField("spawned_by", spawn.toString());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void steps(JsonGenerator json) throws IOException {
    Set<Integer> relevant = new HashSet<>();
    Relevance.steps(witness).forEach(step -> relevant.add(step.number()));
    EventJson events = new EventJson(json, report.trace());
    json.writeArrayFieldStart("steps");
    for (Trace.Step step : report.trace().steps()) {
      json.writeStartObject();
      json.writeNumberField("step", step.number());
      json.writeNumberField("thread", step.thread());
      json.writeBooleanField("relevant", relevant.contains(step.number()));
      Span span = step.span();
      if (span != null) {
        EventJson.span(json, span);
      }
      // Of set-up the page shows no words, and there can be many.
      strings(json, "words", step.number() == 0 ? List.of() : words.of(step));
      MemoryEvent promise = step.promise();
      if (promise != null) {
        json.writeStringField("promises", promise.name().toString());
      }
      json.writeArrayFieldStart("events");
      for (Trace.Happening happening : step.events()) {
        events.write(happening, words.kind(happening));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void graph(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("graph");
    json.writeArrayFieldStart("nodes");
    for (EventGraph.Node node : events.order()) {
      NodeText text = NodeText.of(node, events, witness);
      json.writeStartObject();
      json.writeStringField("id", node.id());
      json.writeNumberField("step", node.step() == null ? 0 : node.step().number());
      json.writeNumberField("thread", node.thread());
      if (node.event() != null) {
        Event event = node.event().event();
        json.writeStringField("event", event.name().toString());
        json.writeNumberField("line", event.span().line());
      }
      json.writeStringField("source", text.source());
      strings(json, "words", text.words());
      strings(json, "roles", text.roles());
      strings(json, "rejected_by", text.rejecting());
      json.writeBooleanField("decides", events.decides(node));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    Graph<EventGraph.Node, EventGraph.Edge> graph = events.graph();
    for (EventGraph.Edge edge : graph.edgeSet()) {
      json.writeStartObject();
      json.writeStringField("kind", edge.kind().id());
      json.writeStringField("from", graph.getEdgeSource(edge).id());
      json.writeStringField("to", graph.getEdgeTarget(edge).id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void models(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("models");
    for (Trace.Model model : witness.models()) {
      json.writeStartObject();
      json.writeStringField("model", model.name());
      Rejection rejection = model.rejection();
      json.writeStringField("verdict", rejection == null ? "accepts" : "rejects");
      if (rejection != null) {
        json.writeStringField("rule", rejection.rule().id());
        json.writeStringField("sentence", rejection.rule().sentence());
        json.writeNumberField("location", rejection.location());
        new ViewJson(json, witness.naming()).place(rejection.event());
        ReasonJson.write(json, report, model.name());
      }
      states(json, model);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * The borrow states after each step, of those locations where they are others than after the step
   * before; of the step that the model rejects, just before the deciding event.
   */
  private void states(JsonGenerator json, Trace.Model model) throws IOException {
    ViewJson views = new ViewJson(json, witness.naming());
    Map<Integer, View<EventName>> before = new HashMap<>();
    json.writeArrayFieldStart("states");
    for (int step = 0; step < model.views().size(); step++) {
      Map<Integer, View<EventName>> now = new HashMap<>();
      model.views().get(step).forEach(view -> now.put(view.location(), view));
      if (model.rejection() != null && step > model.rejectedAt()) {
        break;
      }
      json.writeStartObject();
      json.writeNumberField("step", step);
      json.writeArrayFieldStart("changed");
      for (View<EventName> view : model.views().get(step)) {
        if (!view.equals(before.get(view.location()))) {
          json.writeStartObject();
          json.writeNumberField("location", view.location());
          views.write(view);
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("gone");
      for (int location : before.keySet().stream().sorted().toList()) {
        if (!now.containsKey(location)) {
          json.writeNumber(location);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      before = now;
    }
    json.writeEndArray();
  }
}
