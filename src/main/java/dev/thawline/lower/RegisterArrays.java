package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Typed;
import dev.thawline.source.Span;
import java.util.List;

/** Elements of arrays that live in registers: fields have fixed numbers, indices are computed. */
final class RegisterArrays {
  private final FunctionBuilder builder;

  RegisterArrays(FunctionBuilder builder) {
    this.builder = builder;
  }

  /** The element as a value: chosen by comparing the index with each number. */
  Location element(Location.InRegister array, Typed.Index place, Operand index, int length) {
    if (place.index() instanceof Typed.Literal literal) {
      return array.project(
          new Location.Projection((int) Math.min(literal.bits(), length - 1L), false),
          place.type());
    }
    Span span = place.span();
    int chosen = builder.register();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    Operand whole = array.value();
    for (Location.Projection projection : array.path()) {
      Operator operator = projection.ofVariant() ? Operator.VARIANT_FIELD : Operator.FIELD;
      whole = builder.compute(operator, ScalarType.U8, projection.field(), span, whole);
    }
    for (int i = 0; i < length; i++) {
      FunctionBuilder.Label here = new FunctionBuilder.Label();
      FunctionBuilder.Label next = new FunctionBuilder.Label();
      builder.branch(equals(index, i, span), here, next, span);
      builder.bindWithin(here);
      builder.emit(
          new Instruction.Compute(chosen, Operator.FIELD, ScalarType.U8, i, List.of(whole)), span);
      builder.jump(end, span);
      builder.bindWithin(next);
    }
    builder.bindWithin(end);
    // Still the variable's, so that reading it is a typed copy; nothing assigns through it, for an
    // array that is assigned at an index known only at run time is in memory.
    return new Location.InRegister(
        array.register(), Operand.register(chosen), List.of(), place.type());
  }

  private Operand equals(Operand index, int number, Span span) {
    Operand constant = Operand.of(Constant.of(ScalarType.USIZE, number));
    return builder.compute(Operator.EQUAL, ScalarType.USIZE, 0, span, index, constant);
  }
}
