package dev.thawline.report.catalogue;

import dev.thawline.alias.AliasModel;
import dev.thawline.memory.MemoryModel;
import dev.thawline.report.text.Palette;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.text.TextTable;
import java.util.List;

/** Descriptions of models, for people. */
public final class CatalogueText {
  private static final String LAST = "what it is";

  private final Catalogue catalogue;
  private final StringBuilder out = new StringBuilder();

  private CatalogueText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public static String render(Catalogue catalogue, Palette palette) {
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
    TextTable memories = new TextTable("memory model", "", LAST);
    for (MemoryModel model : catalogue.memories()) {
      memories.row(model.id(), defaultMark(model.id()), model.title());
    }
    table(memories.lines());
    line("");
    TextTable aliases = new TextTable("aliasing model", "", LAST);
    for (AliasModel model : catalogue.aliases()) {
      aliases.row(model.id(), defaultMark(model.id()), model.title());
    }
    table(aliases.lines());
    line("");
    line("* runs where neither the command line nor the spec names any");
    line("thawline models ID tells parameters, rules and sources");
    line("thawline explain NAME tells of a rule, a model with parameters, or a parameter");
  }

  /** Its last column in lines that are not too long. */
  private void table(List<String> rows) {
    int start = rows.get(0).indexOf(LAST);
    for (String row : rows) {
      String margin = row.substring(0, start);
      for (String part : Paragraphs.wrap(row.substring(start), Paragraphs.WIDTH - start)) {
        line(margin + part);
        margin = " ".repeat(start);
      }
    }
  }

  private String defaultMark(String id) {
    return catalogue.defaults().contains(id) ? "*" : "";
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
