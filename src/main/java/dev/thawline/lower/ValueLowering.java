package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.EnumDefinition;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Expressions as values: reads, borrows, operators, aggregates and assignments. */
final class ValueLowering {
  /** What becomes of a value that is read from a local: only one that is placed is retagged. */
  enum Use {
    /** An operand of a call, an operator, a dereference. */
    OPERAND,
    /** Goes to another place: a variable, a field, a result. */
    PLACED
  }

  private final BodyLowering body;
  private final OperatorLowering operators;
  private final AssignmentLowering assignments;

  /** How many constants are being evaluated, one inside the other. */
  private int constants;

  ValueLowering(BodyLowering body) {
    this.body = body;
    this.operators = new OperatorLowering(body);
    this.assignments = new AssignmentLowering(body);
  }

  private FunctionBuilder builder() {
    return body.builder();
  }

  /**
   * The value of an expression.
   *
   * @param step the source of its last step; those before it have spans of their own
   */
  Operand value(Typed typed, Use use, Span step) {
    if (Purity.isPure(typed)) {
      builder().step(step);
      return pure(typed, use);
    }
    if (typed instanceof Typed.Place place) {
      body.places().prepare(place);
      builder().step(step);
      return use(place, use);
    }
    if (typed instanceof Typed.Borrow borrow) {
      return borrow(borrow, step);
    }
    if (typed instanceof Typed.Cast cast) {
      return cast(cast, step);
    }
    if (typed instanceof Typed.Unary unary) {
      Operand operand = value(unary.operand(), Use.OPERAND, unary.operand().span());
      return operators.unary(unary, operand);
    }
    if (typed instanceof Typed.Binary binary) {
      return binary(binary);
    }
    if (typed instanceof Typed.ConstantUse use2) {
      constants++;
      Operand value = value(use2.definition().value(), Use.PLACED, step);
      constants--;
      return value;
    }
    if (typed instanceof Typed.Aggregate aggregate) {
      List<Operand> fields = fields(aggregate.fields(), aggregate.span());
      return aggregate(aggregate, fields);
    }
    if (typed instanceof Typed.VariantValue variant) {
      List<Operand> fields = fields(variant.fields(), variant.span());
      return variant(variant.variant(), ordered(fields, variant.indices()), variant.span());
    }
    if (typed instanceof Typed.Repeat repeat) {
      Operand element = value(repeat.element(), Use.PLACED, repeat.element().span());
      return repeat(repeat, element);
    }
    if (typed instanceof Typed.Assign assign) {
      return assignments.assign(assign, step);
    }
    if (typed instanceof Typed.CompoundAssign assign) {
      return assignments.compound(assign, step);
    }
    if (typed instanceof Typed.ClosureValue closure) {
      return body.calls().environment(closure);
    }
    Operand called = body.calls().call(typed, step);
    return called != null ? called : body.control().value(typed, use, step);
  }

  /** The value of a prepared place; what has a destructor is moved out of it. */
  private Operand use(Typed place, Use use) {
    body.ownership().used(place);
    Operand value = body.places().read(body.places().locate(place), use, place.span());
    body.ownership().moved(place, place.span());
    return value;
  }

