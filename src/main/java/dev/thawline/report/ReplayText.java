package dev.thawline.report;

import dev.thawline.explore.Ending;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Palette;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.trace.TraceText;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.WitnessReport;
import java.util.List;

/**
 * One path again, for people: every step, what each model knows after each, and the reason of the
 * first model that rejects (output.md, {@code replay}).
 */
final class ReplayText {
  private ReplayText() {}

  static String render(ReplayReport report, Palette palette) {
    StringBuilder out = new StringBuilder();
    for (WitnessReport run : report.runs()) {
      out.append(out.isEmpty() ? "" : "\n");
      render(run, palette, out);
    }
    if (out.isEmpty()) {
      out.append(palette.strong(report.file())).append(": not replayed\n");
    }
    return out.toString();
  }

  private static void render(WitnessReport run, Palette palette, StringBuilder out) {
    Trace trace = run.trace();
    out.append(TraceText.render(run.program(), trace, run.models(), TraceText.Detail.WHOLE));
    if (trace.models().stream().allMatch(ReplayText::accepts)) {
      out.append('\n').append(palette.good(nobody(trace))).append('\n');
    }
    for (Trace.Model model : trace.models()) {
      if (model.notCovered() != null) {
        Paragraphs.wrap(
                model.name()
                    + " has no rule for what happens at "
                    + Naming.place(model.notCovered().span())
                    + ": "
                    + model.notCovered().feature(),
                Paragraphs.WIDTH)
            .forEach(line -> out.append(line).append('\n'));
      }
    }
    out.append("\nsettings: ").append(run.settings()).append('\n');
    out.append(TraceText.replayLine(run)).append('\n');
  }

  private static boolean accepts(Trace.Model model) {
    return model.rejection() == null && model.notCovered() == null;
  }

  private static String nobody(Trace trace) {
    List<String> names = trace.models().stream().map(Trace.Model::name).toList();
    Ending ending = trace.ending();
    return "No model rejects this path ("
        + String.join(", ", names)
        + (ending == null ? "); it stops before the end of the program." : ").");
  }
}
