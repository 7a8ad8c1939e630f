package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Capture;
import dev.thawline.rust.type.ClosureDefinition;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls of functions and closures, and the making of closures. As in MIR, an argument that is a
 * variable is copied into a temporary of the caller first: a typed copy, which fails at the call
 * and not at the parameter.
 */
final class CallLowering {
  private final BodyLowering body;
  private final LibraryLowering library;

  CallLowering(BodyLowering body) {
    this.body = body;
    this.library = new LibraryLowering(body);
  }

  private FunctionBuilder builder() {
    return body.builder();
  }

  /** The result of a call, or null where the expression is none. */
  @Nullable Operand call(Typed typed, Span step) {
    if (typed instanceof Typed.Call call) {
      List<Operand> arguments = body.values().all(call.arguments(), ValueLowering.Use.PLACED);
      boolean isProtected =
          call.arguments().stream().anyMatch(a -> Retagging.hasReferences(a.type()));
      Operand function = reference(body.program().function(call.function(), call.span()));
      return finish(
          invoke(function, arguments, call.span()), call.type(), isProtected, step, call.span());
    }
    if (typed instanceof Typed.PointerCall call) {
      List<Typed> all = new ArrayList<>(List.of(call.function()));
      all.addAll(call.arguments());
      List<Operand> operands = body.values().all(all, ValueLowering.Use.PLACED);
      boolean isProtected =
          call.arguments().stream().anyMatch(a -> Retagging.hasReferences(a.type()));
      Operand result = invoke(operands.get(0), operands.subList(1, operands.size()), call.span());
      return finish(result, call.type(), isProtected, step, call.span());
    }
    if (typed instanceof Typed.ClosureCall call) {
      return closureCall(call, step);
    }
    return typed instanceof Typed.LibraryCall call ? library.call(call, step) : null;
  }

  static Operand reference(int function) {
    return Operand.of(new Constant.FunctionReference(function));
  }

  Operand invoke(Operand function, List<Operand> arguments, Span span) {
    int target = builder().register();
    builder().emit(new Instruction.Call(target, function, arguments), span);
    return Operand.register(target);
  }

  /** The retags of a result belong to the step in which the callee has ended its protectors. */
  Operand finish(Operand result, Type type, boolean isProtected, Span step, Span span) {
    if (!isProtected) {
      builder().step(step);
    }
    return body.retags().value(result, type, RetagOrigin.RETURN, null, span);
  }

  private Operand closureCall(Typed.ClosureCall call, Span step) {
    ClosureDefinition closure = call.closure();
    List<Typed> all = new ArrayList<>();
    boolean captures = !closure.captures().isEmpty();
    boolean byReference = captures && closure.kind() != ClosureDefinition.Kind.FN_ONCE;
    if (byReference) {
      // Calls of closures are not among the two-phase borrows.
      boolean unique = closure.kind() == ClosureDefinition.Kind.FN_MUT;
      all.add(
          new Typed.Borrow(
              unique ? Typed.Borrow.Kind.MUTABLE : Typed.Borrow.Kind.SHARED,
              call.callee(),
              new Type.Reference(unique, call.callee().type()),
              call.callee().span()));
    } else if (captures || !(call.callee() instanceof Typed.Place)) {
      all.add(call.callee());
    }
    int hidden = all.size();
    all.addAll(call.arguments());
    List<Operand> operands = body.values().all(all, ValueLowering.Use.PLACED);
    if (!captures) {
      operands = operands.subList(hidden, operands.size());
    }
    boolean isProtected =
        byReference
            || (captures && Retagging.hasReferences(new Type.Closure(closure, List.of())))
            || call.arguments().stream().anyMatch(a -> Retagging.hasReferences(a.type()));
    Operand function = reference(body.program().closure(closure, byReference, body.name()));
    Operand result = invoke(function, operands, call.span());
    return finish(result, call.type(), isProtected, step, call.span());
  }

  /** A closure value: its captures, each in a step of its own where it has events. */
  Operand environment(Typed.ClosureValue value) {
    ClosureDefinition closure = value.closure();
    if (closure.captures().isEmpty()) {
      return BodyLowering.UNIT;
    }
    List<Operand> fields = new ArrayList<>();
    Span head = BodyLowering.head(closure);
    for (Capture capture : closure.captures()) {
      fields.add(capture(capture, head));
    }
    int target = builder().register();
    builder()
        .emit(
            new Instruction.Compute(target, Operator.MAKE_PRODUCT, ScalarType.U8, 0, fields),
            value.span());
    return Operand.register(target);
  }

  private Operand capture(Capture capture, Span span) {
    Typed place = capture.place();
    builder().step(span);
    body.ownership().used(place);
    Location location = body.places().locate(place);
    if (capture.mode() == Capture.Mode.VALUE) {
      Operand value = body.places().read(location, ValueLowering.Use.PLACED, span);
      body.ownership().moved(place, span);
      int kept = builder().register();
      builder().copy(kept, value, span);
      return Operand.register(kept);
    }
    Operand pointer = body.values().address(location, place, span);
    PointerKind kind =
        capture.mode() == Capture.Mode.UNIQUE ? PointerKind.MUTABLE : PointerKind.SHARED;
    return Types.isScope(place.type()) || Types.isScope(new Type.Reference(false, place.type()))
        ? pointer
        : body.retags().pointer(pointer, kind, RetagOrigin.BORROW, place.type(), span);
  }
}
