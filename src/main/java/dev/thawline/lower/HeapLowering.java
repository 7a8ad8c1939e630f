package dev.thawline.lower;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.EnumDefinition;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.LibraryFunction;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code std::alloc}. Allocation never fails. A layout is the product (size, alignment). What a
 * block will hold is told by the type where that is written in place, {@code
 * alloc(Layout::new::<T>())}: blocks of equal size for different types do not share their division
 * into cells. Else cells come from how blocks are used.
 */
final class HeapLowering {
  private static final Operand ZERO = word(0);
  private static final Operand ONE = word(1);

  private final BodyLowering body;

  HeapLowering(BodyLowering body) {
    this.body = body;
  }

  private static Operand word(long value) {
    return Operand.of(Constant.of(ScalarType.USIZE, value));
  }

  Operand call(Typed.LibraryCall call, List<Operand> arguments) {
    Span span = call.span();
    return switch (call.function()) {
      case LAYOUT_NEW, LAYOUT_FOR_VALUE -> {
        Layout layout = Layouts.of(call.subject());
        yield product(word(layout.size()), word(layout.alignment()), span);
      }
      case LAYOUT_ARRAY -> array(call, arguments.get(0));
      case LAYOUT_FROM_SIZE_ALIGN -> checked(arguments.get(0), arguments.get(1), span);
      case LAYOUT_FROM_SIZE_ALIGN_UNCHECKED -> product(arguments.get(0), arguments.get(1), span);
      case ALLOC -> allocate(arguments.get(0), element(call), span);
      case ALLOC_ZEROED -> {
        Operand block = allocate(arguments.get(0), element(call), span);
        Operand zeros = compute(Operator.FILL, 1, span, ZERO, field(arguments.get(0), 0, span));
        emit(new Instruction.StoreBytes(block, zeros, 1), span);
        yield block;
      }
      case DEALLOC -> {
        free(arguments.get(0), arguments.get(1), span);
        yield BodyLowering.UNIT;
      }
      case REALLOC -> reallocate(arguments, span);
      case EXCHANGE_MALLOC -> exchange(call.subject(), span);
      case HANDLE_ALLOC_ERROR -> {
        emit(new Instruction.Panic("memory allocation failed"), span);
        yield BodyLowering.NOTHING;
      }
      default -> throw new IllegalStateException(call.function().name());
    };
  }

  /** What a block is for, if its layout is that of a type that is named there. */
  private static @Nullable Layout element(Typed.LibraryCall call) {
    boolean named =
        call.arguments().get(0) instanceof Typed.LibraryCall layout
            && layout.function() == LibraryFunction.LAYOUT_NEW;
    if (!named) {
      return null;
    }
    Layout element = Layouts.of(((Typed.LibraryCall) call.arguments().get(0)).subject());
    return element.size() == 0 ? null : element;
  }

  private Operand allocate(Operand layout, @Nullable Layout element, Span span) {
    int target = body.builder().register();
    Operand size = field(layout, 0, span);
    Operand alignment = field(layout, 1, span);
    emit(new Instruction.AllocateBytes(target, size, alignment, element, "heap"), span);
    return Operand.register(target);
  }

  private Operand exchange(Type type, Span span) {
    Layout layout = Layouts.of(type);
    if (layout.size() == 0) {
      return body.builder()
          .compute(Operator.AT_ADDRESS, ScalarType.POINTER, 0, span, word(layout.alignment()));
    }
    int target = body.builder().register();
    Operand size = word(layout.size());
    Operand alignment = word(layout.alignment());
    emit(new Instruction.AllocateBytes(target, size, alignment, layout, "heap"), span);
    return Operand.register(target);
  }

  private void free(Operand pointer, Operand layout, Span span) {
    Operand size = field(layout, 0, span);
    Operand alignment = field(layout, 1, span);
    emit(new Instruction.Deallocate(pointer, AllocationKind.HEAP, size, alignment), span);
  }

