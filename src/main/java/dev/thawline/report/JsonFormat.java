package dev.thawline.report;

import dev.thawline.model.Rule;
import dev.thawline.report.catalogue.Catalogue;
import dev.thawline.report.catalogue.CatalogueJson;
import dev.thawline.report.catalogue.Glossary;
import dev.thawline.report.catalogue.GlossaryJson;
import dev.thawline.report.check.CheckJson;
import dev.thawline.report.check.CheckReport;
import dev.thawline.report.check.CheckTotals;
import dev.thawline.report.text.Palette;
import java.util.List;

/** For machines: one object a line. Keys never change their meaning; nothing depends on time. */
final class JsonFormat implements ReportFormat {
  @Override
  public String id() {
    return "json";
  }

  @Override
  public String spec(SpecReport report, Palette palette) {
    return SpecJson.render(report);
  }

  @Override
  public String replay(ReplayReport report, Palette palette) {
    return ReplayJson.render(report);
  }

  @Override
  public String check(CheckReport report, Palette palette) {
    return CheckJson.render(report);
  }

  /** Nothing: every line of the output is about one file. */
  @Override
  public String total(CheckTotals totals, Palette palette) {
    return "";
  }

  @Override
  public String catalogue(Catalogue catalogue, Palette palette) {
    return CatalogueJson.render(catalogue);
  }

  @Override
  public String glossary(Glossary glossary, Palette palette) {
    return GlossaryJson.render(glossary);
  }

  @Override
  public String rules(List<Rule> rules, Palette palette) {
    return GlossaryJson.index(rules);
  }
}
