package dev.thawline.report.json;

import dev.thawline.report.witness.WitnessFormat;
import dev.thawline.report.witness.WitnessReport;

/** A witness for machines. */
public final class WitnessJsonFormat implements WitnessFormat {
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
