package dev.thawline.alias.exposed;

import dev.thawline.alias.MonitorState;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is left of the choices at casts when they are put off, for tests. */
public final class SurvivingChoices {
  private SurvivingChoices() {}

  /**
   * The choices that a path can still have been run with: each as what was chosen for each cast so
   * far. Only where no allocation has ended, with which choices are forgotten.
   */
  public static Set<Map<String, String>> of(MonitorState state) {
    return state instanceof Worlds worlds
        ? worlds.all().stream().map(SurvivingChoices::of).collect(Collectors.toSet())
        : Set.of(Map.of());
  }

  private static Map<String, String> of(World world) {
    return world.choices().stream()
        .collect(
            Collectors.toMap(
                choice -> choice.wildcard().name().toString(),
                choice ->
                    choice.chosen() == null
                        ? "none"
                        : choice.chosen().name() + " " + choice.chosen().field()));
  }
}
