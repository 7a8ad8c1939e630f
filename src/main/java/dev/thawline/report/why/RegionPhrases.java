package dev.thawline.report.why;

import static dev.thawline.report.why.RulePhrase.line;

import dev.thawline.event.EventName;
import dev.thawline.report.witness.Invalidation;
import java.util.List;
import java.util.Map;

/** Breaches of the rules of models of regions and of borrow counts. */
final class RegionPhrases {
  static final List<Map.Entry<String, RulePhrase>> LINES =
      List.of(
          line("regions.outside", c -> "The " + c.place() + " lies outside its region."),
          line("regions.dead", RegionPhrases::lost),
          line("regions.read-only", RegionPhrases::lost),
          line("regions.shared-write", RuleCase::sharedWrite),
          line("refcell.expired", RegionPhrases::lost),
          line("refcell.shared-write", RuleCase::sharedWrite),
          line("refcell.held", c -> "The borrow made by " + c.event(c.creation()) + " is held."),
          line(
              "refcell.overlap",
              c -> "It overlaps with the borrow made by " + c.event(c.creation()) + "."));

  private RegionPhrases() {}

  /** Who took the rights to a location away from a pointer, or from one that it was made from. */
  private static String lost(RuleCase broken) {
    EventName by = Invalidation.loss(broken.model(), broken.rejection());
    return by == null
        ? ""
        : "It lost its right to the " + broken.place() + " at " + broken.event(by) + ".";
  }
}
