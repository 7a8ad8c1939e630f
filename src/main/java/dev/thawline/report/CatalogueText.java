package dev.thawline.report;

import dev.thawline.alias.AliasModel;
import dev.thawline.memory.MemoryModel;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;

/** Descriptions of models, for people. */
final class CatalogueText {
  private static final String SILENT =
      "(the source is silent: a verdict that flips with it is marked default-dependent)";

  private final Catalogue catalogue;
  private final Palette palette;
  private final StringBuilder out = new StringBuilder();

  private CatalogueText(Catalogue catalogue, Palette palette) {
    this.catalogue = catalogue;
    this.palette = palette;
  }

  static String render(Catalogue catalogue, Palette palette) {
    CatalogueText text = new CatalogueText(catalogue, palette);
    if (catalogue.inFull()) {
      catalogue.memories().forEach(text::inFull);
      catalogue.aliases().forEach(text::inFull);
    } else {
      text.briefly();
    }
    return text.out.toString();
  }

  private void briefly() {
    TextTable memories = new TextTable("memory model", "", "what it is");
    for (MemoryModel model : catalogue.memories()) {
      memories.row(model.id(), defaultMark(model.id()), model.title());
    }
    memories.lines().forEach(this::line);
    line("");
    TextTable aliases = new TextTable("aliasing model", "", "what it is");
    for (AliasModel model : catalogue.aliases()) {
      aliases.row(model.id(), defaultMark(model.id()), model.title());
    }
    aliases.lines().forEach(this::line);
    line("");
    line("* runs where neither the command line nor the spec names any");
    line("thawline models ID tells parameters, rules and sources");
  }

  private String defaultMark(String id) {
    return catalogue.defaults().contains(id) ? "*" : "";
  }

  private void inFull(MemoryModel model) {
    head(model.id(), "memory model", model.title(), model.source());
  }

  private void inFull(AliasModel model) {
    head(model.id(), "aliasing model", model.title(), model.source());
    if (!model.parameters().isEmpty()) {
      line("");
      line("parameters, written " + model.id() + ":name=value");
      model.parameters().forEach(this::parameter);
    }
    if (!model.rules().isEmpty()) {
      line("");
      line("rules");
      model.rules().forEach(this::rule);
    }
  }

  private void head(String id, String family, String title, String source) {
    line(palette.strong(id) + ", " + family + ": " + title);
    line("source: " + source);
  }

  private void parameter(Parameter parameter) {
    line("  " + palette.strong(parameter.name()) + ": " + parameter.summary());
    if (parameter.isSilent()) {
      line("    " + palette.unsure(SILENT));
    }
    for (Parameter.Choice choice : parameter.values()) {
      boolean standard = choice.value().equals(parameter.defaultValue());
      line("    " + choice.value() + (standard ? " (default)" : "") + ": " + choice.meaning());
    }
  }

  private void rule(Rule rule) {
    line("  " + palette.strong(rule.id()));
    line("    " + rule.sentence());
    line("    " + palette.faint(rule.source()));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
