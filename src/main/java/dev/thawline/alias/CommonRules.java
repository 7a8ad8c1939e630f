package dev.thawline.alias;

import dev.thawline.model.Rule;

/** Rules that every model has which declares implicit accesses. */
public final class CommonRules {
  /** The verdict is the model's, the definition of a race is Rust's. */
  public static final Rule RETAG_RACE =
      Rule.stating(
              "race.retag",
              "A retag, or the end of a call, that counts as an access must be ordered with every"
                  + " conflicting access.",
              "rust-lang/miri issue 2648")
          .brokenBy("sb2018:retag-is-access=yes", "x = heap 1", "T1: a = &mut x", "T2: w x");

  private CommonRules() {}
}
