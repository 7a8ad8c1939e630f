package dev.thawline.report.catalogue;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import dev.thawline.model.Rule;
import dev.thawline.report.text.JsonText;
import java.io.IOException;
import java.util.List;

/** What names stand for, for machines. */
public final class GlossaryJson {
  private GlossaryJson() {}

  public static String render(Glossary glossary) {
    return JsonText.object(
        json -> {
          json.writeArrayFieldStart("rules");
          for (Glossary.RuleEntry entry : glossary.rules()) {
            json.writeStartObject();
            rule(json, entry);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("memory_models");
          for (MemoryModel model : glossary.memories()) {
            json.writeStartObject();
            CatalogueJson.memory(json, model);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("alias_models");
          for (Glossary.ModelEntry entry : glossary.aliases()) {
            json.writeStartObject();
            CatalogueJson.alias(json, entry.model(), entry.id());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("parameters");
          for (Glossary.ParameterEntry entry : glossary.parameters()) {
            json.writeStartObject();
            CatalogueJson.strings(json, "models", entry.models());
            CatalogueJson.parameter(json, entry.parameter());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** All rules, each with its sentence. */
  public static String index(List<Rule> rules) {
    return JsonText.object(json -> CatalogueJson.rules(json, rules));
  }

  private static void rule(JsonGenerator json, Glossary.RuleEntry entry) throws IOException {
    Rule rule = entry.rule();
    CatalogueJson.rule(json, rule);
    CatalogueJson.strings(json, "models", entry.models());
    Rule.Example example = rule.example();
    json.writeObjectFieldStart("example");
    json.writeStringField("model", example.model());
    json.writeStringField("memory", entry.memory());
    if (!entry.switches().isEmpty()) {
      json.writeObjectFieldStart("settings");
      for (Settings.Entry one : entry.switches()) {
        json.writeStringField(one.name(), one.value());
      }
      json.writeEndObject();
    }
    json.writeStringField("program", example.program());
    breaches(json, entry.breaches());
    json.writeEndObject();
    json.writeArrayFieldStart("trials");
    for (Glossary.Trial trial : entry.trials()) {
      json.writeStartObject();
      json.writeStringField("parameter", trial.parameter());
      json.writeStringField("value", trial.value());
      breaches(json, trial.breaches());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void breaches(JsonGenerator json, List<Glossary.Breach> breaches)
      throws IOException {
    json.writeStringField("verdict", breaches.isEmpty() ? "ok" : "ub");
    json.writeArrayFieldStart("sites");
    for (Glossary.Breach breach : breaches) {
      json.writeStartObject();
      json.writeStringField("rule", breach.rule());
      json.writeNumberField("line", breach.line());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
