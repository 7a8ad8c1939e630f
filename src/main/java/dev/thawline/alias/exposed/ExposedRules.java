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

  /** Only with {@code --intptr strict}. */
  public static final Rule STRICT =
      Rule.stating(
              "exposed.strict",
              "Under strict provenance no integer is cast to a pointer.",
              "Miri, -Zmiri-strict-provenance")
          .brokenBy("none", "x = stack 1", "p = raw x", "expose p", "q = exposed p");

  private ExposedRules() {}

  public static List<Rule> all() {
    return List.of(NO_PROVENANCE, STRICT);
  }
}
