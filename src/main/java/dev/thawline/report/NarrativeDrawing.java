package dev.thawline.report;

/** A witness as prose in Markdown. */
final class NarrativeDrawing implements WitnessFormat {
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
