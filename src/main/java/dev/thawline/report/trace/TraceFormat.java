package dev.thawline.report.trace;

import dev.thawline.report.witness.WitnessFormat;
import dev.thawline.report.witness.WitnessReport;

/** A witness as text, with the settings it holds under. */
public final class TraceFormat implements WitnessFormat {
  @Override
  public String id() {
    return "trace";
  }

  @Override
  public String extension() {
    return "txt";
  }

  @Override
  public String render(WitnessReport witness) {
    return TraceText.render(witness.program(), witness.trace(), witness.models())
        + "settings: "
        + witness.settings()
        + "\n"
        + TraceText.replayLine(witness)
        + "\n";
  }
}
