package dev.thawline.rust.type;

import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A type. {@link #text()} is Rust's notation. Lifetimes do not exist here. */
public sealed interface Type {
  Tuple UNIT = new Tuple(List.of());
  Scalar BOOL = new Scalar("bool", ScalarType.BOOL);
  Scalar CHAR = new Scalar("char", ScalarType.CHAR);
  Scalar I32 = new Scalar("i32", ScalarType.I32);
  Scalar U8 = new Scalar("u8", ScalarType.U8);
  Scalar U32 = new Scalar("u32", ScalarType.U32);
  Scalar USIZE = new Scalar("usize", ScalarType.USIZE);
  Scalar ISIZE = new Scalar("isize", new ScalarType(ScalarType.Kind.SIGNED, 8));

  /** The integer types by name. */
  Map<String, Scalar> INTEGERS =
      java.util.stream.Stream.of(
              U8,
              new Scalar("u16", new ScalarType(ScalarType.Kind.UNSIGNED, 2)),
              U32,
              new Scalar("u64", new ScalarType(ScalarType.Kind.UNSIGNED, 8)),
              USIZE,
              new Scalar("i8", new ScalarType(ScalarType.Kind.SIGNED, 1)),
              new Scalar("i16", new ScalarType(ScalarType.Kind.SIGNED, 2)),
              I32,
              new Scalar("i64", new ScalarType(ScalarType.Kind.SIGNED, 8)),
              ISIZE)
          .collect(Collectors.toUnmodifiableMap(Scalar::name, scalar -> scalar));

  /** As Rust writes it. */
  String text();

  /** An integer type, {@code bool} or {@code char}. */
  record Scalar(String name, ScalarType scalar) implements Type {
    @Override
    public String text() {
      return name;
    }
  }

  /** {@code !}. */
  record Never() implements Type {
    @Override
    public String text() {
      return "!";
    }
  }

  /** {@code (A, B)}. */
  record Tuple(List<Type> elements) implements Type {
    public Tuple {
      elements = List.copyOf(elements);
    }

    @Override
    public String text() {
      return "(" + list(elements) + (elements.size() == 1 ? ",)" : ")");
    }
  }

  /** {@code [T; N]}. */
  record Array(Type element, int length) implements Type {
    @Override
    public String text() {
      return "[" + element.text() + "; " + length + "]";
    }
  }

  /** {@code [T]}: only behind pointers. */
  record Slice(Type element) implements Type {
    @Override
    public String text() {
      return "[" + element.text() + "]";
    }
  }

  /** {@code &T}, {@code &mut T}. */
  record Reference(boolean mutable, Type target) implements Type {
    @Override
    public String text() {
      return (mutable ? "&mut " : "&") + target.text();
    }
  }

  /** {@code *const T}, {@code *mut T}. */
  record RawPointer(boolean mutable, Type target) implements Type {
    @Override
    public String text() {
      return (mutable ? "*mut " : "*const ") + target.text();
    }
  }

  /** {@code fn(A) -> R}. */
  record FunctionPointer(List<Type> parameters, Type result) implements Type {
    public FunctionPointer {
      parameters = List.copyOf(parameters);
    }

    @Override
    public String text() {
      return "fn(" + list(parameters) + ")" + (result.equals(UNIT) ? "" : " -> " + result.text());
    }
  }

  /** The own type of a function. */
  record FunctionItem(FunctionDefinition function) implements Type {
    @Override
    public String text() {
      return function.pointerType().text() + " {" + function.name() + "}";
    }
  }

  /** The own type of a closure. */
  record Closure(ClosureDefinition closure) implements Type {
    @Override
    public String text() {
      return "closure";
    }
  }

  /** A struct. */
  record Struct(StructDefinition definition) implements Type {
    @Override
    public String text() {
      return definition.name();
    }
  }

  /** An enum with its type arguments. */
  record Enumeration(EnumDefinition definition, List<Type> arguments) implements Type {
    public Enumeration {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String text() {
      return definition.name() + (arguments.isEmpty() ? "" : "<" + list(arguments) + ">");
    }
  }

  /** A type parameter of a definition, by number. */
  record Parameter(int number) implements Type {
    @Override
    public String text() {
      return "T" + number;
    }
  }

  /** {@code Atomic<T>}: {@code AtomicU32} is {@code Atomic<u32>}. */
  record Atomic(Type value) implements Type {
    @Override
    public String text() {
      Type inner = Types.resolve(value);
      if (inner instanceof RawPointer pointer && pointer.mutable()) {
        return "AtomicPtr<" + pointer.target().text() + ">";
      }
      if (inner instanceof Scalar scalar) {
        return "Atomic"
            + Character.toUpperCase(scalar.name().charAt(0))
            + scalar.name().substring(1);
      }
      return "Atomic<" + inner.text() + ">";
    }
  }

  /** {@code JoinHandle<T>} and {@code ScopedJoinHandle<T>}. */
  record JoinHandle(Type result, boolean scoped) implements Type {
    @Override
    public String text() {
      return (scoped ? "ScopedJoinHandle<" : "JoinHandle<") + result.text() + ">";
    }
  }

  /** A type of the library without any content that matters. */
  record Opaque(String name) implements Type {
    @Override
    public String text() {
      return name;
    }
  }

  /** Stands where an error was reported; fits everything. */
  record Erroneous() implements Type {
    @Override
    public String text() {
      return "_";
    }
  }

  /** A type still to be inferred. */
  final class Variable implements Type {
    private final boolean integer;
    private final Span origin;
    private @Nullable Type binding;

    Variable(boolean integer, Span origin) {
      this.integer = integer;
      this.origin = origin;
    }

    /** Whether only integer types fit. */
    public boolean isInteger() {
      return integer;
    }

    Span origin() {
      return origin;
    }

    @Nullable Type binding() {
      return binding;
    }

    void bind(Type type) {
      binding = type;
    }

    @Override
    public String text() {
      return binding != null ? binding.text() : integer ? "{integer}" : "_";
    }

    @Override
    public String toString() {
      return text();
    }
  }

  private static String list(List<Type> types) {
    return types.stream().map(Type::text).collect(Collectors.joining(", "));
  }
}
