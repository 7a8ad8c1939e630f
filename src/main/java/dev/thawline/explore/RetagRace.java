package dev.thawline.explore;

import dev.thawline.alias.CommonRules;
import dev.thawline.alias.Rejection;
import dev.thawline.race.Race;
import java.util.List;

/** Turns a race with an implicit access into a rejection by the model that declared it. */
final class RetagRace {
  private RetagRace() {}

  static Rejection rejection(Race race) {
    return new Rejection(
        CommonRules.RETAG_RACE,
        race.later(),
        race.laterSpan(),
        race.location(),
        null,
        List.of(),
        List.of(new Rejection.MissingEdge(race.earlier(), race.later())));
  }
}
