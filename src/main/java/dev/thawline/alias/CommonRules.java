package dev.thawline.alias;

import dev.thawline.model.Rule;

/**
 * Rules that are no model's own: for every model which declares implicit accesses, and for every
 * model which asks what tag is used.
 */
public final class CommonRules {
  /** The verdict is the model's, the definition of a race is Rust's. */
  public static final Rule RETAG_RACE =
      Rule.stating(
              "race.retag",
              "A retag, or the end of a call, that counts as an access must be ordered with every"
                  + " conflicting access.",
              "rust-lang/miri issues 2648, on retags, and 3266, on the ends of calls")
          .brokenBy("sb2018:retag-is-access=yes", "x = heap 1", "T1: a = &mut x", "T2: w x");

  /**
   * Only under {@code ps:tags=online}, and under {@code ps:tags=defer} where no order has every tag
   * made before it is used. Of every model that asks something of the tag.
   */
  public static final Rule PROMISED_TAG =
      Rule.stating(
              "promise.tag",
              "A reference may be used only once the event that makes it has happened, even where its"
                  + " store was promised before.",
              "internals.rust-lang.org thread 8153 (2018), the proof sketch, on promises;"
                  + " models-timestamps.md, section 4, ONLINE")
          .brokenBy(
              "sb2018",
              "x = heap 1; X = atomic null",
              "T1: a = & x; X := a rlx",
              "T2: b = X rlx; r b");

  private CommonRules() {}
}
