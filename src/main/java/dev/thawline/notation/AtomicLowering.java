package dev.thawline.notation;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.program.UpdateOperator;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.SpecException;
import java.util.List;

/** Accesses to one scalar whose value matters: atomics, and pointers in memory. */
final class AtomicLowering {
  private final Body body;
  private final PlaceLowering places;
  private final PointerTypes types;

  AtomicLowering(Body body, PlaceLowering places, PointerTypes types) {
    this.body = body;
    this.places = places;
    this.types = types;
  }

  private Binding.Pointer location(Name name) {
    Binding.Pointer pointer = places.pointer(name);
    if (pointer.pointee().size() != pointer.element().size()) {
      throw TokenCursor.error(
          "T0203",
          "`" + name.text() + "` has " + pointer.pointee().size() + " cells",
          name.span(),
          "bind a pointer to one of them: `q = raw " + name.text() + "[0]`");
    }
    body.dereference(pointer);
    return pointer;
  }

  private Binding.Pointer numeric(Name name, String help) {
    Binding.Pointer location = location(name);
    if (location.element() == Element.POINTER) {
      throw TokenCursor.error(
          "T0203", "`" + name.text() + "` holds a pointer, not an integer", name.span(), help);
    }
    return location;
  }

  private Operand value(Value value, Element element) {
    if (value instanceof Value.Null && element == Element.POINTER) {
      return Operand.of(new Constant.Null());
    }
    if (value instanceof Value.Literal number && element != Element.POINTER) {
      Constant constant = Constant.of(element.type(), number.value());
      if (((Constant.Scalar) constant).bits() != number.value()) {
        throw TokenCursor.error("T0206", "this does not fit into one byte", value.span(), null);
      }
      return Operand.of(constant);
    }
    if (value instanceof Value.Named named) {
      Binding binding = body.find(named.name());
      boolean fits =
          binding instanceof Binding.ReadInteger number
              ? number.type().equals(element.type())
              : element == Element.POINTER;
      if (fits) {
        return binding.value();
      }
    }
    throw TokenCursor.error(
        "T0203",
        "the location holds one " + element.word() + ", which this is not",
        value.span(),
        null);
  }

  void store(Statement.Store statement) {
    Binding.Pointer location = location(statement.location());
    Operand value = stored(statement.value(), location);
    body.emit(
        new Instruction.Store(
            location.value(), value, location.element().layout(), statement.order()));
  }

  /** A value that goes into a location: of a pointer, its type does too. */
  private Operand stored(Value value, Binding.Pointer location) {
    Operand stored = value(value, location.element());
    if (value instanceof Value.Named named
        && body.find(named.name()) instanceof Binding.Pointer pointer) {
      types.store(location, pointer);
    }
    return stored;
  }

  void loadPointer(Statement.LoadPointer statement) {
    Name name = statement.location();
    Binding.Pointer location = location(name);
    if (location.element() != Element.POINTER) {
      throw TokenCursor.error(
          "T0203",
          "`" + name.text() + "` holds one " + location.element().word() + ", not a pointer",
          name.span(),
          "read integers with `R a " + name.text() + " rlx`");
    }
    Operand loaded =
        statement.left() == null
            ? load(location, statement.order())
            : exchange(location, stored(statement.left(), location), statement.order());
    List<Operand> withNull = List.of(loaded, Operand.of(new Constant.Null()));
    body.stopIf(body.code.compute(Operator.EQUAL, ScalarType.POINTER, 0, withNull, body.span()));
    Operand result = loaded;
    PointerKind kind = statement.as().kind();
    PointerTypes.Type type = types.load(name, location);
    if (!kind.isRaw()) {
      int target = body.code.register();
      body.emit(
          new Instruction.Retag(target, loaded, kind, RetagOrigin.LOAD, type.pointee(), null, 0));
      result = Operand.register(target);
    }
    body.bind(
        statement.target(),
        new Binding.Pointer(
            result,
            null,
            kind,
            type.element(),
            type.pointee(),
            type.allocationCells(),
            type.location(),
            !types.isKnown(location)));
  }

