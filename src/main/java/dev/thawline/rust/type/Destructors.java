package dev.thawline.rust.type;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a value goes (The Rust Reference, "Destructors"): the type's own {@code
 * Drop::drop}, then the destructors of its fields.
 */
public final class Destructors {
  private Destructors() {}

  /** The {@code Drop::drop} that the type itself implements, or null. */
  public static @Nullable FunctionUse dropFunction(Type type) {
    Type found = Types.resolve(type);
    Implementation implementation =
        found instanceof Type.Struct struct
            ? struct.definition().destructor()
            : found instanceof Type.Enumeration enumeration
                ? enumeration.definition().destructor()
                : null;
    FunctionDefinition function =
        implementation == null ? null : implementation.members().functions().get("drop");
    return implementation == null || function == null
        ? null
        : new FunctionUse(function, arguments(implementation, Types.parts(found)));
  }

  /**
   * The types for the parameters of an impl of {@code Drop}: it is for all types of its definition
   * (E0366), so each of its parameters is one of the type's arguments.
   */
  private static List<Type> arguments(Implementation implementation, List<Type> given) {
    List<Type> written = Types.parts(implementation.self());
    List<Type> found = new ArrayList<>();
    for (Type parameter : implementation.generics().asTypes()) {
      found.add(given.get(written.indexOf(parameter)));
    }
    return found;
  }

  /**
   * Whether dropping a value of the type does anything here. The handle of a thread counts only for
   * its result: letting a thread go has no effect. A panic payload never exists, since a panic
   * aborts.
   */
  public static boolean needed(Type type) {
    return any(
        type,
        part ->
            dropFunction(part) != null
                || (part instanceof Type.JoinHandle handle && needed(handle.result())));
  }

  /** {@code mem::needs_drop::<T>()}, in which the handle of a thread always counts. */
  public static boolean needsDrop(Type type) {
    return any(
        type,
        part ->
            dropFunction(part) != null
                || part instanceof Type.JoinHandle
                || part.equals(Types.PANIC_PAYLOAD));
  }

  /** Whether the type or what it is made of fits; what it points to is no part of it. */
  private static boolean any(Type type, Predicate<Type> wanted) {
    Type found = Types.resolve(type);
    if (wanted.test(found)) {
      return true;
    }
    if (found instanceof Type.Struct struct
        && (struct.definition().is("manually_drop") || struct.definition().isUnion())) {
      return false;
    }
    if (found instanceof Type.Array array) {
      return array.length() > 0 && any(array.element(), wanted);
    }
    if (found instanceof Type.Enumeration enumeration) {
      return IntStream.range(0, enumeration.definition().variants().size())
          .boxed()
          .flatMap(variant -> Types.variantFields(enumeration, variant).stream())
          .anyMatch(field -> any(field, wanted));
    }
    return Types.fields(found).stream().anyMatch(field -> any(field, wanted));
  }
}
