package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.program.UpdateOperator;
import dev.thawline.rust.type.ClosureDefinition;
import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.LibraryFunction;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Atomic operations: one step each, with the borrow of the receiver and the retags that its call
 * makes.
 */
final class AtomicLowering {
  private final BodyLowering body;
  private final LibraryLowering library;

  AtomicLowering(BodyLowering body, LibraryLowering library) {
    this.body = body;
    this.library = library;
  }

  private FunctionBuilder builder() {
    return body.builder();
  }

  /** Receiver and arguments; the receiver's borrow is in the step that is open then. */
  private List<Operand> operands(Typed.LibraryCall call, Span step) {
    Typed receiver = call.arguments().get(0);
    List<Typed> rest = call.arguments().subList(1, call.arguments().size());
    List<Operand> values = new ArrayList<>();
    if (rest.stream().allMatch(this::isSilent) && receiver instanceof Typed.Borrow borrow) {
      values.add(body.values().borrow(borrow, step));
      rest.forEach(argument -> values.add(body.values().pure(argument, ValueLowering.Use.OPERAND)));
      return values;
    }
    values.addAll(body.values().all(call.arguments(), ValueLowering.Use.OPERAND));
    builder().step(step);
    return values;
  }

  /** Whether evaluating an argument has no events, so that it fits into the operation's step. */
  private boolean isSilent(Typed typed) {
    if (typed instanceof Typed.Literal || typed instanceof Typed.FunctionValue) {
      return true;
    }
    if (typed instanceof Typed.Local local) {
      return body.places().isInRegister(local);
    }
    if (typed instanceof Typed.Field field) {
      return isSilent(field.base());
    }
    if (typed instanceof Typed.ConstantUse use) {
      return isSilent(use.definition().value());
    }
    if (typed instanceof Typed.Unary unary) {
      return isSilent(unary.operand());
    }
    if (typed instanceof Typed.Binary binary) {
      return !binary.operator().isShortCircuit()
          && isSilent(binary.left())
          && isSilent(binary.right());
    }
    if (typed instanceof Typed.Cast cast) {
      return cast.kind() != Typed.Cast.Kind.REFERENCE_TO_RAW && isSilent(cast.operand());
    }
    return typed instanceof Typed.LibraryCall call
        && Purity.isPure(call)
        && call.arguments().stream().allMatch(this::isSilent);
  }

  private static ScalarType cell(Type value) {
    return ((Layout.Scalar) Layouts.of(value)).type();
  }

  Operand operation(Typed.LibraryCall call, Span step) {
    Span span = call.span();
    List<Operand> values = operands(call, step);
    Operand entered = library.enter(call.arguments(), values, span);
    Operand pointer = values.get(0);
    RunTimeOrders orders = new RunTimeOrders(builder(), call, values);
    Type value = call.subject();
    int target = builder().register();
    switch (call.function()) {
      case ATOMIC_LOAD ->
          orders.emit(
              order -> new Instruction.Load(target, pointer, Layout.of(cell(value)), order.get(0)));
      case ATOMIC_STORE -> {
        orders.emit(
            order ->
                new Instruction.Store(
                    pointer, values.get(1), Layout.of(cell(value)), order.get(0)));
        library.leave(entered, span);
        return BodyLowering.UNIT;
      }
      case ATOMIC_COMPARE_EXCHANGE, ATOMIC_COMPARE_EXCHANGE_WEAK -> {
        boolean weak = call.function() == LibraryFunction.ATOMIC_COMPARE_EXCHANGE_WEAK;
        Operand exchanged = compareExchange(values, values.get(1), values.get(2), call, weak);
        library.leave(entered, span);
        return result(exchanged, value, span);
      }
      default ->
          orders.emit(
              order ->
                  new Instruction.Update(
                      target,
                      pointer,
                      operator(call.function()),
                      values.get(1),
                      cell(value),
                      order.get(0)));
    }
    library.leave(entered, span);
    return body.retags().value(Operand.register(target), value, RetagOrigin.LOAD, null, span);
  }

