package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.Type;
import dev.thawline.source.Span;

/**
 * What {@code <[T] as Debug>::fmt} reads: it iterates over the slice, which reborrows each element,
 * and hands that reference on to the element's own {@code fmt}.
 */
final class SliceElements {
  private final BodyLowering body;
  private final FunctionBuilder builder;
  private final Operand call;
  private final Span span;

  /**
   * @param call the running call, whose arguments are protected
   */
  SliceElements(BodyLowering body, Operand call, Span span) {
    this.body = body;
    this.builder = body.builder();
    this.call = call;
    this.span = span;
  }

  /** The elements as the fields of one product. */
  Operand read(Operand argument, Type.Slice slice) {
    Type element = slice.element();
    Operand self =
        body.retags()
            .value(argument, new Type.Reference(false, slice), RetagOrigin.ARGUMENT, call, span);
    WidePointer wide = WidePointer.of(builder, self, span);
    int index = builder.register();
    builder.copy(index, Operand.of(Constant.of(ScalarType.USIZE, 0)), span);
    int found = builder.register();
    builder.copy(found, builder.compute(Operator.MAKE_PRODUCT, ScalarType.U8, 0, span), span);
    FunctionBuilder.Label head = new FunctionBuilder.Label();
    FunctionBuilder.Label inside = new FunctionBuilder.Label();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    builder.bindWithin(head);
    Operand at = Operand.register(index);
    Operand isInside = builder.compute(Operator.LESS, ScalarType.USIZE, 0, span, at, wide.length());
    builder.branch(isInside, inside, end, span);
    builder.bindWithin(inside);
    int size = Layouts.of(element).size();
    Operand place =
        builder.compute(Operator.OFFSET, ScalarType.POINTER, size, span, wide.pointer(), at);
    Operand value = element(place, element);
    Operand all = Operand.register(found);
    builder.copy(found, builder.compute(Operator.APPEND, ScalarType.U8, 0, span, all, value), span);
    Operand one = Operand.of(Constant.of(ScalarType.USIZE, 1));
    builder.copy(index, builder.compute(Operator.ADD, ScalarType.USIZE, 0, span, at, one), span);
    builder.jump(head, span);
    builder.bindWithin(end);
    return all;
  }

  private Operand element(Operand place, Type element) {
    Operand item =
        body.retags().pointer(place, PointerKind.SHARED, RetagOrigin.BORROW, element, span);
    int register = builder.register();
    builder.emit(
        new Instruction.Retag(
            register,
            item,
            PointerKind.SHARED,
            RetagOrigin.ARGUMENT,
            Retagging.pointee(element),
            call,
            0),
        span);
    return body.load(Operand.register(register), element, span);
  }
}
