package dev.thawline.alias.timestamp;

import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The two readings of the model's first months as presets of the kernel's parameters
 * (models-stacked.md, section 1: LIT and OCT). They differ in one rule, hole d.
 *
 * <p>Where a reference is sent away, the blog reactivates it; here the receiver's retag does that,
 * so that a stale reference which is stored and never loaded goes unnoticed.
 */
final class Preset {
  private static final Map<String, String> AUGUST =
      new TreeMap<>(
          Map.of(
              KernelOptions.RETAG_SRC.name(), "skip-if-active",
              KernelOptions.UNIQ_READ_FROZEN.name(), "unfreeze",
              KernelOptions.TAGKIND.name(), "type",
              KernelOptions.TWO_PHASE.name(), "unique",
              KernelOptions.LOCALS.name(), "reset",
              KernelOptions.RAW_USE.name(), "desugared",
              KernelOptions.CELL_BARRIER.name(), "yes"));

  private static final String STRICT = "strict";

  static final Parameter PARAMETER =
      Parameter.stated(
          "profile",
          "a preset of the other parameters, which may still be set one by one",
          new Choice("default", "the kernel that all timestamp models share"),
          new Choice(
              "literal",
              "the blog of August 2018 as written: "
                  + settings()
                  + " "
                  + KernelOptions.RAW_WRITE.name()
                  + "="
                  + STRICT),
          new Choice("oct18", "the first enforcing code, Miri of October 2018: " + settings()));

  private Preset() {}

  private static String settings() {
    List<String> all = new ArrayList<>();
    AUGUST.forEach((name, value) -> all.add(name + "=" + value));
    return String.join(" ", all);
  }

  /** What a parameter is where it is not set, under the preset among the settings. */
  static String defaultValue(Parameter parameter, Map<String, String> settings) {
    String profile = settings.getOrDefault(PARAMETER.name(), PARAMETER.defaultValue());
    if (profile.equals(PARAMETER.defaultValue()) || parameter.equals(PARAMETER)) {
      return parameter.defaultValue();
    }
    if (profile.equals("literal") && parameter.equals(KernelOptions.RAW_WRITE)) {
      return STRICT;
    }
    return Objects.requireNonNullElse(AUGUST.get(parameter.name()), parameter.defaultValue());
  }
}