  private static UpdateOperator operator(LibraryFunction function) {
    return switch (function) {
      case ATOMIC_SWAP -> UpdateOperator.EXCHANGE;
      case ATOMIC_FETCH_ADD -> UpdateOperator.ADD;
      case ATOMIC_FETCH_SUB -> UpdateOperator.SUBTRACT;
      case ATOMIC_FETCH_AND -> UpdateOperator.AND;
      case ATOMIC_FETCH_NAND -> UpdateOperator.NAND;
      case ATOMIC_FETCH_OR -> UpdateOperator.OR;
      case ATOMIC_FETCH_XOR -> UpdateOperator.XOR;
      case ATOMIC_FETCH_MAX -> UpdateOperator.MAX;
      case ATOMIC_FETCH_MIN -> UpdateOperator.MIN;
      default -> throw new IllegalStateException("no update: " + function);
    };
  }

  private Operand compareExchange(
      List<Operand> values,
      Operand expected,
      Operand replacement,
      Typed.LibraryCall call,
      boolean weak) {
    int target = builder().register();
    new RunTimeOrders(builder(), call, values)
        .emit(
            orders ->
                new Instruction.CompareExchange(
                    target,
                    values.get(0),
                    expected,
                    replacement,
                    cell(call.subject()),
                    orders.get(0),
                    orders.get(1),
                    weak));
    return Operand.register(target);
  }

  /** {@code Ok(old)} or {@code Err(old)} from the pair that a compare-exchange yields. */
  private Operand result(Operand pair, Type value, Span span) {
    Operand success = builder().compute(Operator.FIELD, ScalarType.BOOL, 0, span, pair);
    Operand read = builder().compute(Operator.FIELD, ScalarType.U8, 1, span, pair);
    Operand old = body.retags().value(read, value, RetagOrigin.LOAD, null, span);
    int target = builder().register();
    FunctionBuilder.Label good = new FunctionBuilder.Label();
    FunctionBuilder.Label bad = new FunctionBuilder.Label();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    builder().branch(success, good, bad, span);
    variantAt(good, target, 0, old, end, span);
    variantAt(bad, target, 1, old, end, span);
    builder().bindWithin(end);
    return Operand.register(target);
  }

  private void variantAt(
      FunctionBuilder.Label label,
      int target,
      int variant,
      Operand value,
      FunctionBuilder.Label end,
      Span span) {
    builder().bindWithin(label);
    builder()
        .emit(
            new Instruction.Compute(
                target, Operator.MAKE_VARIANT, ScalarType.U8, variant, List.of(value)),
            span);
    builder().jump(end, span);
  }

  /**
   * {@code get_mut}, {@code as_ptr}: a pointer to the value inside. {@code as_ptr} is the library's
   * {@code self as *const UnsafeCell<T> as *const T as *mut T}: the cast of the reference is one to
   * {@code *const}, of the cell.
   */
  Operand access(Typed.LibraryCall call, Span step) {
    Span span = call.span();
    List<Operand> values = operands(call, step);
    Operand entered = library.enter(call.arguments(), values, span);
    Type value = call.subject();
    if (call.function() == LibraryFunction.ATOMIC_AS_PTR) {
      Operand raw =
          body.retags()
              .pointer(
                  values.get(0),
                  PointerKind.RAW_CONST,
                  RetagOrigin.CAST,
                  new Type.Atomic(value),
                  span);
      library.leave(entered, span);
      return raw;
    }
    Operand inner =
        body.retags().pointer(values.get(0), PointerKind.MUTABLE, RetagOrigin.BORROW, value, span);
    library.leave(entered, span);
    return body.retags().value(inner, call.type(), RetagOrigin.RETURN, null, span);
  }

