package dev.thawline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.thawline.alias.AliasModel;
import dev.thawline.memory.MemoryModel;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.io.IOException;

/** Descriptions of models, for machines: always in full. */
final class CatalogueJson {
  private CatalogueJson() {}

  static String render(Catalogue catalogue) {
    return JsonText.object(
        json -> {
          json.writeArrayFieldStart("memory_models");
          for (MemoryModel model : catalogue.memories()) {
            json.writeStartObject();
            head(json, catalogue, model.id(), model.title(), model.source());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("alias_models");
          for (AliasModel model : catalogue.aliases()) {
            json.writeStartObject();
            head(json, catalogue, model.id(), model.title(), model.source());
            parameters(json, model);
            rules(json, model);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void head(
      JsonGenerator json, Catalogue catalogue, String id, String title, String source)
      throws IOException {
    json.writeStringField("id", id);
    json.writeStringField("title", title);
    json.writeStringField("source", source);
    json.writeBooleanField("default", catalogue.defaults().contains(id));
  }

  private static void parameters(JsonGenerator json, AliasModel model) throws IOException {
    json.writeArrayFieldStart("parameters");
    for (Parameter parameter : model.parameters()) {
      json.writeStartObject();
      json.writeStringField("name", parameter.name());
      json.writeStringField("summary", parameter.summary());
      json.writeStringField("default", parameter.defaultValue());
      json.writeBooleanField("silent", parameter.isSilent());
      json.writeArrayFieldStart("values");
      for (Parameter.Choice choice : parameter.values()) {
        json.writeStartObject();
        json.writeStringField("value", choice.value());
        json.writeStringField("meaning", choice.meaning());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void rules(JsonGenerator json, AliasModel model) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Rule rule : model.rules()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      json.writeStringField("sentence", rule.sentence());
      json.writeStringField("source", rule.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
