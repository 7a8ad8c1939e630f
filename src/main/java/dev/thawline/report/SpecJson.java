package dev.thawline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.thawline.compare.DefaultDependence;
import dev.thawline.compare.Verdict;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Settings;
import dev.thawline.litmus.LitmusTest;
import dev.thawline.litmus.Tally;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.report.json.ReasonJson;
import dev.thawline.report.run.ProblemJson;
import dev.thawline.report.run.StatisticsForms;
import dev.thawline.report.text.JsonText;
import dev.thawline.report.trace.TraceText;
import dev.thawline.report.witness.WitnessReport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one spec, for machines (output.md, JSON). */
final class SpecJson {
  private SpecJson() {}

  static String render(SpecReport report) {
    return JsonText.object(
        json -> {
          json.writeStringField("file", report.file());
          json.writeStringField("status", report.status().word());
          ProblemJson.write(json, report.problems());
          json.writeArrayFieldStart("runs");
          for (MemoryReport run : report.runs()) {
            json.writeStartObject();
            run(json, run, report.litmus());
            json.writeEndObject();
          }
          json.writeEndArray();
          StatisticsForms.json(json, report.statistics());
        });
  }

  private static void run(JsonGenerator json, MemoryReport run, @Nullable LitmusTest litmus)
      throws IOException {
    Exploration exploration = run.exploration();
    json.writeStringField("memory", exploration.memory());
    MemoryModel memory = MemoryModels.find(exploration.memory());
    if (memory != null && !memory.bound().isEmpty()) {
      json.writeStringField("bounded", memory.bound());
    }
    if (exploration.countsExecutions()) {
      json.writeNumberField("executions", exploration.executions());
    } else {
      json.writeNullField("executions");
    }
    json.writeNumberField("racy_executions", exploration.racyGraphs());
    json.writeNumberField("blocked_executions", exploration.blockedGraphs());
    json.writeNumberField("cut_executions", exploration.cutGraphs());
    json.writeNumberField("states", exploration.states());
    if (exploration.countsSteps()) {
      json.writeNumberField("steps", exploration.layers());
    } else {
      json.writeNullField("steps");
    }
    if (exploration.limit() != null) {
      json.writeStringField("limit", exploration.limit());
    }
    json.writeArrayFieldStart("outcomes");
    for (Map.Entry<String, Long> outcome : exploration.outcomes().entrySet()) {
      json.writeStartObject();
      json.writeStringField("text", outcome.getKey());
      json.writeNumberField(
          exploration.countsExecutions() ? "executions" : "final_states", outcome.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (litmus != null) {
      condition(json, litmus, litmus.tally(exploration.outcomes()));
    }
    json.writeArrayFieldStart("races");
    for (MemoryReport.RaceLines race : run.races()) {
      json.writeStartObject();
      JsonText.lines(json, List.of(race.earlier(), race.later()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("settings");
    for (Settings.Entry entry : exploration.settings().entries()) {
      json.writeStringField(entry.name(), entry.value());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("verdicts");
    for (ModelVerdict verdict : run.verdicts()) {
      json.writeStartObject();
      verdict(json, verdict);
      dependence(json, run.dependence(), verdict.verdict());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("groups");
    for (List<String> group : run.groups()) {
      json.writeStartArray();
      strings(json, group);
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("disagreements");
    for (Parting parting : run.partings()) {
      json.writeStartObject();
      parting(json, parting);
      json.writeEndObject();
    }
    json.writeEndArray();
    if (run.witnessLimit() != null) {
      json.writeStringField("witness_limit", run.witnessLimit());
    }
    if (!run.shortestWitnesses()) {
      json.writeBooleanField("shortest_witnesses", false);
    }
    if (run.dependence().limit() != null) {
      json.writeStringField("dependence_limit", run.dependence().limit());
    }
  }

  /** Counts are of executions that pass the test's filter. */
  private static void condition(JsonGenerator json, LitmusTest litmus, Tally tally)
      throws IOException {
    json.writeObjectFieldStart("condition");
    json.writeStringField("test", litmus.name());
    json.writeStringField("text", litmus.question());
    json.writeStringField("result", tally.isOk() ? "ok" : "no");
    json.writeStringField(
        "observation", tally.occurrence().word().toLowerCase(java.util.Locale.ROOT));
    json.writeNumberField("positive", tally.positive());
    json.writeNumberField("negative", tally.negative());
    json.writeEndObject();
  }

  /** Absent where nothing is known of it: an empty list says that the verdict stands. */
  private static void dependence(JsonGenerator json, DefaultDependence dependence, Verdict verdict)
      throws IOException {
    if (dependence.limit() != null) {
      return;
    }
    json.writeArrayFieldStart("default_dependent");
    for (DefaultDependence.Flip flip : dependence.of(verdict.model())) {
      json.writeStartObject();
      json.writeStringField("parameter", flip.parameter());
      json.writeStringField("value", flip.value());
      json.writeStringField("verdict", flip.verdict().headline().kind().word());
      extent(json, flip.verdict().headline());
      json.writeArrayFieldStart("facts");
      for (Verdict.Fact fact : flip.verdict().facts()) {
        fact(json, fact);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void verdict(JsonGenerator json, ModelVerdict said) throws IOException {
    Verdict verdict = said.verdict();
    Verdict.Fact headline = verdict.headline();
    json.writeStringField("alias", said.alias());
    json.writeStringField("model", verdict.model());
    json.writeStringField("verdict", headline.kind().word());
    String rule = said.rule();
    if (rule != null) {
      json.writeStringField("rule", rule);
    }
    if (said.line() > 0) {
      json.writeNumberField("line", said.line());
    }
    Verdict.Counts counts = verdict.counts();
    if (counts == null) {
      json.writeStringField("about", "program");
    } else {
      json.writeNumberField("ok_executions", counts.ok());
      json.writeNumberField("ub_executions", counts.ub());
      json.writeNumberField("order_dependent_executions", counts.orderDependent());
    }
    extent(json, headline);
    JsonText.lines(json, headline.lines());
    json.writeArrayFieldStart("facts");
    for (Verdict.Fact fact : verdict.facts()) {
      fact(json, fact);
    }
    json.writeEndArray();
    WitnessReport witness = said.witness();
    if (witness != null) {
      json.writeNumberField("steps", witness.steps());
      json.writeStringField("path", witness.pathText());
      json.writeStringField("token", witness.token().toString());
      ReasonJson.write(json, witness, verdict.model());
    }
  }

  private static void fact(JsonGenerator json, Verdict.Fact fact) throws IOException {
    json.writeStartObject();
    json.writeStringField("verdict", fact.kind().word());
    extent(json, fact);
    JsonText.lines(json, fact.lines());
    json.writeArrayFieldStart("sites");
    for (Verdict.Site site : fact.sites()) {
      json.writeStartObject();
      // Rules have stable ids; what other verdicts say is words.
      json.writeStringField(fact.kind() == Verdict.Kind.UB ? "rule" : "message", site.rule());
      if (site.span() != null) {
        json.writeNumberField("line", site.span().line());
        json.writeNumberField("column", site.span().column());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void extent(JsonGenerator json, Verdict.Fact fact) throws IOException {
    Verdict.Extent extent = fact.extent();
    if (extent != null) {
      json.writeStringField("in", extent.name().toLowerCase(Locale.ROOT));
    }
  }

  private static void group(JsonGenerator json, String key, List<String> ids) throws IOException {
    json.writeArrayFieldStart(key);
    strings(json, ids);
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, List<String> texts) throws IOException {
    for (String text : texts) {
      json.writeString(text);
    }
  }

  private static void parting(JsonGenerator json, Parting parting) throws IOException {
    WitnessReport witness = parting.witness();
    json.writeStringField("accepts", parting.accepts());
    json.writeStringField("rejects", parting.rejects());
    group(json, "accepts_group", parting.acceptsGroup());
    group(json, "rejects_group", parting.rejectsGroup());
    group(json, "rejects_here", parting.rejectsHere());
    json.writeStringField("accepts_model", witness.accepting().get(0));
    json.writeStringField("rejects_model", witness.rejecting().get(0));
    json.writeStringField("rule", witness.rejection().rule().id());
    json.writeNumberField("line", witness.rejection().span().line());
    json.writeNumberField("steps", witness.steps());
    json.writeStringField("path", witness.pathText());
    json.writeStringField("token", witness.token().toString());
    ReasonJson.write(json, witness, witness.rejecting().get(0));
    json.writeStringField(
        "witness", TraceText.render(witness.program(), witness.trace(), witness.models()));
  }
}
