package dev.thawline.lower;

import dev.thawline.program.Operand;
import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.Typed;
import dev.thawline.source.Span;

/** Assignments. The value comes first, then the place; what the place still held is dropped. */
final class AssignmentLowering {
  private final BodyLowering body;

  AssignmentLowering(BodyLowering body) {
    this.body = body;
  }

  private FunctionBuilder builder() {
    return body.builder();
  }

  Operand assign(Typed.Assign assign, Span step) {
    Typed target = assign.target();
    if (target == null) {
      if (!(assign.value() instanceof Typed.Place)) {
        Operand ignored = body.values().value(assign.value(), ValueLowering.Use.OPERAND, step);
        body.values().discard(ignored, assign.value().type());
      }
      return BodyLowering.UNIT;
    }
    boolean simple = Purity.isPure(assign.value()) && Purity.isPure(target);
    Operand value = body.values().value(assign.value(), ValueLowering.Use.PLACED, step);
    if (Destructors.needed(target.type())) {
      replace(target, value, assign.span(), step);
      return BodyLowering.UNIT;
    }
    body.places().prepare(target);
    if (!simple) {
      builder().step(step);
    }
    body.places().write(body.places().locate(target), value, assign.span());
    return BodyLowering.UNIT;
  }

  /** The old value is dropped once the new one has been made, then the new one is written. */
  private void replace(Typed target, Operand value, Span span, Span step) {
    body.scopes().hold(value, target.type());
    body.places().prepare(target);
    body.scopes().use(1);
    builder().step(step);
    Location.InMemory old = inMemory(target);
    MovePath path = body.ownership().owner(target).path();
    if (path == null) {
      body.drops().glue(old.pointer(), target.type(), span);
    } else {
      body.drops().drop(old.pointer(), path, span);
    }
    builder().step(step);
    body.places().write(inMemory(target), value, span);
    if (path != null) {
      path.set(true, builder(), span);
    }
  }

  private Location.InMemory inMemory(Typed place) {
    if (body.places().locate(place) instanceof Location.InMemory memory) {
      return memory;
    }
    throw new IllegalStateException("what has a destructor is in memory: " + place.span());
  }

  /** {@code target += value}: no destructor is concerned. */
  Operand compound(Typed.CompoundAssign assign, Span step) {
    Typed target = assign.target();
    Operand value = body.values().value(assign.value(), ValueLowering.Use.OPERAND, step);
    if (value instanceof Operand.Register && !Purity.isPure(target)) {
      int kept = builder().register();
      builder().copy(kept, value, assign.value().span());
      value = Operand.register(kept);
    }
    body.places().prepare(target);
    if (!Purity.isPure(assign.value()) || !Purity.isPure(target)) {
      builder().step(step);
    }
    Location location = body.places().locate(target);
    Operand old = body.places().readPlain(location, target.span());
    Operand changed =
        body.values()
            .operators()
            .arithmetic(
                assign.operator(), target.type(), assign.value().type(), old, value, assign.span());
    body.places().write(location, changed, assign.span());
    return BodyLowering.UNIT;
  }
}
