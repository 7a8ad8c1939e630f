package dev.thawline.rust.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

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
    if (found instanceof Type.Struct struct && isBox(found)) {
      return resolve(struct.arguments().get(0));
    }
    return found instanceof Type.RawPointer pointer ? resolve(pointer.target()) : found;
  }

  /** Whether it is {@code &mut}. */
  static boolean isUnique(Type type) {
    return resolve(type) instanceof Type.Reference reference && reference.mutable();
  }

  /** Whether it is the library's {@code Box}. */
  public static boolean isBox(Type type) {
    return resolve(type) instanceof Type.Struct struct && struct.definition().is("owned_box");
  }

  /** The types that a type is written with, in order. */
  public static List<Type> parts(Type type) {
    Type found = resolve(type);
    if (found instanceof Type.Reference || found instanceof Type.RawPointer) {
      return List.of(pointee(found));
    }
    if (found instanceof Type.Tuple tuple) {
      return tuple.elements();
    }
    if (found instanceof Type.Array array) {
      return List.of(array.element(), array.extent());
    }
    if (found instanceof Type.Slice slice) {
      return List.of(slice.element());
    }
    if (found instanceof Type.Atomic atomic) {
      return List.of(atomic.value());
    }
    if (found instanceof Type.JoinHandle handle) {
      return List.of(handle.result());
    }
    if (found instanceof Type.Struct struct) {
      return struct.arguments();
    }
    if (found instanceof Type.Enumeration enumeration) {
      return enumeration.arguments();
    }
    if (found instanceof Type.FunctionItem item) {
      return item.use().arguments();
    }
    if (found instanceof Type.Closure closure) {
      return closure.arguments();
    }
    if (found instanceof Type.FunctionPointer pointer) {
      List<Type> all = new ArrayList<>(pointer.parameters());
      all.add(pointer.result());
      return all;
    }
    if (found instanceof Type.Projection projection) {
      List<Type> all = new ArrayList<>(List.of(projection.self()));
      all.addAll(projection.trait().arguments());
      return all;
    }
    return List.of();
  }

  /** A type of the same form with other {@link #parts}. */
  private static Type withParts(Type found, List<Type> parts) {
    if (found instanceof Type.Reference reference) {
      return new Type.Reference(reference.mutable(), parts.get(0));
    }
    if (found instanceof Type.RawPointer pointer) {
      return new Type.RawPointer(pointer.mutable(), parts.get(0));
    }
    if (found instanceof Type.Tuple) {
      return new Type.Tuple(parts);
    }
    if (found instanceof Type.Array) {
      return new Type.Array(parts.get(0), parts.get(1));
    }
    if (found instanceof Type.Slice) {
      return new Type.Slice(parts.get(0));
    }
    if (found instanceof Type.Atomic) {
      return new Type.Atomic(parts.get(0));
    }
    if (found instanceof Type.JoinHandle handle) {
      return new Type.JoinHandle(parts.get(0), handle.scoped());
    }
    if (found instanceof Type.Struct struct) {
      return new Type.Struct(struct.definition(), parts);
    }
    if (found instanceof Type.Enumeration enumeration) {
      return new Type.Enumeration(enumeration.definition(), parts);
    }
    if (found instanceof Type.FunctionItem item) {
      return new Type.FunctionItem(new FunctionUse(item.use().function(), parts));
    }
    if (found instanceof Type.Closure closure) {
      return new Type.Closure(closure.closure(), parts);
    }
    int last = parts.size() - 1;
    if (found instanceof Type.FunctionPointer) {
      return new Type.FunctionPointer(parts.subList(0, last), parts.get(last));
    }
    Type.Projection projection = (Type.Projection) found;
    TraitReference trait =
        new TraitReference(projection.trait().trait(), parts.subList(1, parts.size()));
    return new Type.Projection(parts.get(0), trait, projection.name());
  }

  /** The type with {@code change} applied to each part of it, the inner ones first. */
  static Type map(Type type, UnaryOperator<Type> change) {
    Type found = resolve(type);
    List<Type> parts = parts(found);
    if (parts.isEmpty()) {
      return change.apply(found);
    }
    List<Type> changed = new ArrayList<>();
    boolean same = true;
    for (Type part : parts) {
      Type other = map(part, change);
      same &= other == part;
      changed.add(other);
    }
    return change.apply(same ? found : withParts(found, changed));
  }

  /** The type with everything that inference has found put in. */
  public static Type resolveAll(Type type) {
    return map(type, part -> part);
  }

  /** Whether {@code test} holds for the type or a part of it. */
  static boolean anyPart(Type type, Predicate<Type> test) {
    Type found = resolve(type);
    return test.test(found) || parts(found).stream().anyMatch(part -> anyPart(part, test));
  }

  /** The types of the fields of a variant of this enum type. */
  public static List<Type> variantFields(Type.Enumeration type, int variant) {
    EnumDefinition definition = type.definition();
    Substitution types = Substitution.of(definition.generics().parameters(), type.arguments());
    return definition.variants().get(variant).fields().stream()
        .map(field -> types.apply(field.type()))
        .toList();
  }

  /** The types of the fields of a struct, tuple or closure environment; empty for others. */
  public static List<Type> fields(Type type) {
    Type found = resolve(type);
    if (found instanceof Type.Tuple tuple) {
      return tuple.elements();
    }
    if (found instanceof Type.Struct struct) {
      Substitution types =
          Substitution.of(struct.definition().generics().parameters(), struct.arguments());
      return struct.definition().fields().stream().map(field -> types.apply(field.type())).toList();
    }
    if (found instanceof Type.Closure closure) {
      return closure.closure().captures().stream().map(Capture::storedType).toList();
    }
    return List.of();
  }

  /** Whether it is the library's {@code Vec}. */
  public static boolean isVector(Type type) {
    return resolve(type) instanceof Type.Struct struct && struct.definition().is("vec");
  }

  public static boolean isUnion(Type type) {
    return resolve(type) instanceof Type.Struct struct && struct.definition().isUnion();
  }

  /** Whether a value of the type has a union inside it, not counting what it points to. */
  static boolean containsUnion(Type type) {
    Type found = resolve(type);
    if (found instanceof Type.Array array) {
      return containsUnion(array.element());
    }
    if (found instanceof Type.Enumeration enumeration) {
      return java.util.stream.IntStream.range(0, enumeration.definition().variants().size())
          .boxed()
          .flatMap(variant -> variantFields(enumeration, variant).stream())
          .anyMatch(Types::containsUnion);
    }
    return isUnion(found) || fields(found).stream().anyMatch(Types::containsUnion);
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
      return struct.definition().isCopy()
          && struct.arguments().stream().allMatch(Types::isCopyArgument);
    }
    if (found instanceof Type.Enumeration enumeration) {
      return enumeration.definition().isCopy()
          && enumeration.arguments().stream().allMatch(Types::isCopyArgument);
    }
    if (found instanceof Type.Parameter parameter) {
      return parameter.parameter().isCopy();
    }
    if (found instanceof Type.Closure closure) {
      return closure.closure().captures().stream()
          .allMatch(capture -> isCopy(capture.storedType()));
    }
    return !(found instanceof Type.Atomic
        || found instanceof Type.JoinHandle
        || found instanceof Type.Projection
        || found instanceof Type.Opaque);
  }

  private static boolean isCopyArgument(Type type) {
    return resolve(type) instanceof Type.Constant || isCopy(type);
  }

  /**
   * Whether a value of the type has a value of an enum inside it, not counting what it points to.
   */
  public static boolean containsEnum(Type type) {
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
