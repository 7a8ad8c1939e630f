package dev.thawline.report;

import dev.thawline.alias.AliasModel;
import dev.thawline.memory.MemoryModel;

/** Descriptions of models, for people. */
final class CatalogueText {
  private final Catalogue catalogue;
  private final StringBuilder out = new StringBuilder();

  private CatalogueText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static String render(Catalogue catalogue, Palette palette) {
    CatalogueText text = new CatalogueText(catalogue);
    if (catalogue.inFull()) {
      ModelText full = new ModelText(palette, text.out);
      catalogue.memories().forEach(full::memory);
      catalogue.aliases().forEach(model -> full.alias(model, null));
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
    line("thawline explain NAME tells of a rule, a model with parameters, or a parameter");
  }

  private String defaultMark(String id) {
    return catalogue.defaults().contains(id) ? "*" : "";
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
