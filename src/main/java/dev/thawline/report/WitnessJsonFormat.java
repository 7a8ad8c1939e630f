package dev.thawline.report;

/** A witness for machines. */
final class WitnessJsonFormat implements WitnessFormat {
  @Override
  public String id() {
    return "json";
  }

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public String render(WitnessReport witness) {
    return WitnessJson.render(witness);
  }
}
