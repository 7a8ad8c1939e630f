package dev.thawline.rust.type;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Questions about types, with inference variables seen through. */
public final class Types {
  /** {@code &str}. */
  static final Type TEXT = new Type.Reference(false, new Type.Opaque("str"));

  /** What a panicking thread leaves behind. */
  static final Type PANIC_PAYLOAD = new Type.Opaque("Box<dyn Any + Send>");

  /** Only constants have it: orderings are known before the program runs. */
  static final Type MEMORY_ORDERING = new Type.Opaque("Ordering");

  static final Type SCOPE = new Type.Reference(false, new Type.Opaque("Scope"));

  private Types() {}

  /** The type with its outermost inference variable replaced by what is known. */
  public static Type resolve(Type type) {
    Type current = type;
    while (current instanceof Type.Variable variable && variable.binding() != null) {
      current = variable.binding();
    }
    return current;
  }

  public static boolean isInteger(Type type) {
    Type found = resolve(type);
    return (found instanceof Type.Scalar scalar && scalar.scalar().isInteger())
        || (found instanceof Type.Variable variable && variable.isInteger());
  }

  public static boolean isBool(Type type) {
    return Type.BOOL.equals(resolve(type));
  }

  public static boolean isNever(Type type) {
    return resolve(type) instanceof Type.Never;
  }

  public static boolean isUnit(Type type) {
    return resolve(type) instanceof Type.Tuple tuple && tuple.elements().isEmpty();
  }

  static boolean isErroneous(Type type) {
    return resolve(type) instanceof Type.Erroneous;
  }

  static boolean isUnknown(Type type) {
    return resolve(type) instanceof Type.Variable variable && !variable.isInteger();
  }

  public static boolean isText(Type type) {
    return resolve(type) instanceof Type.Reference reference
        && resolve(reference.target()).equals(((Type.Reference) TEXT).target());
  }

  public static boolean isScope(Type type) {
    return resolve(type) instanceof Type.Reference reference
        && resolve(reference.target()).equals(((Type.Reference) SCOPE).target());
  }

  /** Whether it is a pointer with a length: to a slice. */
  public static boolean isWide(Type type) {
    return isPointer(type) && pointee(type) instanceof Type.Slice;
  }

  static boolean isPointer(Type type) {
    Type found = resolve(type);
    return found instanceof Type.Reference || found instanceof Type.RawPointer;
  }

  /** What a reference or raw pointer points to, or the type itself. */
  public static Type pointee(Type type) {
    Type found = resolve(type);
    if (found instanceof Type.Reference reference) {
      return resolve(reference.target());
    }
    return found instanceof Type.RawPointer pointer ? resolve(pointer.target()) : found;
  }

  /** The type with its parameters replaced. */
  static Type substitute(Type type, List<Type> arguments) {
    Type found = resolve(type);
    if (found instanceof Type.Parameter parameter) {
      return arguments.get(parameter.number());
    }
    if (arguments.isEmpty()) {
      return found;
    }
    if (found instanceof Type.Tuple tuple) {
      return new Type.Tuple(all(tuple.elements(), arguments));
    }
    if (found instanceof Type.Enumeration enumeration) {
      return new Type.Enumeration(
          enumeration.definition(), all(enumeration.arguments(), arguments));
    }
    if (found instanceof Type.Reference reference) {
      return new Type.Reference(reference.mutable(), substitute(reference.target(), arguments));
    }
    return found;
  }

  private static List<Type> all(List<Type> types, List<Type> arguments) {
    return types.stream().map(type -> substitute(type, arguments)).toList();
  }

  /** The types of the fields of a variant of this enum type. */
  public static List<Type> variantFields(Type.Enumeration type, int variant) {
    return type.definition().variants().get(variant).fields().stream()
        .map(field -> substitute(field.type(), type.arguments()))
        .toList();
  }

  /** The types of the fields of a struct, tuple or closure environment; empty for others. */
  public static List<Type> fields(Type type) {
    Type found = resolve(type);
    if (found instanceof Type.Tuple tuple) {
      return tuple.elements();
    }
    if (found instanceof Type.Struct struct) {
      return struct.definition().fields().stream().map(FieldDefinition::type).toList();
    }
    if (found instanceof Type.Closure closure) {
      return closure.closure().captures().stream().map(Capture::storedType).toList();
    }
    return List.of();
  }

  /**
   * Whether a value of the type is copied when it is used. A user's struct is taken as Copy when
   * all its fields are: capture analysis needs it, moves are not checked.
   */
  public static boolean isCopy(Type type) {
    Type found = resolve(type);
    if (found instanceof Type.Reference reference) {
      return !reference.mutable();
    }
    if (found instanceof Type.Array array) {
      return isCopy(array.element());
    }
    if (found instanceof Type.Tuple tuple) {
      return tuple.elements().stream().allMatch(Types::isCopy);
    }
    if (found instanceof Type.Struct struct) {
      return struct.definition().isCopy();
    }
    if (found instanceof Type.Enumeration enumeration) {
      return enumeration.definition().isCopy()
          && enumeration.arguments().stream().allMatch(Types::isCopy);
    }
    if (found instanceof Type.Closure closure) {
      return closure.closure().captures().stream()
          .allMatch(capture -> isCopy(capture.storedType()));
    }
    return !(found instanceof Type.Atomic
        || found instanceof Type.JoinHandle
        || found instanceof Type.Opaque);
  }

  /**
   * Whether a value of the type has a value of an enum inside it, not counting what it points to.
   */
  static boolean containsEnum(Type type) {
    return containsEnum(type, new HashSet<>());
  }

  private static boolean containsEnum(Type type, Set<StructDefinition> seen) {
    Type found = resolve(type);
    if (found instanceof Type.Atomic atomic) {
      return containsEnum(atomic.value(), seen);
    }
    if (found instanceof Type.Array array) {
      return containsEnum(array.element(), seen);
    }
    if (found instanceof Type.Struct struct && !seen.add(struct.definition())) {
      return false;
    }
    return found instanceof Type.Enumeration
        || fields(found).stream().anyMatch(field -> containsEnum(field, seen));
  }
}