  /** The value of a pure expression, inside the running step. */
  Operand pure(Typed typed, Use use) {
    Operand done = body.places().prepared(typed);
    if (done != null) {
      return done;
    }
    Span span = typed.span();
    if (typed instanceof Typed.Literal literal) {
      ScalarType type = ((Type.Scalar) Types.resolve(literal.type())).scalar();
      return Operand.of(Constant.of(type, literal.bits()));
    }
    if (typed instanceof Typed.Place) {
      return use(typed, use);
    }
    if (typed instanceof Typed.FunctionValue) {
      return BodyLowering.UNIT;
    }
    if (typed instanceof Typed.Text text) {
      return Operand.of(new Constant.Text(text.value()));
    }
    if (typed instanceof Typed.ConstantUse constant) {
      return pure(constant.definition().value(), Use.PLACED);
    }
    if (typed instanceof Typed.Unary unary) {
      return operators.unary(unary, pure(unary.operand(), Use.OPERAND));
    }
    if (typed instanceof Typed.Binary binary) {
      Operand left = pure(binary.left(), Use.OPERAND);
      return operators.binary(binary, left, pure(binary.right(), Use.OPERAND));
    }
    if (typed instanceof Typed.Cast cast) {
      Operand operand =
          cast.kind() == Typed.Cast.Kind.FUNCTION_TO_POINTER
              ? BodyLowering.UNIT
              : pure(cast.operand(), Use.OPERAND);
      return operators.cast(cast, operand);
    }
    if (typed instanceof Typed.Aggregate aggregate) {
      List<Operand> fields = new ArrayList<>();
      aggregate.fields().forEach(field -> fields.add(pure(field, Use.PLACED)));
      copyIntoPlace(aggregate.fields(), fields, span);
      return aggregate(aggregate, fields);
    }
    if (typed instanceof Typed.VariantValue variant) {
      List<Operand> fields = new ArrayList<>();
      variant.fields().forEach(field -> fields.add(pure(field, Use.PLACED)));
      copyIntoPlace(variant.fields(), fields, span);
      return variant(variant.variant(), ordered(fields, variant.indices()), span);
    }
    if (typed instanceof Typed.Repeat repeat) {
      return repeat(repeat, pure(repeat.element(), Use.PLACED));
    }
    if (typed instanceof Typed.LibraryCall call) {
      List<Operand> arguments = new ArrayList<>();
      call.arguments().forEach(argument -> arguments.add(pure(argument, Use.OPERAND)));
      return operators.library(call, arguments);
    }
    throw new IllegalStateException("not pure: " + typed.getClass().getSimpleName());
  }

  /**
   * Several operands from left to right, each in steps of its own. A register that a later one
   * could assign is copied.
   */
  List<Operand> all(List<Typed> operands, Use use) {
    List<Operand> found = new ArrayList<>();
    int held = 0;
    for (int i = 0; i < operands.size(); i++) {
      Typed typed = operands.get(i);
      Operand value = value(typed, use, typed.span());
      boolean last = operands.subList(i + 1, operands.size()).stream().allMatch(Purity::isPure);
      if (!last && value instanceof Operand.Register) {
        int kept = builder().register();
        builder().copy(kept, value, typed.span());
        value = Operand.register(kept);
      }
      found.add(value);
      if (!last && Destructors.needed(typed.type())) {
        body.scopes().hold(value, typed.type());
        held++;
      }
    }
    body.scopes().use(held);
    return found;
  }

  /** The fields of an aggregate, as they are put into it. */
  private List<Operand> fields(List<Typed> fields, Span span) {
    List<Operand> values = all(fields, Use.PLACED);
    Span running = builder().announced();
    builder().step(span);
    if (!copyIntoPlace(fields, values, span)) {
      builder().announce(running);
    }
    return values;
  }

  /**
   * MIR makes every field of an aggregate in a temporary and then copies all of them to their
   * places: a typed copy of each reference. It is left out where no event of a later field comes
   * between, for nothing can tell the two then; but the copy of a two-phase borrow, which the
   * fields of a tuple struct are as its arguments, activates it.
   *
   * @return whether there was one
   */
  private boolean copyIntoPlace(List<Typed> fields, List<Operand> values, Span span) {
    boolean isLater = false;
    boolean[] copied = new boolean[fields.size()];
    for (int i = fields.size() - 1; i >= 0; i--) {
      Typed field = fields.get(i);
      copied[i] = (isLater || isTwoPhase(field)) && Retagging.hasReferences(field.type());
      isLater = isLater || !isSilent(field);
    }
    boolean any = false;
    for (int i = 0; i < copied.length; i++) {
      if (copied[i]) {
        Type type = fields.get(i).type();
        values.set(i, body.retags().value(values.get(i), type, RetagOrigin.COPY, null, span));
        any = true;
      }
    }
    return any;
  }

  private static boolean isTwoPhase(Typed typed) {
    return typed instanceof Typed.Borrow borrow && borrow.kind() == Typed.Borrow.Kind.TWO_PHASE;
  }

  /** Whether the value has no event: constants and variables in registers, without references. */
  private boolean isSilent(Typed typed) {
    if (typed instanceof Typed.Place) {
      return typed instanceof Typed.Local
          && body.places().isInRegister(typed)
          && !Retagging.hasReferences(typed.type());
    }
    return Purity.isConstant(typed) && !Retagging.hasReferences(typed.type());
  }

