package dev.thawline.rust.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The impl blocks of a program, to be found by the type or the trait that they are for. */
final class Implementations {
  /** What an impl for any type is filed under. */
  private static final Object ANY = "any type";

  private final Map<Object, List<Implementation>> inherent = new HashMap<>();
  private final Map<TraitDefinition, List<Implementation>> ofTraits = new LinkedHashMap<>();
  private final Map<String, List<TraitDefinition>> traitsByMember = new HashMap<>();

  void add(Implementation implementation) {
    TraitReference trait = implementation.trait();
    if (trait == null) {
      Object head = head(implementation.self());
      if (head != null) {
        inherent.computeIfAbsent(head, key -> new ArrayList<>()).add(implementation);
      }
    } else {
      ofTraits.computeIfAbsent(trait.trait(), key -> new ArrayList<>()).add(implementation);
    }
  }

  void add(TraitDefinition trait) {
    trait
        .members()
        .names()
        .forEach(name -> traitsByMember.computeIfAbsent(name, key -> new ArrayList<>()).add(trait));
  }

  /** The impls without a trait that may be about a type. */
  List<Implementation> inherent(Type type) {
    Object head = head(type);
    return head == null ? List.of() : inherent.getOrDefault(head, List.of());
  }

  List<Implementation> of(TraitDefinition trait) {
    return ofTraits.getOrDefault(trait, List.of());
  }

  /** The traits with a function or constant of this name. */
  List<TraitDefinition> withMember(String name) {
    return traitsByMember.getOrDefault(name, List.of());
  }

  /** What two types must have in common to be the same; null where nothing is known. */
  static @Nullable Object head(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Struct struct) {
      return struct.definition();
    }
    if (found instanceof Type.Enumeration enumeration) {
      return enumeration.definition();
    }
    if (found instanceof Type.Scalar scalar) {
      return scalar.name();
    }
    if (found instanceof Type.Reference reference) {
      return reference.mutable() ? "&mut" : "&";
    }
    if (found instanceof Type.RawPointer pointer) {
      return pointer.mutable() ? "*mut" : "*const";
    }
    if (found instanceof Type.Tuple tuple) {
      return "tuple of " + tuple.elements().size();
    }
    if (found instanceof Type.Parameter) {
      return ANY;
    }
    return found instanceof Type.Variable || found instanceof Type.Erroneous
        ? null
        : found.getClass();
  }

  /** Whether the two may be the same type, as far as their heads tell. */
  static boolean mayMatch(Type pattern, Type type) {
    Object wanted = head(pattern);
    Object given = head(type);
    return wanted == null
        || given == null
        || wanted.equals(ANY)
        || wanted.equals(given)
        || Types.resolve(pattern) instanceof Type.Projection;
  }
}