  /**
   * {@code fetch_update}: a load, then calls of the closure and compare-exchanges until one
   * succeeds or the closure declines; the whole is one call with its receiver protected. The
   * library's own compare-exchange is weak, but a spurious failure only repeats the round with the
   * same value: the strong one has the same outcomes in fewer executions. So every further round
   * has read a write that is later in modification order: there are no more rounds than writes, and
   * none of them counts towards the unrolling bound. Only a closure that may itself write makes the
   * number endless; then the rounds that failed are counted.
   */
  Operand fetchUpdate(Typed.LibraryCall call, Span step) {
    Span span = call.span();
    Type value = call.subject();
    Typed updater = call.arguments().get(1);
    Operand environment = body.values().value(updater, ValueLowering.Use.OPERAND, updater.span());
    List<Typed> orders = call.arguments().subList(2, call.arguments().size());
    List<Operand> told = body.values().all(orders, ValueLowering.Use.OPERAND);
    Typed.Borrow borrow = (Typed.Borrow) call.arguments().get(0);
    List<Operand> values = new ArrayList<>(List.of(body.values().borrow(borrow, step)));
    Operand entered = library.enter(List.of(borrow), values, span);
    values.add(environment);
    values.addAll(told);
    Operand pointer = values.get(0);
    int previous = builder().register();
    new RunTimeOrders(builder(), call, values)
        .emit(
            order -> new Instruction.Load(previous, pointer, Layout.of(cell(value)), order.get(1)));
    Operand self = environmentReference(updater, environment, span);
    int result = builder().register();
    FunctionBuilder.Label head = new FunctionBuilder.Label();
    FunctionBuilder.Label update = new FunctionBuilder.Label();
    FunctionBuilder.Label declined = new FunctionBuilder.Label();
    FunctionBuilder.Label updated = new FunctionBuilder.Label();
    FunctionBuilder.Label failed = new FunctionBuilder.Label();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    builder().jump(head, span);
    builder().bind(head, span);
    Operand old = Operand.register(previous);
    Operand next = callUpdater(updater, self, old, step, span);
    Operand active = builder().compute(Operator.VARIANT, ScalarType.U8, 0, span, next);
    Operand one = Operand.of(Constant.of(ScalarType.U8, 1));
    Operand some = builder().compute(Operator.EQUAL, ScalarType.U8, 0, span, active, one);
    builder().branch(some, update, declined, span);
    builder().bind(update, span);
    Operand replacement = builder().compute(Operator.VARIANT_FIELD, ScalarType.U8, 0, span, next);
    Operand pair = compareExchange(values, old, replacement, call, false);
    Operand success = builder().compute(Operator.FIELD, ScalarType.BOOL, 0, span, pair);
    builder().branch(success, updated, failed, span);
    builder().bindWithin(failed);
    if (!onlyComputes(updater)) {
      builder().emit(new Instruction.LoopHead(builder().loop(), true), span);
    }
    builder()
        .emit(
            new Instruction.Compute(previous, Operator.FIELD, ScalarType.U8, 1, List.of(pair)),
            span);
    builder().jump(head, span);
    variantAt(updated, result, 0, old, end, span);
    variantAt(declined, result, 1, old, end, span);
    builder().bind(end, span);
    library.leave(entered, span);
    return body.retags()
        .value(Operand.register(result), call.type(), RetagOrigin.RETURN, null, span);
  }

  private static boolean onlyComputes(Typed updater) {
    return Types.resolve(updater.type()) instanceof Type.Closure closure
        && Purity.onlyComputes(closure.closure().body());
  }

  /** Where the closure captures anything it is in memory and called by reference. */
  private @Nullable Operand environmentReference(Typed updater, Operand environment, Span span) {
    if (Types.resolve(updater.type()) instanceof Type.Closure closure
        && !closure.closure().captures().isEmpty()) {
      if (closure.closure().kind() == ClosureDefinition.Kind.FN_ONCE) {
        throw new SpecException(
            Diagnostic.error(
                "E0525",
                "expected a closure that can be called again, but this one moves what it captured",
                updater.span()));
      }
      if (Destructors.needed(updater.type())) {
        throw new SpecException(
            Diagnostic.unsupported("a closure with a destructor here", updater.span()));
      }
      return body.temporaries().make(updater, updater.type(), environment, span);
    }
    return null;
  }

  private Operand callUpdater(
      Typed updater, @Nullable Operand self, Operand old, Span step, Span span) {
    Type type = Types.resolve(updater.type());
    List<Operand> arguments = new ArrayList<>();
    int function;
    boolean isProtected = false;
    if (type instanceof Type.Closure closure) {
      ClosureDefinition definition = closure.closure();
      if (self != null) {
        boolean unique = definition.kind() == ClosureDefinition.Kind.FN_MUT;
        arguments.add(
            body.retags()
                .pointer(
                    self,
                    unique ? PointerKind.MUTABLE : PointerKind.SHARED,
                    RetagOrigin.BORROW,
                    type,
                    span));
        isProtected = true;
      }
      function = body.program().closure(definition, self != null, body.name());
    } else {
      function = body.program().function(((Type.FunctionItem) type).use(), span);
    }
    arguments.add(old);
    Operand result = body.calls().invoke(CallLowering.reference(function), arguments, span);
    if (!isProtected) {
      builder().step(step);
    }
    return result;
  }
}