  private Operand exchange(Binding.Pointer location, Operand left, MemoryOrder order) {
    int target = body.code.register();
    body.emit(
        new Instruction.Update(
            target,
            location.value(),
            UpdateOperator.EXCHANGE,
            left,
            location.element().type(),
            order));
    return Operand.register(target);
  }

  /** A compare-exchange of pointers, which see addresses only; the thread stops if it fails. */
  void replace(Statement.Replace statement) {
    Name name = statement.location();
    Binding.Pointer location = location(name);
    Element element = location.element();
    if (element != Element.POINTER) {
      throw TokenCursor.error(
          "T0203",
          "`" + name.text() + "` holds one " + element.word() + ", not a pointer",
          name.span(),
          "exchange integers with `C a " + name.text() + " 0 1 rlx rlx`");
    }
    Operand expected = value(statement.expected(), element);
    Operand replacement = stored(statement.replacement(), location);
    Operand pair =
        pair(location, expected, replacement, statement.success(), statement.failure(), false);
    body.stopUnless(
        body.code.compute(Operator.FIELD, ScalarType.BOOL, 0, List.of(pair), body.span()));
  }

  /** Goes on only where two pointers have the same address. */
  void same(Statement.Same statement) {
    List<Operand> both =
        List.of(places.pointer(statement.one()).value(), places.pointer(statement.other()).value());
    body.stopUnless(body.code.compute(Operator.EQUAL, ScalarType.POINTER, 0, both, body.span()));
  }

  void guard(Statement.Guard statement) {
    Binding.Pointer location = location(statement.location());
    Element element = location.element();
    Operand wanted = value(statement.value(), element);
    Operand loaded = load(location, statement.order());
    body.stopUnless(
        body.code.compute(Operator.EQUAL, element.type(), 0, List.of(loaded, wanted), body.span()));
  }

  private Operand load(Binding.Pointer location, MemoryOrder order) {
    int target = body.code.register();
    body.emit(new Instruction.Load(target, location.value(), location.element().layout(), order));
    return Operand.register(target);
  }

  void read(Statement.Read statement) {
    Name name = statement.location();
    Binding.Pointer location = numeric(name, "load it with `d = " + name.text() + " rlx`");
    Element element = location.element();
    int target = body.bindNumber(statement.target(), element.type());
    body.emit(new Instruction.Load(target, location.value(), element.layout(), statement.order()));
  }

  void update(Statement.Update statement) {
    Binding.Pointer location = notPointer(statement.location(), "read-modify-writes");
    Element element = location.element();
    Operand operand = value(statement.operand(), element);
    int target = body.bindNumber(statement.target(), element.type());
    body.emit(
        new Instruction.Update(
            target,
            location.value(),
            statement.operator(),
            operand,
            element.type(),
            statement.order()));
  }

  void compareExchange(Statement.CompareExchange statement) {
    Binding.Pointer location = notPointer(statement.location(), "compare-exchanges");
    Element element = location.element();
    Operand expected = value(statement.expected(), element);
    Operand replacement = value(statement.replacement(), element);
    MemoryOrder success = statement.success();
    Operand pair =
        pair(location, expected, replacement, success, statement.failure(), statement.weak());
    int target = body.bindNumber(statement.target(), element.type());
    body.emit(new Instruction.Compute(target, Operator.FIELD, element.type(), 1, List.of(pair)));
  }

  /** A compare-exchange: whether it succeeded, and what was there. */
  private Operand pair(
      Binding.Pointer location,
      Operand expected,
      Operand replacement,
      MemoryOrder success,
      MemoryOrder failure,
      boolean weak) {
    int pair = body.code.register();
    body.emit(
        new Instruction.CompareExchange(
            pair,
            location.value(),
            expected,
            replacement,
            location.element().type(),
            success,
            failure,
            weak));
    return Operand.register(pair);
  }

  private Binding.Pointer notPointer(Name name, String feature) {
    Binding.Pointer location = location(name);
    if (location.element() == Element.POINTER) {
      throw new SpecException(Diagnostic.unsupported(feature + " of pointers", name.span()));
    }
    return location;
  }

  /** A relaxed load whose value is printed at the end. */
  Operand observe(Name name) {
    Binding.Pointer location = numeric(name, "addresses are not printed");
    return load(location, MemoryOrder.RELAXED);
  }
}
