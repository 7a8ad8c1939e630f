package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code Debug::fmt} of a value reads beyond the value itself: what its references and boxes
 * lead to, and the elements of slices and vectors. Each is reborrowed and handed on to its own
 * {@code fmt} as an argument. The result has what they lead to in their place, as {@link Shapes}
 * expects it.
 */
final class DebugReads {
  private final BodyLowering body;
  private final FunctionBuilder builder;
  private final Operand call;
  private final Span span;

  /**
   * @param call the running call, whose arguments are protected
   */
  DebugReads(BodyLowering body, Operand call, Span span) {
    this.body = body;
    this.builder = body.builder();
    this.call = call;
    this.span = span;
  }

  /** Whether there is more to read than the value. */
  static boolean isNeeded(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Reference) {
      return !Types.isText(found);
    }
    if (found instanceof Type.Array array) {
      return isNeeded(array.element());
    }
    if (found instanceof Type.Enumeration enumeration) {
      int count = enumeration.definition().variants().size();
      for (int i = 0; i < count; i++) {
        if (Types.variantFields(enumeration, i).stream().anyMatch(DebugReads::isNeeded)) {
          return true;
        }
      }
      return false;
    }
    return Types.isBox(found)
        || Types.isVector(found)
        || Types.fields(found).stream().anyMatch(DebugReads::isNeeded);
  }

  /** The value with what it leads to in it. */
  Operand follow(Operand value, Type written) {
    Type type = Types.resolve(written);
    if (!isNeeded(type)) {
      return value;
    }
    if (type instanceof Type.Reference || Types.isBox(type)) {
      Operand pointer = Types.isBox(type) ? field(value, 0) : value;
      Type target = Types.pointee(type);
      body.places().behind(pointer, type, target, span);
      Operand shared =
          body.retags().pointer(pointer, PointerKind.SHARED, RetagOrigin.BORROW, target, span);
      return argument(shared, target);
    }
    if (Types.isVector(type)) {
      Type.Slice slice = new Type.Slice(Types.parts(type).get(0));
      Operand wide = new WidePointer(field(value, 0), field(value, 2)).value(builder, span);
      Operand shared =
          body.retags().pointer(wide, PointerKind.SHARED, RetagOrigin.BORROW, slice, span);
      return argument(shared, slice);
    }
    if (type instanceof Type.Enumeration enumeration) {
      return variant(value, enumeration);
    }
    List<Type> types =
        type instanceof Type.Array array
            ? java.util.Collections.nCopies(array.length(), array.element())
            : Types.fields(type);
    List<Operand> fields = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      fields.add(follow(field(value, i), types.get(i)));
    }
    return make(Operator.MAKE_PRODUCT, 0, fields);
  }

  private Operand variant(Operand value, Type.Enumeration type) {
    ScalarType tag = ((Layout.Sum) Layouts.of(type)).tag();
    Operand active = builder.compute(Operator.VARIANT, tag, 0, span, value);
    int result = builder.register();
    builder.copy(result, value, span);
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    for (int i = 0; i < type.definition().variants().size(); i++) {
      List<Type> types = Types.variantFields(type, i);
      if (types.stream().noneMatch(DebugReads::isNeeded)) {
        continue;
      }
      FunctionBuilder.Label here = new FunctionBuilder.Label();
      FunctionBuilder.Label other = new FunctionBuilder.Label();
      Operand number = Operand.of(Constant.of(tag, i));
      Operand matches = builder.compute(Operator.EQUAL, tag, 0, span, active, number);
      builder.branch(matches, here, other, span);
      builder.bindWithin(here);
      List<Operand> fields = new ArrayList<>();
      for (int j = 0; j < types.size(); j++) {
        Operand part = builder.compute(Operator.VARIANT_FIELD, ScalarType.U8, j, span, value);
        fields.add(follow(part, types.get(j)));
      }
      builder.copy(result, make(Operator.MAKE_VARIANT, i, fields), span);
      builder.jump(end, span);
      builder.bindWithin(other);
    }
    builder.bindWithin(end);
    return Operand.register(result);
  }

  /** Received by {@code fmt}: retagged, then read. */
  Operand argument(Operand pointer, Type type) {
    Operand self =
        body.retags()
            .value(pointer, new Type.Reference(false, type), RetagOrigin.ARGUMENT, call, span);
    return Types.resolve(type) instanceof Type.Slice slice
        ? elements(self, slice.element())
        : follow(body.load(self, type, span), type);
  }

  /** The elements of a slice as the fields of one product. */
  private Operand elements(Operand self, Type element) {
    WidePointer wide = WidePointer.of(builder, self, span);
    int index = builder.register();
    builder.copy(index, Operand.of(Constant.of(ScalarType.USIZE, 0)), span);
    int found = builder.register();
    builder.copy(found, make(Operator.MAKE_PRODUCT, 0, List.of()), span);
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
    Operand item =
        body.retags().pointer(place, PointerKind.SHARED, RetagOrigin.BORROW, element, span);
    Operand all = Operand.register(found);
    builder.copy(found, make(Operator.APPEND, 0, List.of(all, argument(item, element))), span);
    Operand one = Operand.of(Constant.of(ScalarType.USIZE, 1));
    builder.copy(index, builder.compute(Operator.ADD, ScalarType.USIZE, 0, span, at, one), span);
    builder.jump(head, span);
    builder.bindWithin(end);
    return all;
  }

  private Operand field(Operand product, int number) {
    return builder.compute(Operator.FIELD, ScalarType.U8, number, span, product);
  }

  private Operand make(Operator operator, int number, List<Operand> operands) {
    int target = builder.register();
    builder.emit(new Instruction.Compute(target, operator, ScalarType.U8, number, operands), span);
    return Operand.register(target);
  }
}
