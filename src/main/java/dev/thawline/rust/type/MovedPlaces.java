package dev.thawline.rust.type;

import dev.thawline.rust.type.TypedPattern.FieldPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which parts of the variables and temporaries of a body are moved out somewhere: the move paths of
 * rustc's drop elaboration. Only what a destructor would miss counts; a path ends at an index or a
 * dereference, out of which nothing moves, except out of a box.
 */
public final class MovedPlaces extends PlaceUses {
  /**
   * From a place to a part of it.
   *
   * @param variant of an enum, or -1 for a field of a struct, tuple, array or environment, or -2
   *     for what a box owns
   */
  public record Part(int variant, int field) {
    /** From a box to what it owns. */
    public static final Part CONTENT = new Part(-2, 0);
  }

  /** Of a body that moves nothing. */
  public static final MovedPlaces NONE = new MovedPlaces();

  private final IdentityHashMap<Object, List<List<Part>>> found = new IdentityHashMap<>();
  private final Set<LocalVariable> withoutValue =
      Collections.newSetFromMap(new IdentityHashMap<>());

  private MovedPlaces() {}

  /** Of a function's or closure's body. */
  public static MovedPlaces of(Typed body) {
    MovedPlaces analysis = new MovedPlaces();
    analysis.consume(body);
    return analysis;
  }

  /**
   * The parts that are moved out of a variable, or of the temporary that holds an expression's
   * value; an empty path is the whole.
   */
  public List<List<Part>> from(Object root) {
    return found.getOrDefault(root, List.of());
  }

  /** Whether the variable is declared without a value. */
  public boolean startsEmpty(LocalVariable variable) {
    return withoutValue.contains(variable);
  }

  /** The parts that a pattern moves out of what it matches. */
  public static List<List<Part>> inPattern(TypedPattern pattern) {
    List<List<Part>> paths = new ArrayList<>();
    collect(pattern, List.of(), paths);
    return paths;
  }

  private static void collect(TypedPattern pattern, List<Part> path, List<List<Part>> out) {
    if (pattern instanceof TypedPattern.Binding binding) {
      if (binding.mode() == TypedPattern.Mode.VALUE
          && Destructors.needed(binding.variable().type())) {
        out.add(path);
      }
    } else if (pattern instanceof TypedPattern.At at) {
      collect(at.binding(), path, out);
      collect(at.pattern(), path, out);
    } else if (pattern instanceof TypedPattern.Product product) {
      product.fields().forEach(field -> collect(field, -1, path, out));
    } else if (pattern instanceof TypedPattern.Variant variant) {
      variant.fields().forEach(field -> collect(field, variant.variant(), path, out));
    } else if (pattern instanceof TypedPattern.Or or) {
      or.alternatives().forEach(alternative -> collect(alternative, path, out));
    }
  }

  private static void collect(
      FieldPattern field, int variant, List<Part> path, List<List<Part>> out) {
    List<Part> inner = new ArrayList<>(path);
    inner.add(new Part(variant, field.index()));
    collect(field.pattern(), inner, out);
  }

  @Override
  void declared(LocalVariable variable) {}

  @Override
  void withoutValue(LocalVariable variable) {
    withoutValue.add(variable);
  }

  @Override
  void copied(Typed place) {}

  @Override
  void moved(Typed place) {
    if (Destructors.needed(place.type())) {
      add(place, List.of());
    }
  }

  @Override
  void matched(Typed place, TypedPattern pattern) {
    inPattern(pattern).forEach(path -> add(place, path));
  }

  private void add(Typed place, List<Part> inside) {
    List<Part> path = new ArrayList<>(inside);
    Typed current = place;
    while (true) {
      if (current instanceof Typed.Field field) {
        path.add(0, new Part(-1, field.index()));
        current = field.base();
      } else if (current instanceof Typed.Deref deref && Types.isBox(deref.pointer().type())) {
        path.add(0, Part.CONTENT);
        current = deref.pointer();
      } else {
        break;
      }
    }
    if (current instanceof Typed.Deref
        || current instanceof Typed.Index
        || current instanceof Typed.Static) {
      return;
    }
    Object root = current instanceof Typed.Local local ? local.variable() : current;
    found.computeIfAbsent(root, unused -> new ArrayList<>()).add(path);
  }

  @Override
  void borrowed(Typed place, boolean unique) {}

  @Override
  void assigned(Typed place) {}

  @Override
  void inspected(Typed place) {}
}
