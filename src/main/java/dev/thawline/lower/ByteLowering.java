package dev.thawline.lower;

import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.source.Span;
import java.util.List;

/**
 * The library's functions that move bytes as they are. They take raw pointers, so they retag
 * nothing; MIR has no dereference in them. Unaligned access is a copy to or from an aligned local
 * in the library, which nothing sees: here it is the access alone, without the check.
 */
final class ByteLowering {
  private final BodyLowering body;

  ByteLowering(BodyLowering body) {
    this.body = body;
  }

  Operand call(Typed.LibraryCall call, List<Operand> arguments) {
    Operand first = arguments.get(0);
    return switch (call.function()) {
      case POINTER_COPY -> copy(call, first, arguments.get(1), arguments.get(2), false);
      case POINTER_COPY_APART -> copy(call, first, arguments.get(1), arguments.get(2), true);
      case POINTER_COPY_FROM -> copy(call, arguments.get(1), first, arguments.get(2), false);
      case POINTER_COPY_FROM_APART -> copy(call, arguments.get(1), first, arguments.get(2), true);
      case POINTER_WRITE_BYTES -> fill(call, arguments);
      case POINTER_READ_UNALIGNED -> readUnaligned(call, first);
      case POINTER_WRITE_UNALIGNED -> {
        Layout layout = unaligned(Layouts.of(call.subject()));
        Operand whole = compute(Operator.MAKE_PRODUCT, 0, call.span(), arguments.get(1));
        emit(new Instruction.Store(first, whole, layout, MemoryOrder.NON_ATOMIC), call.span());
        yield BodyLowering.UNIT;
      }
      default -> throw new IllegalStateException(call.function().name());
    };
  }

  /** One read of all bytes and one write of all bytes. */
  private Operand copy(
      Typed.LibraryCall call, Operand source, Operand target, Operand count, boolean apart) {
    Span span = call.span();
    Layout element = Layouts.of(call.subject());
    if (apart) {
      compute(Operator.REQUIRE_APART, element.size(), span, source, target, count);
    }
    int bytes = body.builder().register();
    emit(
        new Instruction.LoadBytes(bytes, source, count, element.size(), element.alignment()), span);
    emit(new Instruction.StoreBytes(target, Operand.register(bytes), element.alignment()), span);
    return BodyLowering.UNIT;
  }

  private Operand fill(Typed.LibraryCall call, List<Operand> arguments) {
    Span span = call.span();
    Layout element = Layouts.of(call.subject());
    Operand bytes =
        compute(Operator.FILL, element.size(), span, arguments.get(1), arguments.get(2));
    emit(new Instruction.StoreBytes(arguments.get(0), bytes, element.alignment()), span);
    return BodyLowering.UNIT;
  }

  private Operand readUnaligned(Typed.LibraryCall call, Operand pointer) {
    Span span = call.span();
    Type type = call.subject();
    int target = body.builder().register();
    Layout layout = unaligned(Layouts.of(type));
    emit(new Instruction.Load(target, pointer, layout, MemoryOrder.NON_ATOMIC), span);
    Operand value = compute(Operator.FIELD, 0, span, Operand.register(target));
    return body.retags().value(value, type, RetagOrigin.LOAD, null, span);
  }

  /** The same bytes anywhere. */
  private static Layout unaligned(Layout layout) {
    return new Layout.Product(List.of(new Layout.Field(0, layout)), layout.size(), 1, false);
  }

  private Operand compute(Operator operator, int immediate, Span span, Operand... operands) {
    return body.builder().compute(operator, ScalarType.U8, immediate, span, operands);
  }

  private void emit(Instruction instruction, Span span) {
    body.builder().emit(instruction, span);
  }
}
