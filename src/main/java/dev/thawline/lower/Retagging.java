package dev.thawline.lower;

import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.Pinning;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Retags of values: each reference and box inside, with a number of its own. */
final class Retagging {
  private final FunctionBuilder builder;

  Retagging(FunctionBuilder builder) {
    this.builder = builder;
  }

  /** Whether a value of the type holds references or boxes, which retags see. */
  static boolean hasReferences(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Reference) {
      return !Types.isScope(found) && !Types.isText(found);
    }
    if (Types.isBox(found)) {
      return true;
    }
    if (found instanceof Type.Struct struct
        && (struct.definition().is("maybe_uninit") || struct.definition().isUnion())) {
      return false;
    }
    if (found instanceof Type.Array array) {
      return array.length() > 0 && hasReferences(array.element());
    }
    if (found instanceof Type.Atomic atomic) {
      return hasReferences(atomic.value());
    }
    if (found instanceof Type.Enumeration enumeration) {
      for (int i = 0; i < enumeration.definition().variants().size(); i++) {
        if (Types.variantFields(enumeration, i).stream().anyMatch(Retagging::hasReferences)) {
          return true;
        }
      }
      return false;
    }
    return Types.fields(found).stream().anyMatch(Retagging::hasReferences);
  }

  static PointerKind kind(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Reference reference) {
      return reference.mutable() ? PointerKind.MUTABLE : PointerKind.SHARED;
    }
    if (Types.isBox(found)) {
      return PointerKind.BOX;
    }
    return found instanceof Type.RawPointer pointer && pointer.mutable()
        ? PointerKind.RAW_MUT
        : PointerKind.RAW_CONST;
  }

  /** Of a slice, that of one element. */
  static Pointee pointee(Type target) {
    Type one = Types.resolve(target) instanceof Type.Slice slice ? slice.element() : target;
    Layout layout = Layouts.of(one);
    return new Pointee(layout.size(), layout.cellRanges(), layout.isFreeze(), Pinning.isUnpin(one));
  }

  /**
   * A type that an impl makes Unpin although it is not UnsafeUnpin is unique in versions before
   * rust#151365 and in no later one: one fact on the event cannot say that.
   */
  private static void refuseForcedUnpin(PointerKind kind, Type target, Span span) {
    boolean isUnique = kind == PointerKind.MUTABLE || kind == PointerKind.BOX;
    if (isUnique && Pinning.isUnpin(target) && !Pinning.isUnsafeUnpin(target)) {
      throw new SpecException(
          Diagnostic.unsupported("`Unpin` for a type with a `PhantomPinned` inside", span));
    }
  }

  /** One retag. */
  Operand pointer(Operand source, PointerKind kind, RetagOrigin origin, Type target, Span span) {
    return retag(source, kind, origin, target, null, 0, span);
  }

  private Operand retag(
      Operand source,
      PointerKind kind,
      RetagOrigin origin,
      Type target,
      @Nullable Operand call,
      int field,
      Span span) {
    refuseForcedUnpin(kind, target, span);
    int register = builder.register();
    if (!(Types.resolve(target) instanceof Type.Slice)) {
      builder.emit(
          new Instruction.Retag(register, source, kind, origin, pointee(target), call, field),
          span);
      return Operand.register(register);
    }
    WidePointer wide = WidePointer.of(builder, source, span);
    builder.emit(
        new Instruction.Retag(
            register, wide.pointer(), kind, origin, pointee(target), call, field, wide.length()),
        span);
    return new WidePointer(Operand.register(register), wide.length()).value(builder, span);
  }

  /** The value with every reference in it retagged; without references, the value. */
  Operand value(Operand value, Type type, RetagOrigin origin, @Nullable Operand call, Span span) {
    Type found = Types.resolve(type);
    if (Types.isBox(found)) {
      return box(value, found, origin, call, 0, span);
    }
    return found instanceof Type.Reference reference && hasReferences(found)
        ? retag(value, kind(found), origin, reference.target(), call, 0, span)
        : new Walk(origin, call, span).value(value, type);
  }

  /** A box is a product whose only field is its pointer. */
  private Operand box(
      Operand value, Type type, RetagOrigin origin, @Nullable Operand call, int number, Span span) {
    Operand pointer = builder.compute(Operator.FIELD, ScalarType.U8, 0, span, value);
    Operand tagged =
        retag(pointer, PointerKind.BOX, origin, Types.pointee(type), call, number, span);
    return builder.compute(Operator.MAKE_PRODUCT, ScalarType.U8, 0, span, tagged);
  }

  /** One typed copy of a compound value: numbers the references it meets, from 1. */
  private final class Walk {
    private final RetagOrigin origin;
    private final @Nullable Operand call;
    private final Span span;
    private int number;

    Walk(RetagOrigin origin, @Nullable Operand call, Span span) {
      this.origin = origin;
      this.call = call;
      this.span = span;
    }

    Operand value(Operand value, Type type) {
      if (!hasReferences(type)) {
        return value;
      }
      Type found = Types.resolve(type);
      if (found instanceof Type.Reference reference) {
        return retag(value, kind(found), origin, reference.target(), call, ++number, span);
      }
      if (Types.isBox(found)) {
        return box(value, found, origin, call, ++number, span);
      }
      if (found instanceof Type.Enumeration enumeration) {
        return enumeration(value, enumeration);
      }
      return product(value, parts(found));
    }

    private List<Type> parts(Type type) {
      if (type instanceof Type.Array array) {
        return java.util.Collections.nCopies(array.length(), array.element());
      }
      return type instanceof Type.Atomic atomic ? List.of(atomic.value()) : Types.fields(type);
    }

    private Operand product(Operand whole, List<Type> parts) {
      Operand current = whole;
      for (int i = 0; i < parts.size(); i++) {
        if (hasReferences(parts.get(i))) {
          Operand field = builder.compute(Operator.FIELD, ScalarType.U8, i, span, current);
          Operand tagged = value(field, parts.get(i));
          current = builder.compute(Operator.WITH_FIELD, ScalarType.U8, i, span, current, tagged);
        }
      }
      return current;
    }

    private Operand enumeration(Operand sum, Type.Enumeration type) {
      builder.beginAnnounced();
      int result = builder.register();
      builder.copy(result, sum, span);
      ScalarType tag = ((Layout.Sum) Layouts.of(type)).tag();
      Operand active = builder.compute(Operator.VARIANT, tag, 0, span, sum);
      FunctionBuilder.Label end = new FunctionBuilder.Label();
      for (int i = 0; i < type.definition().variants().size(); i++) {
        List<Type> fields = Types.variantFields(type, i);
        if (fields.stream().noneMatch(Retagging::hasReferences)) {
          continue;
        }
        FunctionBuilder.Label here = new FunctionBuilder.Label();
        FunctionBuilder.Label other = new FunctionBuilder.Label();
        Operand expected = Operand.of(dev.thawline.program.Constant.of(tag, i));
        Operand matches = builder.compute(Operator.EQUAL, tag, 0, span, active, expected);
        builder.branch(matches, here, other, span);
        builder.bindWithin(here);
        List<Operand> values = new ArrayList<>();
        for (int f = 0; f < fields.size(); f++) {
          Operand field = builder.compute(Operator.VARIANT_FIELD, tag, f, span, sum);
          values.add(value(field, fields.get(f)));
        }
        builder.emit(new Instruction.Compute(result, Operator.MAKE_VARIANT, tag, i, values), span);
        builder.jump(end, span);
        builder.bindWithin(other);
      }
      builder.bindWithin(end);
      return Operand.register(result);
    }
  }
}
