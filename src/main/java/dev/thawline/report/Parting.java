package dev.thawline.report;

/**
 * Two models part.
 *
 * @param accepts id of the model that accepts, as the user gave it
 * @param rejects id of the model that rejects, as the user gave it
 * @param witness the canonical path that shows it; names both
 */
public record Parting(String accepts, String rejects, WitnessReport witness) {

  /** {@code sb2018 accepts, sb2018-frontier rejects}. */
  public String headline() {
    return accepts + " accepts, " + rejects + " rejects";
  }
}