  private Operand binary(Typed.Binary binary) {
    if (binary.operator().isShortCircuit()) {
      return body.control().shortCircuit(binary);
    }
    List<Operand> operands = all(List.of(binary.left(), binary.right()), Use.OPERAND);
    return operators.binary(binary, operands.get(0), operands.get(1));
  }

  private Operand aggregate(Typed.Aggregate made, List<Operand> fields) {
    if (!Types.isUnion(made.type())) {
      return product(fields, made.indices(), made.span());
    }
    // The bytes behind the field, up to the size of the union, are uninitialised.
    Layout whole = Layouts.of(made.type());
    Layout field = Layouts.of(made.fields().get(0).type());
    Layout padded =
        new Layout.Product(
            List.of(new Layout.Field(0, field)), whole.size(), whole.alignment(), false);
    Operand value = make(Operator.MAKE_PRODUCT, 0, fields, made.span());
    int target = builder().register();
    builder().emit(new Instruction.Reinterpret(target, value, padded, whole), made.span());
    return Operand.register(target);
  }

  private Operand product(List<Operand> fields, List<Integer> indices, Span span) {
    if (fields.isEmpty()) {
      return BodyLowering.UNIT;
    }
    return make(Operator.MAKE_PRODUCT, 0, ordered(fields, indices), span);
  }

  private static List<Operand> ordered(List<Operand> fields, List<Integer> indices) {
    Operand[] sorted = new Operand[fields.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[indices.get(i)] = fields.get(i);
    }
    return Arrays.asList(sorted);
  }

  Operand variant(int number, List<Operand> fields, Span span) {
    return make(Operator.MAKE_VARIANT, number, fields, span);
  }

  private Operand make(Operator operator, int number, List<Operand> fields, Span span) {
    int target = builder().register();
    builder().emit(new Instruction.Compute(target, operator, ScalarType.U8, number, fields), span);
    return Operand.register(target);
  }

  private Operand repeat(Typed.Repeat repeat, Operand element) {
    int length = ((Type.Array) Types.resolve(repeat.type())).length();
    return length == 0
        ? BodyLowering.UNIT
        : make(
            Operator.MAKE_PRODUCT,
            0,
            java.util.Collections.nCopies(length, element),
            repeat.span());
  }

  /** {@code &place}: its dereferences, then the retag. */
  Operand borrow(Typed.Borrow borrow, Span step) {
    Typed place = borrow.place();
    boolean isPlace = place instanceof Typed.Place;
    if (!isPlace && livesForEver(borrow)) {
      Operand pointer =
          body.program().promote(body, place, borrow.kind() != Typed.Borrow.Kind.SHARED);
      builder().step(step);
      return retag(pointer, borrow);
    }
    Operand pointer;
    if (isPlace) {
      body.places().prepare(place);
      builder().step(step);
      body.ownership().used(place);
      boolean isRaw =
          borrow.kind() == Typed.Borrow.Kind.RAW_CONST
              || borrow.kind() == Typed.Borrow.Kind.RAW_MUT;
      Location found = isRaw ? body.places().locateInBounds(place) : body.places().locate(place);
      pointer = address(found, place, place.span());
    } else {
      Operand value = value(place, Use.PLACED, place.span());
      if (!Purity.isPure(place)) {
        builder().step(step);
      }
      pointer = body.temporaries().make(place, place.type(), value, place.span());
    }
    return retag(pointer, borrow);
  }

  /** Borrowed constants do, and all that the values of statics and constants borrow. */
  private boolean livesForEver(Typed.Borrow borrow) {
    return constants > 0
        || !builder().hasSteps()
        || (borrow.kind() == Typed.Borrow.Kind.SHARED
            && Purity.isConstant(borrow.place())
            && Layouts.of(borrow.place().type()).isFreeze());
  }

