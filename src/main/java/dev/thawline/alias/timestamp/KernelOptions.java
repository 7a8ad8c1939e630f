package dev.thawline.alias.timestamp;

import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import java.util.List;

/**
 * The parameters of the shared kernel (models-timestamps.md, 2.4).
 *
 * @param loadRetag what happens to a reference that is loaded
 * @param twoPhaseShares whether a two-phase borrow lets its parent be read until it is used
 * @param retagIsAccess whether a retag counts as an access for the race detector
 */
record KernelOptions(LoadRetag loadRetag, boolean twoPhaseShares, boolean retagIsAccess) {
  /** LOAD_RETAG. */
  enum LoadRetag {
    CHECK,
    INIT_ONLY,
    NONE
  }

  static final Parameter LOAD_RETAG =
      new Parameter(
          "load-retag",
          List.of(
              new Parameter.Choice(
                  "check", "a loaded reference must be valid, like at a read; it gets a new tag"),
              new Parameter.Choice(
                  "init-only", "a loaded shared reference freezes and gets a new tag unchecked"),
              new Parameter.Choice("none", "a loaded reference keeps its tag")),
          "what the retag of a reference loaded from memory or from an atomic demands");

  static final Parameter TWO_PHASE =
      new Parameter(
          "two-phase",
          List.of(
              new Parameter.Choice(
                  "shared",
                  "reborrowed shared at once, so that the parent can be read until the first write;"
                      + " the rule of December 2018 (models-stacked.md, section 2)"),
              new Parameter.Choice("unique", "like any other mutable reference")),
          "what a two-phase borrow does; the texts of August 2018 leave it open");

  static final Parameter RETAG_ACCESS =
      new Parameter(
          "retag-access",
          List.of(
              new Parameter.Choice("no", "as the texts of 2018, which do not speak of races"),
              new Parameter.Choice(
                  "yes", "a shared retag is a read, a mutable retag a write, as Miri has it now")),
          "whether a retag counts as an access for the race detector");

  static final List<Parameter> PARAMETERS = List.of(LOAD_RETAG, TWO_PHASE, RETAG_ACCESS);

  static KernelOptions of(ModelId id) {
    LoadRetag loadRetag =
        switch (id.value(LOAD_RETAG)) {
          case "init-only" -> LoadRetag.INIT_ONLY;
          case "none" -> LoadRetag.NONE;
          default -> LoadRetag.CHECK;
        };
    return new KernelOptions(
        loadRetag, id.value(TWO_PHASE).equals("shared"), id.value(RETAG_ACCESS).equals("yes"));
  }
}
