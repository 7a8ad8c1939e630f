package dev.thawline.rust.type;

import dev.thawline.program.FormatOptions;
import dev.thawline.rust.syntax.BinaryOperator;
import dev.thawline.rust.syntax.Identifier;
import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed expression. A {@link Place} that stands where a value is wanted is read there (copied or
 * moved). Types may still be inference variables: look at them through {@link Types#resolve}.
 */
public sealed interface Typed {
  Type type();

  Span span();

  /** Denotes memory (or a register that stands for it). */
  sealed interface Place extends Typed {}

  /** A variable. */
  record Local(LocalVariable variable, Span span) implements Place {
    @Override
    public Type type() {
      return variable.type();
    }
  }

  /** A static. */
  record Static(StaticDefinition definition, Span span) implements Place {
    @Override
    public Type type() {
      return definition.type();
    }
  }

  /** {@code *pointer}. */
  record Deref(Typed pointer, Type type, Span span) implements Place {}

  /** {@code base.index}; the base may be a value. */
  record Field(Typed base, int index, Type type, Span span) implements Place {}

  /** {@code base[index]} of an array. */
  record Index(Typed base, Typed index, Type type, Span span) implements Place {}

  /** An integer, boolean or character. */
  record Literal(long bits, Type type, Span span) implements Typed {}

  /** A string; only messages and formats have use for it. */
  record Text(String value, Span span) implements Typed {
    @Override
    public Type type() {
      return Types.TEXT;
    }
  }

  /**
   * The value of a constant.
   *
   * @param arguments for the type parameters of the impl or trait that it stands in
   */
  record ConstantUse(ConstDefinition definition, List<Type> arguments, Type type, Span span)
      implements Typed {}

  /** The value of a {@code const} parameter. */
  record ConstantParameter(Type value, Span span) implements Typed {
    @Override
    public Type type() {
      return Type.USIZE;
    }
  }

  /** A function as a value. */
  record FunctionValue(FunctionUse function, Type type, Span span) implements Typed {}

  /** {@code &place} and its relatives; a value as operand becomes a temporary. */
  record Borrow(Borrow.Kind kind, Typed place, Type type, Span span) implements Typed {
    /** What is made. */
    public enum Kind {
      SHARED,
      MUTABLE,
      /** A unique reborrow that rustc makes two-phase. */
      TWO_PHASE,
      RAW_CONST,
      RAW_MUT
    }
  }

  /** A conversion. */
  record Cast(Cast.Kind kind, Typed operand, Type type, Span span) implements Typed {
    /** What is converted to what. */
    public enum Kind {
      SCALAR,
      ENUM_TO_INTEGER,
      REFERENCE_TO_RAW,
      RAW_TO_RAW,
      /** A pointer to an array to one to a slice. */
      UNSIZE,
      /** Of a function, or of a closure that captures nothing. */
      FUNCTION_TO_POINTER,
      /** {@code p as usize}: exposes the provenance. */
      POINTER_TO_INTEGER,
      /** {@code n as *const T}: takes exposed provenance. */
      INTEGER_TO_POINTER
    }
  }

  /** {@code !e} or {@code -e}. */
  record Unary(boolean negate, Typed operand, Type type, Span span) implements Typed {}

  /** An arithmetic, comparing or short-circuiting operator on scalars or pointers. */
  record Binary(BinaryOperator operator, Typed left, Typed right, Type type, Span span)
      implements Typed {}

  /** {@code target = value}; {@code _ = value} has no target. */
  record Assign(@Nullable Typed target, Typed value, Span span) implements Typed {
    @Override
    public Type type() {
      return Type.UNIT;
    }
  }

  /** {@code target += value}. */
  record CompoundAssign(BinaryOperator operator, Typed target, Typed value, Span span)
      implements Typed {
    @Override
    public Type type() {
      return Type.UNIT;
    }
  }

  /** A tuple, struct or array; {@code indices} tells where each field goes. */
  record Aggregate(List<Typed> fields, List<Integer> indices, Type type, Span span)
      implements Typed {}

  /** A variant of an enum. */
  record VariantValue(int variant, List<Typed> fields, List<Integer> indices, Type type, Span span)
      implements Typed {}

  /** {@code [element; n]}. */
  record Repeat(Typed element, Type type, Span span) implements Typed {}

  /** A closure expression. */
  record ClosureValue(ClosureDefinition closure, Type type, Span span) implements Typed {}

  /** A call of a known function. */
  record Call(FunctionUse function, List<Typed> arguments, Type type, Span span) implements Typed {}

  /**
   * A call of a value whose type is a type parameter; which function it is, the type decides that
   * stands for the parameter.
   *
   * @param callee the place that is called, not borrowed
   */
  record GenericCall(Typed callee, List<Typed> arguments, Type type, Span span) implements Typed {}

  /** A call through a function pointer. */
  record PointerCall(Typed function, List<Typed> arguments, Type type, Span span)
      implements Typed {}

  /** A call of a closure that a place or value holds. */
  record ClosureCall(
      Typed callee, ClosureDefinition closure, List<Typed> arguments, Type type, Span span)
      implements Typed {}

  /**
   * A call of the library.
   *
   * @param subject the type that the function is about, for example the value type of an atomic
   * @param orders the orderings it is given, in order
   */
  record LibraryCall(
      LibraryFunction function,
      List<Typed> arguments,
      List<OrderUse> orders,
      Type subject,
      Type type,
      Span span)
      implements Typed {}

  /** A block; {@code target} is what labelled breaks out of it name. */
  record Block(
      List<Statement> statements,
      @Nullable Typed result,
      @Nullable Target target,
      Type type,
      Span span,
      Span closingBrace)
      implements Typed {}

  /** {@code if}. */
  record If(Typed condition, Typed then, @Nullable Typed otherwise, Type type, Span span)
      implements Typed {}

  /** {@code match}, {@code if let}, {@code matches!}. */
  record Match(Typed scrutinee, List<Arm> arms, Type type, Span span) implements Typed {}

  /** One arm. */
  record Arm(TypedPattern pattern, @Nullable Typed guard, Typed body) {}

  /** {@code loop}; {@code while} is a loop around an {@code if}. */
  record Loop(Target target, Typed body, Type type, Span span) implements Typed {}

  /** {@code for} over an integer range. */
  record For(
      Target target,
      TypedPattern pattern,
      Typed from,
      Typed to,
      boolean inclusive,
      Typed body,
      Span span)
      implements Typed {
    @Override
    public Type type() {
      return Type.UNIT;
    }
  }

  /** What {@code break} and {@code continue} name. */
  final class Target {
    private final @Nullable Identifier label;
    private final boolean loop;
    private final Type result;
    private boolean broken;

    Target(@Nullable Identifier label, boolean loop, Type result) {
      this.label = label;
      this.loop = loop;
      this.result = result;
    }

    @Nullable Identifier label() {
      return label;
    }

    boolean isLoop() {
      return loop;
    }

    Type result() {
      return result;
    }

    /** The same in a copy of the body. */
    Target withResult(Type other) {
      Target copy = new Target(label, loop, other);
      copy.broken = broken;
      return copy;
    }

    boolean isBroken() {
      return broken;
    }

    void markBroken() {
      broken = true;
    }
  }

  /** {@code break}. */
  record Break(Target target, @Nullable Typed value, Span span) implements Typed {
    @Override
    public Type type() {
      return new Type.Never();
    }
  }

  /** {@code continue}. */
  record Continue(Target target, Span span) implements Typed {
    @Override
    public Type type() {
      return new Type.Never();
    }
  }

  /** {@code return}. */
  record Return(@Nullable Typed value, Span span) implements Typed {
    @Override
    public Type type() {
      return new Type.Never();
    }
  }

  /** {@code println!} and its relatives. */
  record Print(List<Piece> pieces, boolean newline, boolean visible, Span span) implements Typed {
    @Override
    public Type type() {
      return Type.UNIT;
    }
  }

  /** Fixed text or an argument of a format. */
  record Piece(String text, @Nullable Typed argument, FormatOptions options) {
    static Piece of(String text) {
      return new Piece(text, null, FormatOptions.DISPLAY);
    }
  }

  /** {@code panic!}. */
  record Panic(List<Piece> message, Span span) implements Typed {
    @Override
    public Type type() {
      return new Type.Never();
    }
  }

  /** {@code assert!}. */
  record Assert(Typed condition, List<Piece> message, Span span) implements Typed {
    @Override
    public Type type() {
      return Type.UNIT;
    }
  }

  /**
   * {@code assert_eq!} and, if {@code equal} is false, {@code assert_ne!}. The message comes before
   * the two values.
   */
  record AssertCompare(Typed left, Typed right, boolean equal, List<Piece> message, Span span)
      implements Typed {
    @Override
    public Type type() {
      return Type.UNIT;
    }
  }

  /** Where an error was reported. */
  record Erroneous(Span span) implements Typed {
    @Override
    public Type type() {
      return new Type.Erroneous();
    }
  }

  /** A statement. */
  sealed interface Statement {}

  /** {@code let}. */
  record Let(
      TypedPattern pattern, Type type, @Nullable Typed value, @Nullable Typed otherwise, Span span)
      implements Statement {}

  /** {@code e;}. */
  record Evaluate(Typed expression, Span span) implements Statement {}
}
