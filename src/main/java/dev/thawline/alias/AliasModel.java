package dev.thawline.alias;

import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An aliasing model: what it is called, where it comes from, and the monitor that carries it out.
 */
public interface AliasModel {

  /** Stable, lower-case. */
  String id();

  /** Other ids under which users find it. */
  default List<String> otherIds() {
    return List.of();
  }

  /** What it is, in one line. */
  String title();

  /** The text that defines it. */
  String source();

  /** What can be set about it. */
  List<Parameter> parameters();

  /**
   * What a parameter is where it is not set: its own default, or that of a preset among the
   * settings.
   *
   * @param settings by parameter name
   */
  default String defaultValue(Parameter parameter, Map<String, String> settings) {
    return parameter.defaultValue();
  }

  /**
   * Why settings do not go together, as the end of a sentence about the model; null where they do.
   */
  default @Nullable String conflict(Map<String, String> settings) {
    return null;
  }

  /** What a parameter is in a version of this model. */
  default String value(ModelId id, Parameter parameter) {
    String set = id.settings().get(parameter.name());
    return set != null ? set : defaultValue(parameter, id.settings());
  }

  /**
   * The same version, as settings of the model that this one is a version of: {@code
   * tb:implicit-writes=yes} for {@code tb-iw}. Most models are versions of none.
   */
  default ModelId meaning(ModelId id) {
    return id;
  }

  /** The rules by which it can reject. */
  List<Rule> rules();

  /**
   * A monitor for one exploration.
   *
   * @param id this model's id with the settings to use
   * @param detailed keep what only explanations need, such as which event froze a location, in the
   *     states; without it, states with equal futures are equal
   */
  Monitor monitor(ModelId id, boolean detailed);
}
