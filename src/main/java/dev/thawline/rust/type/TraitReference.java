package dev.thawline.rust.type;

import java.util.List;
import java.util.stream.Collectors;

/** A trait with arguments for its own parameters; {@code Self} is not among them. */
public record TraitReference(TraitDefinition trait, List<Type> arguments) {
  public TraitReference {
    arguments = List.copyOf(arguments);
  }

  /** As Rust writes it. */
  public String text() {
    return arguments.isEmpty()
        ? trait.name()
        : trait.name()
            + "<"
            + arguments.stream().map(Type::text).collect(Collectors.joining(", "))
            + ">";
  }
}
