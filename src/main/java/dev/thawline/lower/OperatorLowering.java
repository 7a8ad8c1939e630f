package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.IntegerFunction;
import dev.thawline.program.Layout;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.syntax.BinaryOperator;
import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.EnumDefinition;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.LibraryFunction;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.List;

/** Operators, conversions and the library's pure functions: computations without events. */
final class OperatorLowering {
  private final BodyLowering body;

  OperatorLowering(BodyLowering body) {
    this.body = body;
  }

  /** The scalar type in which an operator on values of this type works. */
  static ScalarType scalar(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Scalar scalar) {
      return scalar.scalar();
    }
    if (found instanceof Type.FunctionPointer) {
      return ScalarType.FUNCTION;
    }
    return Types.isNever(found) ? ScalarType.U8 : ScalarType.POINTER;
  }

  Operand unary(Typed.Unary unary, Operand operand) {
    Operator operator = unary.negate() ? Operator.NEGATE : Operator.NOT;
    return body.builder().compute(operator, scalar(unary.type()), 0, unary.span(), operand);
  }

  Operand binary(Typed.Binary binary, Operand left, Operand right) {
    return arithmetic(
        binary.operator(), binary.left().type(), binary.right().type(), left, right, binary.span());
  }

  Operand arithmetic(
      BinaryOperator operator, Type type, Type rightType, Operand left, Operand right, Span span) {
    if (Types.isUnit(type)) {
      return Operand.of(Constant.of(operator == BinaryOperator.EQUAL));
    }
    if (Types.isWide(type)) {
      Operand equal = wideEqual(left, right, span);
      return operator == BinaryOperator.EQUAL
          ? equal
          : body.builder().compute(Operator.NOT, ScalarType.BOOL, 0, span, equal);
    }
    Operand count = right;
    if (operator.isShift() && !scalar(rightType).equals(scalar(type))) {
      count = shiftCount(right, scalar(type), scalar(rightType), span);
    }
    return body.builder().compute(machine(operator), scalar(type), 0, span, left, count);
  }

  /** Pointers to slices are equal where their addresses and their lengths are. */
  private Operand wideEqual(Operand left, Operand right, Span span) {
    FunctionBuilder builder = body.builder();
    WidePointer a = WidePointer.of(builder, left, span);
    WidePointer b = WidePointer.of(builder, right, span);
    Operand start =
        builder.compute(Operator.EQUAL, ScalarType.POINTER, 0, span, a.pointer(), b.pointer());
    Operand length =
        builder.compute(Operator.EQUAL, ScalarType.USIZE, 0, span, a.length(), b.length());
    return builder.compute(Operator.AND, ScalarType.BOOL, 0, span, start, length);
  }

  /** A shift count of another type, as one of the shifted type that is too large if it was. */
  private Operand shiftCount(Operand count, ScalarType type, ScalarType from, Span span) {
    FunctionBuilder builder = body.builder();
    int bits = type.size() * Byte.SIZE;
    Operand limit = Operand.of(Constant.of(from, bits));
    Operand zero = Operand.of(Constant.of(from, 0));
    Operand small = builder.compute(Operator.LESS, from, 0, span, count, limit);
    Operand positive = builder.compute(Operator.GREATER_OR_EQUAL, from, 0, span, count, zero);
    Operand fits = builder.compute(Operator.AND, ScalarType.BOOL, 0, span, small, positive);
    FunctionBuilder.Label good = new FunctionBuilder.Label();
    FunctionBuilder.Label bad = new FunctionBuilder.Label();
    builder.branch(fits, good, bad, span);
    builder.bindWithin(bad);
    builder.emit(new Instruction.Panic("attempt to shift with overflow"), span);
    builder.bindWithin(good);
    return builder.compute(Operator.CONVERT, type, 0, span, count);
  }

  private static Operator machine(BinaryOperator operator) {
    return switch (operator) {
      case ADD -> Operator.ADD;
      case SUBTRACT -> Operator.SUBTRACT;
      case MULTIPLY -> Operator.MULTIPLY;
      case DIVIDE -> Operator.DIVIDE;
      case REMAINDER -> Operator.REMAINDER;
      case SHIFT_LEFT -> Operator.SHIFT_LEFT;
      case SHIFT_RIGHT -> Operator.SHIFT_RIGHT;
      case BIT_AND, AND -> Operator.AND;
      case BIT_OR, OR -> Operator.OR;
      case BIT_XOR -> Operator.XOR;
      case EQUAL -> Operator.EQUAL;
      case NOT_EQUAL -> Operator.NOT_EQUAL;
      case LESS -> Operator.LESS;
      case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
      case GREATER -> Operator.GREATER;
      case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
    };
  }

  Operand cast(Typed.Cast cast, Operand operand) {
    Span span = cast.span();
    FunctionBuilder builder = body.builder();
    return switch (cast.kind()) {
      case SCALAR -> builder.compute(Operator.CONVERT, scalar(cast.type()), 0, span, operand);
      case ENUM_TO_INTEGER -> discriminant(cast, operand);
      case FUNCTION_TO_POINTER -> {
        Type callee = Types.resolve(cast.operand().type());
        int number =
            callee instanceof Type.Closure closure
                ? body.program().closure(closure.closure(), false, body.name())
                : body.program().function(((Type.FunctionItem) callee).use(), span);
        yield Operand.of(new Constant.FunctionReference(number));
      }
      case RAW_TO_RAW, REFERENCE_TO_RAW ->
          Types.isWide(cast.operand().type()) && !Types.isWide(cast.type())
              ? WidePointer.of(builder, operand, span).pointer()
              : operand;
      case UNSIZE -> {
        Type.Array array = (Type.Array) Types.pointee(cast.operand().type());
        Operand length = Operand.of(Constant.of(ScalarType.USIZE, array.length()));
        yield new WidePointer(operand, length).value(builder, span);
      }
      case POINTER_TO_INTEGER -> {
        Operand address = expose(operand, span);
        boolean isWord = scalar(cast.type()).size() == ScalarType.POINTER_SIZE;
        yield isWord
            ? address
            : builder.compute(Operator.CONVERT, scalar(cast.type()), 0, span, address);
      }
      case INTEGER_TO_POINTER -> fromExposed(operand, span);
    };
  }

  /** Exposes a pointer; its address. */
  private Operand expose(Operand pointer, Span span) {
    body.builder().emit(new Instruction.Expose(pointer), span);
    return body.builder().compute(Operator.ADDRESS, ScalarType.USIZE, 0, span, pointer);
  }

  private Operand fromExposed(Operand address, Span span) {
    int target = body.builder().register();
    body.builder().emit(new Instruction.FromExposed(target, address), span);
    return Operand.register(target);
  }

  private Operand discriminant(Typed.Cast cast, Operand operand) {
    FunctionBuilder builder = body.builder();
    Span span = cast.span();
    ScalarType type = scalar(cast.type());
    Operand number = builder.compute(Operator.VARIANT, ScalarType.U8, 0, span, operand);
    int result = builder.register();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    List<EnumDefinition.Variant> variants =
        ((Type.Enumeration) Types.resolve(cast.operand().type())).definition().variants();
    for (int i = 0; i < variants.size(); i++) {
      FunctionBuilder.Label here = new FunctionBuilder.Label();
      FunctionBuilder.Label next = new FunctionBuilder.Label();
      Operand constant = Operand.of(Constant.of(ScalarType.U8, i));
      Operand matches = builder.compute(Operator.EQUAL, ScalarType.U8, 0, span, number, constant);
      builder.branch(matches, here, next, span);
      builder.bindWithin(here);
      builder.copy(result, Operand.of(Constant.of(type, variants.get(i).discriminant())), span);
      builder.jump(end, span);
      builder.bindWithin(next);
    }
    builder.bindWithin(end);
    return Operand.register(result);
  }

  /** The library's functions that only compute. */
  Operand library(Typed.LibraryCall call, List<Operand> arguments) {
    FunctionBuilder builder = body.builder();
    Span span = call.span();
    return switch (call.function()) {
      case WRAPPING_ADD -> wrapping(Operator.WRAPPING_ADD, call, arguments);
      case WRAPPING_SUB -> wrapping(Operator.WRAPPING_SUBTRACT, call, arguments);
      case WRAPPING_MUL -> wrapping(Operator.WRAPPING_MULTIPLY, call, arguments);
      case POINTER_ADD, POINTER_OFFSET -> move(Operator.OFFSET_INBOUNDS, call, arguments, false);
      case POINTER_SUB -> move(Operator.OFFSET_INBOUNDS, call, arguments, true);
      case POINTER_WRAPPING_ADD, POINTER_WRAPPING_OFFSET ->
          move(Operator.OFFSET, call, arguments, false);
      case POINTER_WRAPPING_SUB -> move(Operator.OFFSET, call, arguments, true);
      case POINTER_BYTE_ADD, POINTER_BYTE_OFFSET ->
          moveBytes(Operator.OFFSET_INBOUNDS, call, arguments, false);
      case POINTER_BYTE_SUB -> moveBytes(Operator.OFFSET_INBOUNDS, call, arguments, true);
      case POINTER_WRAPPING_BYTE_ADD, POINTER_WRAPPING_BYTE_OFFSET ->
          moveBytes(Operator.OFFSET, call, arguments, false);
      case POINTER_WRAPPING_BYTE_SUB -> moveBytes(Operator.OFFSET, call, arguments, true);
      case POINTER_DISTANCE -> distance(call, arguments, Layouts.of(call.subject()).size());
      case POINTER_BYTE_DISTANCE -> distance(call, arguments, 1);
      case POINTER_ADDRESS ->
          builder.compute(Operator.ADDRESS, ScalarType.USIZE, 0, span, arguments.get(0));
      case POINTER_WITH_ADDRESS ->
          builder.compute(
              Operator.WITH_ADDRESS,
              ScalarType.POINTER,
              0,
              span,
              arguments.get(0),
              arguments.get(1));
      case POINTER_WITHOUT_PROVENANCE ->
          builder.compute(Operator.AT_ADDRESS, ScalarType.POINTER, 0, span, arguments.get(0));
      case POINTER_DANGLING -> {
        int alignment = Layouts.of(call.subject()).alignment();
        Operand address = Operand.of(Constant.of(ScalarType.USIZE, alignment));
        yield builder.compute(Operator.AT_ADDRESS, ScalarType.POINTER, 0, span, address);
      }
      case LAYOUT_SIZE, LAYOUT_ALIGN ->
          builder.compute(
              Operator.FIELD,
              ScalarType.USIZE,
              call.function() == LibraryFunction.LAYOUT_SIZE ? 0 : 1,
              span,
              arguments.get(0));
      case POINTER_SLICE_FROM_RAW_PARTS ->
          new WidePointer(arguments.get(0), arguments.get(1)).value(builder, span);
      case POINTER_SLICE_LENGTH -> WidePointer.of(builder, arguments.get(0), span).length();
      case POINTER_EXPOSE -> expose(arguments.get(0), span);
      case POINTER_WITH_EXPOSED -> fromExposed(arguments.get(0), span);
      case POINTER_IS_NULL ->
          builder.compute(
              Operator.EQUAL,
              ScalarType.POINTER,
              0,
              span,
              arguments.get(0),
              Operand.of(new Constant.Null()));
      case POINTER_EQUAL -> {
        boolean isWide = Types.resolve(call.subject()) instanceof Type.Slice;
        yield isWide
            ? wideEqual(arguments.get(0), arguments.get(1), span)
            : builder.compute(
                Operator.EQUAL, ScalarType.POINTER, 0, span, arguments.get(0), arguments.get(1));
      }
      case POINTER_NULL -> Operand.of(new Constant.Null());
      case NEEDS_DROP ->
          Operand.of(Constant.of(ScalarType.BOOL, Destructors.needsDrop(call.subject()) ? 1 : 0));
      case SIZE_OF, SIZE_OF_VAL -> word(told(call).size());
      case ALIGN_OF, ALIGN_OF_VAL -> word(told(call).alignment());
      case ZEROED -> {
        Layout layout = Layouts.of(call.subject());
        Operand bytes =
            builder.compute(Operator.FILL, ScalarType.U8, layout.size(), span, word(0), word(1));
        Layout untyped = new Layout.Untyped(layout.size(), layout.alignment());
        yield reinterpret(bytes, untyped, layout, span);
      }
      case UNINITIALIZED -> {
        Layout layout = Layouts.of(call.type());
        yield reinterpret(BodyLowering.NOTHING, layout, layout, span);
      }
      default -> integer(call, arguments);
    };
  }

  private static Operand word(long value) {
    return Operand.of(Constant.of(ScalarType.USIZE, value));
  }

  /**
   * A layout that the user's program gets to know: what rustc chooses freely is not ours to say.
   */
  private static Layout told(Typed.LibraryCall call) {
    if (!call.span().file().isLibrary() && Types.containsEnum(call.subject())) {
      throw new SpecException(Diagnostic.unsupported("the size of an enum", call.span()));
    }
    return Layouts.of(call.subject());
  }

  private Operand reinterpret(Operand value, Layout from, Layout to, Span span) {
    int target = body.builder().register();
    body.builder().emit(new Instruction.Reinterpret(target, value, from, to), span);
    return Operand.register(target);
  }

  private Operand integer(Typed.LibraryCall call, List<Operand> arguments) {
    IntegerFunction function = call.function().integer();
    if (function == null) {
      throw new IllegalStateException("has events: " + call.function());
    }
    return body.builder()
        .compute(
            Operator.INTEGER,
            scalar(call.subject()),
            function.number(),
            call.span(),
            arguments.toArray(Operand[]::new));
  }

  private Operand wrapping(Operator operator, Typed.LibraryCall call, List<Operand> arguments) {
    return body.builder()
        .compute(operator, scalar(call.type()), 0, call.span(), arguments.get(0), arguments.get(1));
  }

  private Operand distance(Typed.LibraryCall call, List<Operand> arguments, int unit) {
    if (unit == 0) {
      throw new SpecException(
          Diagnostic.unsupported("distances between pointers to nothing", call.span()));
    }
    return body.builder()
        .compute(
            Operator.DISTANCE,
            Type.ISIZE.scalar(),
            unit,
            call.span(),
            arguments.get(0),
            arguments.get(1));
  }

  private Operand move(
      Operator operator, Typed.LibraryCall call, List<Operand> arguments, boolean backwards) {
    return move(operator, call, arguments, backwards, Layouts.of(call.subject()).size());
  }

  private Operand moveBytes(
      Operator operator, Typed.LibraryCall call, List<Operand> arguments, boolean backwards) {
    return move(operator, call, arguments, backwards, 1);
  }

  private Operand move(
      Operator operator,
      Typed.LibraryCall call,
      List<Operand> arguments,
      boolean backwards,
      int size) {
    FunctionBuilder builder = body.builder();
    Span span = call.span();
    Operand count = arguments.get(1);
    if (backwards) {
      Operand zero = Operand.of(Constant.of(ScalarType.USIZE, 0));
      count =
          builder.compute(Operator.WRAPPING_SUBTRACT, Type.ISIZE.scalar(), 0, span, zero, count);
    }
    return builder.compute(operator, ScalarType.POINTER, size, span, arguments.get(0), count);
  }
}
