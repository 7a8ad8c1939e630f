package dev.thawline.report;

import dev.thawline.model.Rule;
import dev.thawline.report.catalogue.Catalogue;
import dev.thawline.report.catalogue.CatalogueText;
import dev.thawline.report.catalogue.Glossary;
import dev.thawline.report.catalogue.GlossaryText;
import dev.thawline.report.check.CheckReport;
import dev.thawline.report.check.CheckText;
import dev.thawline.report.check.CheckTotals;
import dev.thawline.report.text.Palette;
import dev.thawline.report.trace.TraceText;
import java.util.List;

/** For people. */
class TextFormat implements ReportFormat {
  private final TraceText.Detail detail;

  /**
   * @param detail of witnesses
   */
  TextFormat(TraceText.Detail detail) {
    this.detail = detail;
  }

  @Override
  public String id() {
    return "text";
  }

  @Override
  public String spec(SpecReport report, Palette palette) {
    return new SpecText(palette, detail).render(report);
  }

  @Override
  public String replay(ReplayReport report, Palette palette) {
    return ReplayText.render(report, palette);
  }

  @Override
  public String check(CheckReport report, Palette palette) {
    return CheckText.render(report, palette);
  }

  @Override
  public String total(CheckTotals totals, Palette palette) {
    return CheckText.total(totals, palette);
  }

  @Override
  public String catalogue(Catalogue catalogue, Palette palette) {
    return CatalogueText.render(catalogue, palette);
  }

  @Override
  public String glossary(Glossary glossary, Palette palette) {
    return GlossaryText.render(glossary, palette);
  }

  @Override
  public String rules(List<Rule> rules, Palette palette) {
    return GlossaryText.index(rules, palette);
  }
}
