package dev.thawline.alias;

import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;

/**
 * An aliasing model: what it is called, where it comes from, and the monitor that carries it out.
 */
public interface AliasModel {

  /** Stable, lower-case. */
  String id();

  /** What it is, in one line. */
  String title();

  /** The text that defines it. */
  String source();

  /** What can be set about it. */
  List<Parameter> parameters();

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
