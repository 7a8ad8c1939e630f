package dev.thawline.lower;

import dev.thawline.program.Operand;
import dev.thawline.rust.type.Type;
import java.util.ArrayList;
import java.util.List;

/** Where the value of a place expression is. */
sealed interface Location {
  Type type();

  /**
   * In a register, below some fields of it.
   *
   * @param register the variable's register, or -1 for a value that no variable holds
   * @param value the whole value
   */
  record InRegister(int register, Operand value, List<Projection> path, Type type)
      implements Location {
    InRegister project(Projection projection, Type inner) {
      List<Projection> longer = new ArrayList<>(path);
      longer.add(projection);
      return new InRegister(register, value, List.copyOf(longer), inner);
    }
  }

  /**
   * In memory.
   *
   * @param behindPointer it was reached by a dereference, or is a static: not a local itself
   */
  record InMemory(Operand pointer, boolean behindPointer, Type type) implements Location {}

  /** A field of a product or, with {@code ofVariant}, of the active variant. */
  record Projection(int field, boolean ofVariant) {}
}
