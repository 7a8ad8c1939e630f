package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.source.Span;
import java.util.List;

/**
 * The library's functions on slices, as the bodies in {@code core::slice} are: retagged at their
 * entry by the caller of this, and after they return.
 */
final class SliceLowering {
  private final BodyLowering body;

  SliceLowering(BodyLowering body) {
    this.body = body;
  }

  /** What is between the entry of the function and its return. */
  Operand call(Typed.LibraryCall call, List<Operand> arguments) {
    FunctionBuilder builder = body.builder();
    Span span = call.span();
    Operand self = arguments.get(0);
    Operand zero = Operand.of(Constant.of(ScalarType.USIZE, 0));
    return switch (call.function()) {
      case SLICE_LENGTH -> WidePointer.of(builder, self, span).length();
      case SLICE_IS_EMPTY ->
          builder.compute(
              Operator.EQUAL,
              ScalarType.USIZE,
              0,
              span,
              WidePointer.of(builder, self, span).length(),
              zero);
      case SLICE_POINTER -> pointer(call, self);
      case SLICE_GET_UNCHECKED -> element(call, self, arguments.get(1));
      case SLICE_FROM_RAW_PARTS -> fromRawParts(call, arguments);
      default -> throw new IllegalStateException(call.function().name());
    };
  }

  /** {@code self as *const [T] as *const T}. */
  private Operand pointer(Typed.LibraryCall call, Operand self) {
    Type slice = new Type.Slice(call.subject());
    Operand raw =
        body.retags()
            .pointer(self, Retagging.kind(call.type()), RetagOrigin.CAST, slice, call.span());
    return WidePointer.of(body.builder(), raw, call.span()).pointer();
  }

  /** {@code &*index.get_unchecked(self)}, where self has become a raw pointer. */
  private Operand element(Typed.LibraryCall call, Operand self, Operand index) {
    Span span = call.span();
    Type element = call.subject();
    PointerKind kind = Retagging.kind(call.type());
    boolean unique = kind == PointerKind.MUTABLE;
    Type.RawPointer rawType = new Type.RawPointer(unique, element);
    Operand slice =
        body.retags()
            .pointer(
                self, Retagging.kind(rawType), RetagOrigin.CAST, new Type.Slice(element), span);
    WidePointer raw = WidePointer.of(body.builder(), slice, span);
    body.builder().compute(Operator.REQUIRE_LESS, ScalarType.USIZE, 0, span, index, raw.length());
    int size = Layouts.of(element).size();
    Operand place =
        body.builder()
            .compute(
                Operator.OFFSET_INBOUNDS, ScalarType.POINTER, size, span, raw.pointer(), index);
    body.places().behind(place, rawType, element, span);
    return body.retags().pointer(place, kind, RetagOrigin.BORROW, element, span);
  }

  /** {@code &*slice_from_raw_parts(data, length)}. */
  private Operand fromRawParts(Typed.LibraryCall call, List<Operand> arguments) {
    Span span = call.span();
    Type slice = new Type.Slice(call.subject());
    PointerKind kind = Retagging.kind(call.type());
    Operand raw = new WidePointer(arguments.get(0), arguments.get(1)).value(body.builder(), span);
    Type rawType = new Type.RawPointer(kind == PointerKind.MUTABLE, slice);
    body.places().behind(raw, rawType, slice, span);
    return body.retags().pointer(raw, kind, RetagOrigin.BORROW, slice, span);
  }
}
