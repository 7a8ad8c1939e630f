package dev.thawline.report.catalogue;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.thawline.alias.AliasModel;
import dev.thawline.memory.Axiom;
import dev.thawline.memory.MemoryModel;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import dev.thawline.report.text.JsonText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Descriptions of models, for machines: always in full. */
public final class CatalogueJson {
  private CatalogueJson() {}

  public static String render(Catalogue catalogue) {
    return JsonText.object(
        json -> {
          json.writeArrayFieldStart("memory_models");
          for (MemoryModel model : catalogue.memories()) {
            json.writeStartObject();
            memory(json, model);
            json.writeBooleanField("default", catalogue.defaults().contains(model.id()));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("alias_models");
          for (AliasModel model : catalogue.aliases()) {
            json.writeStartObject();
            alias(json, model, null);
            json.writeBooleanField("default", catalogue.defaults().contains(model.id()));
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  static void head(JsonGenerator json, String id, String title, String source) throws IOException {
    json.writeStringField("id", id);
    json.writeStringField("title", title);
    json.writeStringField("source", source);
  }

  static void memory(JsonGenerator json, MemoryModel model) throws IOException {
    head(json, model.id(), model.title(), model.source());
    if (!model.bound().isEmpty()) {
      json.writeStringField("bounded", model.bound());
    }
    json.writeArrayFieldStart("parameters");
    for (Parameter parameter : model.parameters()) {
      json.writeStartObject();
      parameter(json, parameter);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("axioms");
    for (Axiom axiom : model.axioms()) {
      json.writeStartObject();
      json.writeStringField("name", axiom.name());
      json.writeStringField("statement", axiom.statement());
      json.writeStringField("source", axiom.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * @param id with the values to tell of its parameters; null for their defaults alone
   */
  static void alias(JsonGenerator json, AliasModel model, @Nullable ModelId id) throws IOException {
    head(json, model.id(), model.title(), model.source());
    strings(json, "other_ids", model.otherIds());
    if (id != null) {
      json.writeStringField("model", id.toString());
    }
    json.writeArrayFieldStart("parameters");
    for (Parameter parameter : model.parameters()) {
      json.writeStartObject();
      parameter(json, parameter);
      if (id != null) {
        json.writeStringField("value", model.value(id, parameter));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    rules(json, model.rules());
  }

  static void parameter(JsonGenerator json, Parameter parameter) throws IOException {
    json.writeStringField("name", parameter.name());
    json.writeStringField("summary", parameter.summary());
    json.writeStringField("default", parameter.defaultValue());
    json.writeBooleanField("silent", parameter.isSilent());
    json.writeBooleanField("switch", parameter.isSwitch());
    strings(json, "other_names", parameter.otherNames());
    json.writeArrayFieldStart("values");
    for (Parameter.Choice choice : parameter.values()) {
      json.writeStartObject();
      json.writeStringField("value", choice.value());
      json.writeStringField("meaning", choice.meaning());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void rules(JsonGenerator json, List<Rule> rules) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      json.writeStartObject();
      rule(json, rule);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void rule(JsonGenerator json, Rule rule) throws IOException {
    json.writeStringField("id", rule.id());
    json.writeStringField("sentence", rule.sentence());
    json.writeStringField("source", rule.source());
  }

  static void strings(JsonGenerator json, String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
