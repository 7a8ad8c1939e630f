package dev.thawline.report.trace;

import dev.thawline.report.witness.WitnessFormat;
import dev.thawline.report.witness.WitnessReport;

/** A witness as prose in Markdown. */
public final class NarrativeDrawing implements WitnessFormat {
  @Override
  public String id() {
    return "narrative";
  }

  @Override
  public String extension() {
    return "md";
  }

  @Override
  public String render(WitnessReport witness) {
    return Narrative.render(witness, TraceText.Detail.RELEVANT);
  }
}
