package dev.thawline.report;

import dev.thawline.explore.Settings;
import dev.thawline.report.text.Markdown;
import dev.thawline.report.text.Palette;
import dev.thawline.report.trace.Narrative;
import dev.thawline.report.trace.TraceText;
import dev.thawline.report.witness.WitnessReport;
import java.util.List;

/** For people who read it in a discussion: Markdown. What it has no words for is as in text. */
final class NarrativeFormat extends TextFormat {
  private static final String BETWEEN = "\n---\n\n";

  private final TraceText.Detail detail;

  NarrativeFormat(TraceText.Detail detail) {
    super(detail);
    this.detail = detail;
  }

  @Override
  public String spec(SpecReport report, Palette palette) {
    StringBuilder out = new StringBuilder();
    for (MemoryReport run : report.runs()) {
      List<WitnessReport> witnesses =
          report.question() == SpecReport.Question.VERDICTS
              ? run.witnesses()
              : run.partings().stream().map(Parting::witness).toList();
      out.append(out.isEmpty() ? "" : BETWEEN);
      summary(report, run, out);
      for (WitnessReport witness : witnesses) {
        out.append(BETWEEN).append(Narrative.render(witness, detail));
      }
    }
    return out.isEmpty() ? "# " + Markdown.code(report.file()) + ": not run\n" : out.toString();
  }

  /** What each model says, and who agrees with whom. */
  private static void summary(SpecReport report, MemoryReport run, StringBuilder out) {
    String memory = run.exploration().memory();
    out.append("# ").append(Markdown.code(report.file()));
    out.append(" under ").append(Markdown.code(memory)).append("\n\n");
    if (run.exploration().limit() != null) {
      out.append("Incomplete: ").append(Markdown.words(run.exploration().limit())).append("\n\n");
    }
    for (ModelVerdict said : run.verdicts()) {
      List<String> facts =
          said.verdict().facts().stream()
              .map(fact -> (VerdictWords.fact(fact) + " " + VerdictWords.where(fact)).strip())
              .toList();
      out.append("- ").append(Markdown.code(said.alias())).append(": ");
      out.append(Markdown.words(String.join("; ", facts))).append('\n');
    }
    out.append('\n');
    for (Parting parting : run.partings()) {
      out.append(Markdown.words(parting.headline())).append('.');
      parting.others().forEach(other -> out.append(' ').append(others(other)));
      out.append("\n\n");
    }
    if (run.partings().isEmpty() && report.question() == SpecReport.Question.DIFFERENCES) {
      out.append("The models do not disagree.\n\n");
    }
    Settings settings = run.exploration().settings();
    out.append("Settings: ").append(Markdown.code(settings.toString())).append(".\n");
  }

  private static String others(String words) {
    return Character.toUpperCase(words.charAt(0)) + Markdown.words(words.substring(1)) + ".";
  }

  @Override
  public String replay(ReplayReport report, Palette palette) {
    StringBuilder out = new StringBuilder();
    for (WitnessReport run : report.runs()) {
      out.append(out.isEmpty() ? "" : BETWEEN);
      out.append(Narrative.render(run, TraceText.Detail.WHOLE));
    }
    return out.isEmpty()
        ? "# " + Markdown.code(report.file()) + ": not replayed\n"
        : out.toString();
  }
}
