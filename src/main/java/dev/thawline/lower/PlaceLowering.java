package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Capture;
import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.LocalVariable;
import dev.thawline.rust.type.PlacePath;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places. What a place expression computes on its way (calls, indices with events) is done first,
 * by {@link #prepare}; {@link #locate} then has only the events of the place itself: a dereference
 * of the whole pointee for every {@code *p}, and the loads of the pointers in between.
 */
final class PlaceLowering {
  private final BodyLowering body;
  private final IdentityHashMap<Typed, Operand> prepared = new IdentityHashMap<>();
  private final IdentityHashMap<Typed, Operand> materialized = new IdentityHashMap<>();

  /** How a pointer moves to a field. */
  private Operator projection = Operator.OFFSET;

  PlaceLowering(BodyLowering body) {
    this.body = body;
  }

  private FunctionBuilder builder() {
    return body.builder();
  }

  /** Evaluates, in steps of their own, the parts of a place that are more than places. */
  void prepare(Typed place) {
    if (place instanceof Typed.Deref deref) {
      prepareInner(deref.pointer());
    } else if (place instanceof Typed.Field field) {
      prepareInner(field.base());
    } else if (place instanceof Typed.Index index) {
      prepareInner(index.base());
      if (!Purity.isPure(index.index())) {
        prepareValue(index.index());
      } else {
        prepare(index.index());
      }
    }
  }

  private void prepareInner(Typed base) {
    if (base instanceof Typed.Place) {
      prepare(base);
    } else if (Destructors.needed(base.type())) {
      materialize(base);
    } else if (!Purity.isPure(base)) {
      prepareValue(base);
    }
  }

  /** A value of which parts are used and that is dropped after: it needs memory. */
  private void materialize(Typed typed) {
    Span span = typed.span();
    Operand value = body.values().value(typed, ValueLowering.Use.PLACED, span);
    builder().step(span);
    materialized.put(typed, body.temporaries().make(typed, typed.type(), value, span));
    builder().step(span);
  }

  /** As in MIR it goes to a temporary: a copy, where a block or the like yields a variable. */
  private void prepareValue(Typed typed) {
    Operand value = body.values().value(typed, ValueLowering.Use.PLACED, typed.span());
    prepared.put(typed, value);
    builder().step(typed.span());
  }

  /** The value of a part that {@link #prepare} has evaluated, or null. */
  @Nullable Operand prepared(Typed typed) {
    return prepared.get(typed);
  }

  /**
   * The same where no access follows that would see whether the place is inside its allocation: the
   * way to a field must not leave it (The Rust Reference, "Behavior considered undefined").
   */
  Location locateInBounds(Typed place) {
    Operator outer = projection;
    projection = Operator.OFFSET_INBOUNDS;
    Location found = locate(place);
    projection = outer;
    return found;
  }

  /** Where a prepared place is; its events belong to the running step. */
  Location locate(Typed place) {
    Location captured = captured(place);
    if (captured != null) {
      return captured;
    }
    if (place instanceof Typed.Local local) {
      Location found = body.find(local.variable());
      // Only a wildcard pattern mentions a variable that is not captured: it looks at nothing.
      return found == null
          ? new Location.InRegister(-1, BodyLowering.NOTHING, List.of(), local.type())
          : found;
    }
    if (place instanceof Typed.Static variable) {
      return new Location.InMemory(
          body.program().staticPointer(variable.definition()), true, variable.type());
    }
    if (place instanceof Typed.Deref deref) {
      return dereference(deref);
    }
    if (place instanceof Typed.Field field) {
      return field(locate(field.base()), field.index(), field.type(), field.span());
    }
    if (place instanceof Typed.Index index) {
      return index(index);
    }
    Operand pointer = materialized.get(place);
    if (pointer != null) {
      return new Location.InMemory(pointer, false, place.type());
    }
    Operand value = body.values().pure(place, ValueLowering.Use.OPERAND);
    return new Location.InRegister(-1, value, List.of(), place.type());
  }

  private Location dereference(Typed.Deref deref) {
    Typed base = deref.pointer();
    Operand pointer;
    if (base instanceof Typed.Place || materialized.containsKey(base)) {
      pointer = readPlain(locate(base), base.span());
    } else {
      pointer = body.values().pure(base, ValueLowering.Use.OPERAND);
    }
    if (Types.isBox(base.type())) {
      pointer = builder().compute(Operator.FIELD, ScalarType.U8, 0, base.span(), pointer);
    }
    return behind(pointer, base.type(), deref.type(), deref.span());
  }

  /** The place behind a pointer, with its dereference. */
  Location behind(Operand pointer, Type pointerType, Type target, Span span) {
    PointerKind kind = Retagging.kind(pointerType);
    if (Types.resolve(target) instanceof Type.Slice) {
      WidePointer wide = WidePointer.of(builder(), pointer, span);
      builder()
          .emit(
              new Instruction.Deref(wide.pointer(), kind, Retagging.pointee(target), wide.length()),
              span);
    } else if (!Types.isScope(pointerType)) {
      builder().emit(new Instruction.Deref(pointer, kind, Retagging.pointee(target)), span);
    }
    return new Location.InMemory(pointer, true, target);
  }

  /** A captured place, by way of the environment; null where it is none. */
  private @Nullable Location captured(Typed place) {
    Environment environment = body.environment();
    PlacePath path = place instanceof Typed.Index ? null : PlacePath.of(place);
    if (environment == null || path == null || path.place() != place) {
      return null;
    }
    int index = environment.find(path);
    Capture capture = index < 0 ? null : environment.closure().captures().get(index);
    PlacePath whole = capture == null ? null : Environment.path(capture);
    if (capture == null || whole == null || path.length() != whole.length()) {
      return null;
    }
    Span span = place.span();
    Location base = environmentLocation(environment, span);
    Location field = field(base, index, capture.storedType(), span);
    if (capture.mode() == Capture.Mode.VALUE) {
      return field;
    }
    Operand pointer = readPlain(field, span);
    return behind(pointer, capture.storedType(), place.type(), span);
  }

  private Location environmentLocation(Environment environment, Span span) {
    Type type = new Type.Closure(environment.closure(), List.of());
    return switch (environment.form()) {
      case REGISTER ->
          new Location.InRegister(environment.register(), environment.value(), List.of(), type);
      case MEMORY -> new Location.InMemory(environment.value(), false, type);
      case REFERENCE -> {
        builder()
            .emit(
                new Instruction.Deref(
                    environment.value(), environment.kind(), Retagging.pointee(type)),
                span);
        yield new Location.InMemory(environment.value(), true, type);
      }
    };
  }

  /** A field of a struct, tuple or environment. */
  Location field(Location base, int index, Type type, Span span) {
    if (Types.isUnion(base.type())) {
      return unionField(base, type, span);
    }
    if (base instanceof Location.InRegister register) {
      return register.project(new Location.Projection(index, false), type);
    }
    Location.InMemory memory = (Location.InMemory) base;
    Layout.Product layout = (Layout.Product) Layouts.of(memory.type());
    int offset = layout.fields().get(index).offset();
    return new Location.InMemory(
        moved(memory.pointer(), offset, span), memory.behindPointer(), type);
  }

  /** A field of a union: its first bytes. Only values that no variable holds are in registers. */
  private Location unionField(Location base, Type type, Span span) {
    if (base instanceof Location.InMemory memory) {
      return new Location.InMemory(memory.pointer(), memory.behindPointer(), type);
    }
    int target = builder().register();
    Layout whole = Layouts.of(base.type());
    Operand bytes = readPlain(base, span);
    builder().emit(new Instruction.Reinterpret(target, bytes, whole, Layouts.of(type)), span);
    return new Location.InRegister(-1, Operand.register(target), List.of(), type);
  }

  /** A field of a variant. */
  Location variantField(Location base, int variant, int index, Type type, Span span) {
    if (base instanceof Location.InRegister register) {
      return register.project(new Location.Projection(index, true), type);
    }
    Location.InMemory memory = (Location.InMemory) base;
    Layout.Sum layout = (Layout.Sum) Layouts.of(memory.type());
    int offset = layout.variants().get(variant).fields().get(index).offset();
    return new Location.InMemory(
        moved(memory.pointer(), offset, span), memory.behindPointer(), type);
  }

  private Operand moved(Operand pointer, int offset, Span span) {
    return offset == 0
        ? pointer
        : builder().compute(projection, ScalarType.POINTER, offset, span, pointer);
  }

  private Location index(Typed.Index place) {
    Span span = place.span();
    Location base = locate(place.base());
    Operand index = body.values().pure(place.index(), ValueLowering.Use.OPERAND);
    if (Types.resolve(place.base().type()) instanceof Type.Slice) {
      return elementOfSlice((Location.InMemory) base, place, index);
    }
    int length = ((Type.Array) Types.resolve(place.base().type())).length();
    checkBounds(place.index(), index, length, span);
    if (base instanceof Location.InMemory memory) {
      int size = Layouts.of(place.type()).size();
      Operand pointer =
          builder()
              .compute(Operator.OFFSET, ScalarType.POINTER, size, span, memory.pointer(), index);
      return new Location.InMemory(pointer, memory.behindPointer(), place.type());
    }
    return new RegisterArrays(builder()).element((Location.InRegister) base, place, index, length);
  }

  /** The pointer of a place that is a slice is a wide one. */
  private Location elementOfSlice(Location.InMemory slice, Typed.Index place, Operand index) {
    Span span = place.span();
    WidePointer wide = WidePointer.of(builder(), slice.pointer(), span);
    Operand inside =
        builder().compute(Operator.LESS, ScalarType.USIZE, 0, span, index, wide.length());
    FunctionBuilder.Label good = new FunctionBuilder.Label();
    FunctionBuilder.Label bad = new FunctionBuilder.Label();
    builder().branch(inside, good, bad, span);
    builder().bindWithin(bad);
    builder()
        .emit(
            new Instruction.Panic(
                List.of(
                    Instruction.Piece.of("index out of bounds: the len is "),
                    Instruction.Piece.of(wide.length()),
                    Instruction.Piece.of(" but the index is "),
                    Instruction.Piece.of(index))),
            span);
    builder().bindWithin(good);
    int size = Layouts.of(place.type()).size();
    Operand pointer =
        builder().compute(Operator.OFFSET, ScalarType.POINTER, size, span, wide.pointer(), index);
    return new Location.InMemory(pointer, slice.behindPointer(), place.type());
  }

  /** A value was wanted of a type whose size is known only at run time. */
  static SpecException unsized(Type type, Span span) {
    return new SpecException(
        Diagnostic.error(
            "E0277",
            "the size for values of type `" + Types.resolve(type).text() + "` cannot be known",
            span));
  }

  private void checkBounds(Typed written, Operand index, int length, Span span) {
    Operand bound = Operand.of(Constant.of(ScalarType.USIZE, length));
    Operand inside = builder().compute(Operator.LESS, ScalarType.USIZE, 0, span, index, bound);
    FunctionBuilder.Label good = new FunctionBuilder.Label();
    FunctionBuilder.Label bad = new FunctionBuilder.Label();
    builder().branch(inside, good, bad, span);
    builder().bindWithin(bad);
    // A panic's text is fixed: only an index that is written as a number can be named.
    String found =
        written instanceof Typed.Literal literal
            ? Long.toUnsignedString(literal.bits())
            : length + " or more";
    builder()
        .emit(
            new Instruction.Panic(
                "index out of bounds: the len is " + length + " but the index is " + found),
            span);
    builder().bindWithin(good);
  }

  /** The value at a location, without any retag. */
  Operand readPlain(Location location, Span span) {
    if (Types.resolve(location.type()) instanceof Type.Slice) {
      throw unsized(location.type(), span);
    }
    if (location instanceof Location.InMemory memory) {
      return body.load(memory.pointer(), memory.type(), span);
    }
    Location.InRegister register = (Location.InRegister) location;
    Operand value = register.value();
    for (Location.Projection projection : register.path()) {
      Operator operator = projection.ofVariant() ? Operator.VARIANT_FIELD : Operator.FIELD;
      value = builder().compute(operator, ScalarType.U8, projection.field(), span, value);
    }
    return value;
  }

  /** The value at a location as a typed copy. */
  Operand read(Location location, ValueLowering.Use use, Span span) {
    Operand value = readPlain(location, span);
    boolean behindPointer = location instanceof Location.InMemory memory && memory.behindPointer();
    if (behindPointer) {
      return body.retags().value(value, location.type(), RetagOrigin.LOAD, null, span);
    }
    boolean isTemporary =
        location instanceof Location.InRegister register && register.register() < 0;
    return use == ValueLowering.Use.PLACED && !isTemporary
        ? body.retags().value(value, location.type(), RetagOrigin.COPY, null, span)
        : value;
  }

  void write(Location location, Operand value, Span span) {
    if (Types.resolve(location.type()) instanceof Type.Slice) {
      throw unsized(location.type(), span);
    }
    if (location instanceof Location.InMemory memory) {
      body.store(memory.pointer(), value, memory.type(), span);
      return;
    }
    Location.InRegister register = (Location.InRegister) location;
    if (register.register() < 0) {
      return;
    }
    List<Operand> wholes = new ArrayList<>();
    Operand whole = register.value();
    for (Location.Projection projection : register.path()) {
      wholes.add(whole);
      whole = builder().compute(Operator.FIELD, ScalarType.U8, projection.field(), span, whole);
    }
    Operand changed = value;
    for (int i = wholes.size() - 1; i >= 0; i--) {
      int field = register.path().get(i).field();
      changed =
          builder()
              .compute(Operator.WITH_FIELD, ScalarType.U8, field, span, wholes.get(i), changed);
    }
    builder().copy(register.register(), changed, span);
  }

  /** Whether a place is in a register, so that its borrow is invisible and reads have no event. */
  boolean isInRegister(Typed place) {
    Typed current = place;
    while (true) {
      if (current instanceof Typed.Field field) {
        current = field.base();
      } else if (current instanceof Typed.Index index) {
        current = index.base();
      } else {
        break;
      }
    }
    if (!(current instanceof Typed.Local local)) {
      return !(current instanceof Typed.Place);
    }
    LocalVariable variable = local.variable();
    if (body.find(variable) != null) {
      return !body.isInMemory(variable);
    }
    Environment environment = body.environment();
    PlacePath path = PlacePath.of(place);
    if (environment == null || path == null) {
      return true;
    }
    int index = environment.find(path);
    return index < 0
        || (environment.form() == Environment.Form.REGISTER
            && environment.closure().captures().get(index).mode() == Capture.Mode.VALUE);
  }
}