  /** A new block, the old one's bytes as far as they fit, and the end of the old block. */
  private Operand reallocate(List<Operand> arguments, Span span) {
    Operand old = arguments.get(0);
    Operand layout = arguments.get(1);
    Operand size = arguments.get(2);
    Operand made = allocate(product(size, field(layout, 1, span), span), null, span);
    Operand before = field(layout, 0, span);
    Operand smaller = compute(Operator.LESS, 0, span, size, before);
    int kept = body.builder().register();
    FunctionBuilder.Label shrinks = new FunctionBuilder.Label();
    FunctionBuilder.Label grows = new FunctionBuilder.Label();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    body.builder().branch(smaller, shrinks, grows, span);
    body.builder().bindWithin(shrinks);
    body.builder().copy(kept, size, span);
    body.builder().jump(end, span);
    body.builder().bindWithin(grows);
    body.builder().copy(kept, before, span);
    body.builder().jump(end, span);
    body.builder().bindWithin(end);
    int bytes = body.builder().register();
    emit(new Instruction.LoadBytes(bytes, old, Operand.register(kept), 1, 1), span);
    emit(new Instruction.StoreBytes(made, Operand.register(bytes), 1), span);
    free(old, layout, span);
    return made;
  }

  private Operand array(Typed.LibraryCall call, Operand count) {
    Span span = call.span();
    Layout element = Layouts.of(call.subject());
    int size = Math.max(1, element.size());
    Operand most = word(Long.MAX_VALUE / size);
    Operand fits = compute(Operator.LESS_OR_EQUAL, 0, span, count, most);
    Operand bytes = compute(Operator.WRAPPING_MULTIPLY, 0, span, count, word(element.size()));
    return result(fits, bytes, word(element.alignment()), span);
  }

  /** The alignment must be a power of two, the size rounded up to it no more than isize::MAX. */
  private Operand checked(Operand size, Operand alignment, Span span) {
    Operand less = compute(Operator.WRAPPING_SUBTRACT, 0, span, alignment, ONE);
    Operand shared = compute(Operator.AND, 0, span, alignment, less);
    Operand single = compute(Operator.EQUAL, 0, span, shared, ZERO);
    Operand some = compute(Operator.NOT_EQUAL, 0, span, alignment, ZERO);
    Operand most = compute(Operator.WRAPPING_SUBTRACT, 0, span, word(Long.MIN_VALUE), alignment);
    Operand small = compute(Operator.LESS_OR_EQUAL, 0, span, size, most);
    Operand power = and(single, some, span);
    return result(and(power, small, span), size, alignment, span);
  }

  private Operand and(Operand a, Operand b, Span span) {
    return body.builder().compute(Operator.AND, ScalarType.BOOL, 0, span, a, b);
  }

  /** {@code Ok} of a layout, or {@code Err}. */
  private Operand result(Operand good, Operand size, Operand alignment, Span span) {
    FunctionBuilder builder = body.builder();
    int result = builder.register();
    FunctionBuilder.Label ok = new FunctionBuilder.Label();
    FunctionBuilder.Label error = new FunctionBuilder.Label();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    builder.branch(good, ok, error, span);
    builder.bindWithin(ok);
    Operand layout = product(size, alignment, span);
    builder.copy(result, body.values().success(EnumDefinition.RESULT, layout, span), span);
    builder.jump(end, span);
    builder.bindWithin(error);
    builder.copy(result, body.values().variant(1, List.of(BodyLowering.UNIT), span), span);
    builder.jump(end, span);
    builder.bindWithin(end);
    return Operand.register(result);
  }

  private Operand product(Operand size, Operand alignment, Span span) {
    return compute(Operator.MAKE_PRODUCT, 0, span, size, alignment);
  }

  private Operand field(Operand layout, int number, Span span) {
    return compute(Operator.FIELD, number, span, layout);
  }

  private Operand compute(Operator operator, int immediate, Span span, Operand... operands) {
    return body.builder().compute(operator, ScalarType.USIZE, immediate, span, operands);
  }

  private void emit(Instruction instruction, Span span) {
    body.builder().emit(instruction, span);
  }
}
