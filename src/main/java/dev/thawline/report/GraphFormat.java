package dev.thawline.report;

/** A witness as a graph in the DOT language. */
final class GraphFormat implements WitnessFormat {
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
