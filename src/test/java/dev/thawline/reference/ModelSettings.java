package dev.thawline.reference;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The settings under which the models are compared: of each timestamp model the defaults, every
 * deviation in one parameter, and random ones in several. They are found in the registry, so that a
 * new parameter is compared as soon as it exists.
 */
final class ModelSettings {
  private static final int COMBINATIONS = 24;

  /**
   * Parameters of other texts than models-timestamps.md, 2.4 and 2.5: the reference has no rule for
   * them, they stay at their defaults.
   */
  private static final Set<String> BEYOND = Set.of("profile", "locals", "raw-use", "box");

  private ModelSettings() {}

  private static List<Parameter> parameters(AliasModel model) {
    return model.parameters().stream().filter(p -> !BEYOND.contains(p.name())).toList();
  }

  static List<String> all() {
    Random random = new Random(8153);
    Set<String> ids = new LinkedHashSet<>();
    for (AliasModel model : AliasModels.all()) {
      if (isTimestampModel(model)) {
        deviations(model, ids);
      }
    }
    for (AliasModel model : AliasModels.all()) {
      if (isTimestampModel(model)) {
        combinations(model, random, ids);
      }
    }
    return List.copyOf(ids);
  }

  /** The two families of models-timestamps.md by name, whether or not the reference knows them. */
  private static boolean isTimestampModel(AliasModel model) {
    return model.id().equals("lwc") || model.id().startsWith("sb2018");
  }

  private static void deviations(AliasModel model, Set<String> ids) {
    ids.add(model.id());
    for (Parameter parameter : parameters(model)) {
      for (String value : parameter.valueNames()) {
        ids.add(canonical(model.id() + ":" + parameter.name() + "=" + value));
      }
    }
  }

  private static void combinations(AliasModel model, Random random, Set<String> ids) {
    for (int i = 0; i < COMBINATIONS; i++) {
      List<String> parts = new ArrayList<>(List.of(model.id()));
      for (Parameter parameter : parameters(model)) {
        List<String> values = parameter.valueNames();
        parts.add(parameter.name() + "=" + values.get(random.nextInt(values.size())));
      }
      addIfConsistent(String.join(":", parts), ids);
    }
  }

  private static void addIfConsistent(String id, Set<String> ids) {
    AliasModels.Named named = AliasModels.parse(id);
    if (named.problem() == null) {
      ids.add(named.canonical().toString());
    }
  }

  private static String canonical(String id) {
    return AliasModels.parse(id).canonical().toString();
  }
}
