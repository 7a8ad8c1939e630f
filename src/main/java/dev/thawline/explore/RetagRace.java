package dev.thawline.explore;

import dev.thawline.alias.Rejection;
import dev.thawline.model.Rule;
import dev.thawline.race.Race;
import java.util.List;

/** Turns a race with an implicit access into a rejection by the model that declared it. */
final class RetagRace {
  /** One rule for all models: the verdict is the model's, the definition of a race is Rust's. */
  static final Rule RULE =
      new Rule(
          "race.retag",
          "A retag that counts as an access must be ordered with every conflicting access.",
          "rust-lang/miri issue 2648");

  private RetagRace() {}

  static Rejection rejection(Race race) {
    return new Rejection(
        RULE,
        race.later(),
        race.laterSpan(),
        race.location(),
        null,
        List.of(),
        List.of(new Rejection.MissingEdge(race.earlier(), race.later())));
  }
}
