package dev.thawline.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names and parts of a value, as a derived {@code Debug} writes them. */
public sealed interface Shape {
  /** A number, boolean or character. */
  record Leaf() implements Shape {
    public static final Leaf INSTANCE = new Leaf();
  }

  /**
   * A struct, tuple, array or variant.
   *
   * @param name empty for tuples and arrays
   * @param fields the names of the fields, or null where they have none
   */
  record Parts(Brackets brackets, String name, @Nullable List<String> fields, List<Shape> shapes)
      implements Shape {
    public Parts {
      shapes = List.copyOf(shapes);
    }
  }

  /** A slice: as many parts as there are. */
  record Sequence(Shape element) implements Shape {}

  /** An enum. */
  record Choice(List<Parts> variants) implements Shape {
    public Choice {
      variants = List.copyOf(variants);
    }
  }

  /** What surrounds the parts. */
  enum Brackets {
    /** {@code [a, b]}. */
    ARRAY,
    /** {@code (a, b)}, {@code (a,)}, {@code ()}. */
    TUPLE,
    /** {@code Name(a)}, {@code Name { f: a }}, or only the name where there is no part. */
    NAMED
  }
}
