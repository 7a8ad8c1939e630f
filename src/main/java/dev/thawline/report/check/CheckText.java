package dev.thawline.report.check;

import dev.thawline.report.text.Palette;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** How specs compare with what they expect, for people: what is wrong, and the numbers. */
public final class CheckText {
  private CheckText() {}

  public static String render(CheckReport report, Palette palette) {
    StringBuilder out = new StringBuilder();
    for (CheckReport.Failure failure : report.failures()) {
      String place = report.file() + (failure.line() > 0 ? ":" + failure.line() : "");
      String kind =
          failure.undecided() ? palette.unsure("undecided: ") : palette.bad("unexpected: ");
      out.append(palette.strong(place)).append(": ").append(kind);
      out.append(failure.about()).append('\n');
      out.append("  expected: ").append(Printable.line(failure.expected())).append('\n');
      out.append("  measured: ").append(Printable.line(failure.measured())).append('\n');
    }
    for (CheckCase drift : report.drifts()) {
      out.append(palette.strong(report.file())).append(": ").append(palette.bad("drifted: "));
      out.append(drift.name()).append('\n');
      out.append("  baseline: ").append(Printable.line(drift.expected())).append('\n');
      out.append("  measured: ").append(Printable.line(drift.measured())).append('\n');
    }
    if (report.expectsNothing()) {
      out.append(report.file()).append(": nothing expected\n");
    }
    if (report.written() >= 0) {
      out.append(report.file()).append(": ");
      out.append(Paragraphs.plural(report.written(), "expectation")).append(" written\n");
    }
    return out.toString();
  }

  public static String total(CheckTotals totals, Palette palette) {
    CheckReport.Counts counts = totals.counts();
    List<String> parts = new ArrayList<>();
    parts.add(Paragraphs.plural(totals.specs(), "spec"));
    parts.add(Paragraphs.plural(counts.met(), "expectation") + " met");
    String failed = counts.failed() + " failed";
    parts.add(counts.failed() > 0 ? palette.bad(failed) : failed);
    if (counts.undecided() > 0) {
      parts.add(palette.unsure(counts.undecided() + " undecided"));
    }
    parts.add(counts.notChecked() + " not checked");
    if (totals.drifted() >= 0) {
      String drifted = totals.drifted() + " drifted";
      parts.add(totals.drifted() > 0 ? palette.bad(drifted) : drifted);
    }
    if (totals.errors() > 0) {
      parts.add(palette.bad(Paragraphs.plural(totals.errors(), "spec") + " with errors"));
    }
    return String.join(", ", parts) + "\n";
  }
}
