package dev.thawline.report;

import dev.thawline.model.Rule;
import dev.thawline.report.catalogue.Catalogue;
import dev.thawline.report.catalogue.Glossary;
import dev.thawline.report.check.CheckReport;
import dev.thawline.report.check.CheckTotals;
import dev.thawline.report.text.Palette;
import java.util.List;

/** A form in which results are printed. Texts end in a line end; equal values give equal texts. */
public interface ReportFormat {

  /** What {@code --format} calls it. */
  String id();

  /** What is known of one spec. */
  String spec(SpecReport report, Palette palette);

  /** One path of a spec, run again. */
  String replay(ReplayReport report, Palette palette);

  /** How one spec compares with what it expects; empty where there is nothing to say. */
  String check(CheckReport report, Palette palette);

  /** What stands at the end of a check. */
  String total(CheckTotals totals, Palette palette);

  /** Descriptions of models. */
  String catalogue(Catalogue catalogue, Palette palette);

  /** What a name stands for. */
  String glossary(Glossary glossary, Palette palette);

  /** All rules in brief. */
  String rules(List<Rule> rules, Palette palette);
}
