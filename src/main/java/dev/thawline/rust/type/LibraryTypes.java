package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Path;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types that the checker itself knows: scalars, atomics, handles. */
final class LibraryTypes {
  /** Types of the library that a later tier adds, or that matter to nobody here. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "Box",
          "Vec",
          "String",
          "str",
          "Cell",
          "UnsafeCell",
          "RefCell",
          "OnceCell",
          "Arc",
          "Rc",
          "Mutex",
          "MutexGuard",
          "RwLock",
          "Condvar",
          "Barrier",
          "Once",
          "OnceLock",
          "NonNull",
          "MaybeUninit",
          "ManuallyDrop",
          "Pin",
          "PhantomPinned",
          "PhantomData",
          "Layout",
          "f16",
          "f32",
          "f64",
          "f128",
          "i128",
          "u128",
          "HashMap",
          "Instant",
          "Range",
          "SyncUnsafeCell");

  private static final Set<String> TRAITS =
      Set.of("Any", "Display", "Hash", "Error", "Future", "ToString", "Read", "Write");

  private final Diagnostics diagnostics;

  LibraryTypes(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Whether the library has a type of this name, in whatever module. */
  static boolean existsSomewhere(String name) {
    return ELSEWHERE.contains(name);
  }

  /** Whether the library has a trait of this name that the subset does not have. */
  static boolean isTrait(String name) {
    return TRAITS.contains(name);
  }

  @Nullable Type primitive(String name) {
    return name.equals("bool")
        ? Type.BOOL
        : name.equals("char")
            ? Type.CHAR
            : name.equals("str") ? Types.pointee(Types.TEXT) : Type.INTEGERS.get(name);
  }

  Type type(
      LibraryItem item, Path path, List<Type> given, @Nullable Function<Span, Type> inferred) {
    String name = item.name();
    Type.Scalar atomic = atomicValue(name);
    if (atomic != null) {
      return given.isEmpty() ? new Type.Atomic(atomic) : wrongNumber(path, 0, given.size());
    }
    switch (name) {
      case "Atomic", "AtomicPtr", "JoinHandle", "ScopedJoinHandle" -> {
        if (given.size() != 1 && (inferred == null || !given.isEmpty())) {
          return wrongNumber(path, 1, given.size());
        }
        Type value =
            given.isEmpty() && inferred != null ? inferred.apply(path.span()) : given.get(0);
        return switch (name) {
          case "Atomic" -> atomic(value, path.span());
          case "AtomicPtr" -> new Type.Atomic(new Type.RawPointer(true, value));
          default -> new Type.JoinHandle(value, name.startsWith("Scoped"));
        };
      }
      case "Duration" -> {
        return new Type.Opaque("Duration");
      }
      case "Scope" -> {
        return new Type.Opaque("Scope");
      }
      default -> {
        diagnostics.add(Diagnostic.unsupported("the type `" + name + "`", path.span()));
        return new Type.Erroneous();
      }
    }
  }

  private Type atomic(Type value, Span span) {
    Type found = Types.resolve(value);
    boolean fits =
        (found instanceof Type.Scalar scalar && !scalar.equals(Type.CHAR))
            || (Types.isPointer(found) && !Types.isWide(found))
            || found instanceof Type.Parameter
            || found instanceof Type.Variable
            || found instanceof Type.Erroneous;
    if (fits) {
      return new Type.Atomic(value);
    }
    diagnostics.add(Diagnostic.unsupported("`Atomic` of `" + found.text() + "`", span));
    return new Type.Erroneous();
  }

  /** The value type of {@code AtomicU32} and its like, or null. */
  static Type.@Nullable Scalar atomicValue(String name) {
    if (!name.startsWith("Atomic")) {
      return null;
    }
    String value = name.substring("Atomic".length());
    if (value.equals("Bool")) {
      return Type.BOOL;
    }
    if (value.isEmpty() || !Character.isUpperCase(value.charAt(0))) {
      return null;
    }
    return Type.INTEGERS.get(Character.toLowerCase(value.charAt(0)) + value.substring(1));
  }

  /** E0107. */
  Type wrongNumber(Path path, int wanted, int given) {
    diagnostics.add(
        Diagnostic.error(
            "E0107",
            "`"
                + path.name()
                + "` takes "
                + wanted
                + " generic argument"
                + (wanted == 1 ? "" : "s")
                + " but "
                + given
                + " were supplied",
            path.span()));
    return new Type.Erroneous();
  }
}
