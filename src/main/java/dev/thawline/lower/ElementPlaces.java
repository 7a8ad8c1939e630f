package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.MovedPlaces.Part;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.TypedPattern;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a slice or array are that a pattern names: MIR's projections {@code [2 of 3]},
 * {@code [-1 of 3]} and {@code [1:-1]}, which check nothing, for the length has been tested.
 */
final class ElementPlaces {
  private final BodyLowering body;
  private final TypedPattern.Elements pattern;
  private final Location whole;
  private final @Nullable WidePointer wide;

  ElementPlaces(BodyLowering body, TypedPattern.Elements pattern, Location whole) {
    this.body = body;
    this.pattern = pattern;
    this.whole = whole;
    boolean isSlice = Types.resolve(pattern.whole()) instanceof Type.Slice;
    this.wide =
        isSlice && whole instanceof Location.InMemory memory
            ? WidePointer.of(body.builder(), memory.pointer(), pattern.span())
            : null;
  }

  /** How many elements there are, or null where the type tells. */
  @Nullable Operand length() {
    return wide == null ? null : wide.length();
  }

  /** Where a part is. */
  Location of(TypedPattern part) {
    WidePointer slice = wide;
    return slice == null ? ofArray(part) : ofSlice(slice, part);
  }

  /** Who owns a part. */
  Owner owner(TypedPattern part, Owner outer) {
    if (wide != null) {
      String type = Types.resolve(pattern.whole()).text();
      return new Owner(null, "E0508", "cannot move out of type `" + type + "`, a non-copy slice");
    }
    return part == pattern.rest()
        ? Owner.UNTRACKED
        : outer.part(new Part(-1, first(part)), Types.resolve(pattern.whole()));
  }

  /** The number of a part's first element, counted from the end where it stands behind the rest. */
  private int first(TypedPattern part) {
    int number = indexOf(pattern.front(), part);
    if (number >= 0) {
      return number;
    }
    if (part == pattern.rest()) {
      return pattern.front().size();
    }
    int fromEnd = pattern.back().size() - indexOf(pattern.back(), part);
    return Types.resolve(pattern.whole()) instanceof Type.Array array
        ? array.length() - fromEnd
        : -fromEnd;
  }

  private static int indexOf(List<TypedPattern> patterns, TypedPattern part) {
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i) == part) {
        return i;
      }
    }
    return -1;
  }

  private Location ofArray(TypedPattern part) {
    Span span = pattern.span();
    int first = first(part);
    if (part != pattern.rest()) {
      return body.places().field(whole, first, pattern.element(), span);
    }
    if (whole instanceof Location.InMemory memory) {
      Operand start = moved(memory.pointer(), first);
      return new Location.InMemory(start, memory.behindPointer(), pattern.between());
    }
    List<Operand> elements = new ArrayList<>();
    for (int i = 0; i < ((Type.Array) Types.resolve(pattern.between())).length(); i++) {
      Location element = body.places().field(whole, first + i, pattern.element(), span);
      elements.add(body.places().readPlain(element, span));
    }
    int register = body.builder().register();
    body.builder()
        .emit(
            new Instruction.Compute(register, Operator.MAKE_PRODUCT, ScalarType.U8, 0, elements),
            span);
    int root = ((Location.InRegister) whole).register();
    return new Location.InRegister(root, Operand.register(register), List.of(), pattern.between());
  }

  private Location ofSlice(WidePointer slice, TypedPattern part) {
    Span span = pattern.span();
    boolean behind = ((Location.InMemory) whole).behindPointer();
    int first = first(part);
    if (part == pattern.rest()) {
      Operand length = less(slice.length(), pattern.single());
      Operand rest =
          new WidePointer(moved(slice.pointer(), first), length).value(body.builder(), span);
      return new Location.InMemory(rest, behind, pattern.between());
    }
    Operand pointer =
        first >= 0
            ? moved(slice.pointer(), first)
            : offset(slice.pointer(), less(slice.length(), -first));
    return new Location.InMemory(pointer, behind, pattern.element());
  }

  private Operand less(Operand length, int number) {
    Operand constant = Operand.of(Constant.of(ScalarType.USIZE, number));
    return body.builder()
        .compute(Operator.WRAPPING_SUBTRACT, ScalarType.USIZE, 0, pattern.span(), length, constant);
  }

  private Operand moved(Operand pointer, int elements) {
    return elements == 0
        ? pointer
        : offset(pointer, Operand.of(Constant.of(ScalarType.USIZE, elements)));
  }

  private Operand offset(Operand pointer, Operand index) {
    int size = Layouts.of(pattern.element()).size();
    return body.builder()
        .compute(Operator.OFFSET, ScalarType.POINTER, size, pattern.span(), pointer, index);
  }
}
