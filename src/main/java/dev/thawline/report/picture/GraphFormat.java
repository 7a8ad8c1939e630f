package dev.thawline.report.picture;

import dev.thawline.report.witness.WitnessFormat;
import dev.thawline.report.witness.WitnessReport;

/** A witness as a graph in the DOT language. */
public final class GraphFormat implements WitnessFormat {
  @Override
  public String id() {
    return "dot";
  }

  @Override
  public String extension() {
    return "dot";
  }

  @Override
  public String render(WitnessReport witness) {
    return DotGraph.render(witness.program(), witness.trace(), witness.models());
  }
}
