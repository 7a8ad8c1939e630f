package dev.thawline.alias.exposed;

import dev.thawline.alias.MonitorState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is left of the choices at casts when they are put off, for tests. */
public final class SurvivingChoices {
  private SurvivingChoices() {}

  /**
   * The choices that a path can still have been run with: each as what was chosen at each cast so
   * far, in the order of the casts. Only where no allocation has ended, with which choices are
   * forgotten.
   */
  public static Set<List<String>> of(MonitorState state) {
    return state instanceof Worlds worlds
        ? worlds.all().stream().map(SurvivingChoices::of).collect(Collectors.toSet())
        : Set.of(List.of());
  }

  private static List<String> of(World world) {
    return world.choices().stream()
        .map(
            choice ->
                choice.chosen() == null
                    ? "none"
                    : choice.chosen().name() + " " + choice.chosen().field())
        .toList();
  }
}
