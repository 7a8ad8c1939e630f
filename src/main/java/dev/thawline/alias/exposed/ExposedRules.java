package dev.thawline.alias.exposed;

import dev.thawline.model.Rule;
import java.util.List;

/** The rules that exposed provenance adds to every model. */
public final class ExposedRules {
  /** The world that chose no provenance is the last to end. */
  public static final Rule NO_PROVENANCE =
      Rule.stating(
              "exposed.no-provenance",
              "A pointer made from an integer may be used only where the provenance of some pointer to"
                  + " the same allocation, exposed before, allows it.",
              "core::ptr, Exposed Provenance; models-other.md, section 6")
          .brokenBy("none", "x = stack 1", "p = raw x", "q = exposed p", "w q");

  /**
   * Only with {@code --intptr at-cast}. In the example the pointer must be the first one where the
   * second thread goes on, and the second one where main does.
   */
  public static final Rule NO_CHOICE =
      Rule.stating(
              "exposed.no-choice",
              "Some provenance chosen at the cast of an integer to a pointer, from what was exposed"
                  + " and from what has happened before, must do for everything that can follow.",
              "UCG 392; models-other.md, section 6; MiniRust, predict")
          .brokenBy(
              "tb",
              "x = heap 1",
              "a = &mut x",
              "b = &mut x",
              "expose a",
              "expose b",
              "q = exposed x",
              "T1: W X 1 rlx",
              "T2: X == 0 rlx; W Y 1 rlx; w q; w a",
              "Y == 0 rlx",
              "w q",
              "w b");

  /** Only with {@code --intptr strict}. */
  public static final Rule STRICT =
      Rule.stating(
              "exposed.strict",
              "Under strict provenance no integer is cast to a pointer.",
              "Miri, -Zmiri-strict-provenance")
          .brokenBy("none", "x = stack 1", "p = raw x", "expose p", "q = exposed p");

  private ExposedRules() {}

  public static List<Rule> all() {
    return List.of(NO_PROVENANCE, NO_CHOICE, STRICT);
  }
}
