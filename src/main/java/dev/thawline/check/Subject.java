package dev.thawline.check;

import java.util.List;

/**
 * What a claim is asked about: one question about one program under one memory model.
 *
 * @param memory the memory model's id
 * @param models canonical ids of the aliasing models in question: one for a verdict, two for a
 *     difference, else none
 */
public record Subject(Topic topic, String memory, List<String> models) {

  /** The questions that directives can answer (language.md, "Directives"). */
  public enum Topic {
    VERDICT,
    OUTCOMES,
    EXECUTIONS,
    CONDITION,
    DIFFER
  }

  public Subject {
    models = List.copyOf(models);
  }

  /** The verdict of an aliasing model. */
  public static Subject verdict(String memory, String model) {
    return new Subject(Topic.VERDICT, memory, List.of(model));
  }

  /** Something about a memory model alone. */
  static Subject program(Topic topic, String memory) {
    return new Subject(topic, memory, List.of());
  }

  /** The models that a person reads about: of a difference, both are in what is expected. */
  public String about() {
    return topic == Topic.VERDICT ? memory + " " + models.get(0) : memory;
  }
}