  private Operand retag(Operand pointer, Typed.Borrow borrow) {
    PointerKind kind =
        switch (borrow.kind()) {
          case SHARED -> PointerKind.SHARED;
          case MUTABLE, TWO_PHASE -> PointerKind.MUTABLE;
          case RAW_CONST -> PointerKind.RAW_CONST;
          case RAW_MUT -> PointerKind.RAW_MUT;
        };
    RetagOrigin origin =
        switch (borrow.kind()) {
          case SHARED, MUTABLE -> RetagOrigin.BORROW;
          case TWO_PHASE -> RetagOrigin.TWO_PHASE;
          case RAW_CONST, RAW_MUT -> RetagOrigin.ADDRESS_OF;
        };
    boolean isRaw =
        borrow.kind() == Typed.Borrow.Kind.RAW_CONST || borrow.kind() == Typed.Borrow.Kind.RAW_MUT;
    if (Types.isScope(borrow.type()) || (isRaw && isAlreadyRaw(borrow.place()))) {
      return pointer;
    }
    return body.retags().pointer(pointer, kind, origin, borrow.place().type(), borrow.span());
  }

  /**
   * Whether a raw borrow of the place only copies a raw pointer: one behind a raw pointer keeps its
   * tag, as casts between raw pointers do (models-stacked.md, section 0), and MIR reaches a {@code
   * static mut} through a raw pointer.
   */
  private static boolean isAlreadyRaw(Typed place) {
    Typed root = place;
    while (true) {
      if (root instanceof Typed.Field field) {
        root = field.base();
      } else if (root instanceof Typed.Index index) {
        root = index.base();
      } else {
        break;
      }
    }
    return root instanceof Typed.Deref deref
        ? Types.resolve(deref.pointer().type()) instanceof Type.RawPointer
        : root instanceof Typed.Static variable && variable.definition().isMutable();
  }

  /** A pointer to a place. A part of a temporary value is put into memory for it. */
  Operand address(Location location, Typed place, Span span) {
    if (location instanceof Location.InMemory memory) {
      return memory.pointer();
    }
    if (location instanceof Location.InRegister register && register.register() >= 0) {
      throw new IllegalStateException("a borrowed variable is in memory: " + span);
    }
    Typed root = place;
    while (root instanceof Typed.Field field) {
      root = field.base();
    }
    Operand value = body.places().readPlain(location, span);
    return body.temporaries().make(root, location.type(), value, span);
  }

  private Operand cast(Typed.Cast cast, Span step) {
    if (cast.kind() != Typed.Cast.Kind.REFERENCE_TO_RAW) {
      Operand operand = value(cast.operand(), Use.OPERAND, cast.operand().span());
      if (cast.kind() == Typed.Cast.Kind.POINTER_TO_INTEGER
          || cast.kind() == Typed.Cast.Kind.INTEGER_TO_POINTER) {
        builder().step(step);
      }
      if (cast.kind() == Typed.Cast.Kind.UNSIZE && builder().hasSteps()) {
        // MIR's own retag of what the conversion is assigned to.
        builder().step(step);
        Operand wide = operators.cast(cast, operand);
        return body.retags().value(wide, cast.type(), RetagOrigin.COPY, null, cast.span());
      }
      return operators.cast(cast, operand);
    }
    Typed operand = cast.operand();
    Operand reference;
    if (operand instanceof Typed.Place) {
      // The cast reborrows `*operand`: the reference itself is read, not copied.
      body.places().prepare(operand);
      builder().step(step);
      reference = body.places().readPlain(body.places().locate(operand), operand.span());
    } else if (Purity.isPure(operand)) {
      builder().step(step);
      reference = pure(operand, Use.OPERAND);
    } else {
      reference = value(operand, Use.OPERAND, operand.span());
      builder().step(step);
    }
    return body.retags()
        .pointer(
            reference,
            Retagging.kind(cast.type()),
            RetagOrigin.CAST,
            Types.pointee(operand.type()),
            cast.span());
  }

  /** A value that nothing takes is dropped with the temporaries of its statement. */
  void discard(Operand value, Type type) {
    if (Destructors.needed(type)) {
      body.scopes().addValue(body.scopes().statement(), value, type);
    }
  }

  /** {@code Ok(value)} or {@code Some(value)}: the variant that carries a success. */
  Operand success(EnumDefinition definition, Operand value, Span span) {
    int number = definition == EnumDefinition.OPTION ? 1 : 0;
    return variant(number, List.of(value), span);
  }

  OperatorLowering operators() {
    return operators;
  }
}
