package dev.thawline.report;

import dev.thawline.report.witness.WitnessReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Two groups of models part; models of one group say the same of every path. One of each is shown.
 *
 * @param accepts id of the model that accepts, as the user gave it
 * @param rejects id of the model that rejects, as the user gave it
 * @param acceptsGroup all ids of its group, as the user gave them: they accept, too
 * @param rejectsGroup all ids of the other: they reject, too, on this path or further on
 * @param rejectsHere those of them that reject on this path
 * @param witness the canonical path that shows it; names both
 */
public record Parting(
    String accepts,
    String rejects,
    List<String> acceptsGroup,
    List<String> rejectsGroup,
    List<String> rejectsHere,
    WitnessReport witness) {
  public Parting {
    acceptsGroup = List.copyOf(acceptsGroup);
    rejectsGroup = List.copyOf(rejectsGroup);
    rejectsHere = List.copyOf(rejectsHere);
  }

  /** {@code sb2018 accepts, sb2018-frontier rejects}. */
  public String headline() {
    return accepts + " accepts, " + rejects + " rejects";
  }

  /** What the other members of both groups do; empty where there are none. */
  List<String> others() {
    List<String> lines = new ArrayList<>();
    List<String> accepting = without(acceptsGroup, List.of(accepts));
    List<String> rejecting = without(rejectsHere, List.of(rejects));
    List<String> later = without(rejectsGroup, rejectsHere);
    if (!accepting.isEmpty()) {
      lines.add("accept, too: " + String.join(", ", accepting));
    }
    if (!rejecting.isEmpty()) {
      lines.add("reject, too: " + String.join(", ", rejecting));
    }
    if (!later.isEmpty()) {
      lines.add("reject later in the same execution: " + String.join(", ", later));
    }
    return lines;
  }

  private static List<String> without(List<String> all, List<String> some) {
    List<String> rest = new ArrayList<>(all);
    rest.removeAll(some);
    return rest;
  }
}
