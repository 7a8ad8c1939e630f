package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.ClosureDefinition;
import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.EnumDefinition;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.LibraryFunction;
import dev.thawline.rust.type.ScopeUses;
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
 * Calls of the library. Each is one step with the retags of its arguments inside it, as if the
 * function's body were that one step; atomics are in {@link AtomicLowering}.
 */
final class LibraryLowering {
  private final BodyLowering body;
  private final AtomicLowering atomics;
  private final ByteLowering bytes;
  private final HeapLowering heap;
  private final SliceLowering slices;

  LibraryLowering(BodyLowering body) {
    this.body = body;
    this.atomics = new AtomicLowering(body, this);
    this.bytes = new ByteLowering(body);
    this.heap = new HeapLowering(body);
    this.slices = new SliceLowering(body);
  }

  private FunctionBuilder builder() {
    return body.builder();
  }

  Operand call(Typed.LibraryCall call, Span step) {
    LibraryFunction function = call.function();
    if (function.isAtomicOperation()) {
      return atomics.operation(call, step);
    }
    Span span = call.span();
    requireSized(call);
    return switch (function) {
      case ATOMIC_FETCH_UPDATE -> atomics.fetchUpdate(call, step);
      case ATOMIC_NEW, ATOMIC_INTO_INNER -> wrap(call, step);
      case ATOMIC_GET_MUT, ATOMIC_AS_PTR -> atomics.access(call, step);
      case FENCE -> {
        List<Operand> values = arguments(call, step);
        new RunTimeOrders(builder(), call, values)
            .emit(orders -> new Instruction.Fence(orders.get(0)));
        yield BodyLowering.UNIT;
      }
      case COMPILER_FENCE, NO_EFFECT -> {
        body.values().all(call.arguments(), ValueLowering.Use.OPERAND);
        yield BodyLowering.UNIT;
      }
      case THREAD_SPAWN -> spawn(call, step);
      case SCOPE_SPAWN -> scopeSpawn(call, step);
      case THREAD_SCOPE -> scope(call, step);
      case JOIN -> join(call, step);
      case CURRENT_THREAD -> {
        int handle = builder().register();
        builder().emit(new Instruction.CurrentThread(handle), span);
        yield Operand.register(handle);
      }
      case THREAD_NUMBER ->
          builder()
              .compute(
                  Operator.THREAD_NUMBER, ScalarType.USIZE, 0, span, arguments(call, step).get(0));
      case TRANSMUTE -> transmute(call, step);
      case IS_VARIANT_0, IS_VARIANT_1 -> isVariant(call, step);
      case REQUIRE_LESS -> {
        List<Operand> values = arguments(call, step);
        builder()
            .compute(
                Operator.REQUIRE_LESS, ScalarType.USIZE, 0, span, values.get(0), values.get(1));
        yield BodyLowering.UNIT;
      }
      case UNREACHABLE -> {
        builder().step(step);
        builder().compute(Operator.UNREACHABLE, ScalarType.U8, 0, span);
        yield BodyLowering.NOTHING;
      }
      case POINTER_COPY,
          POINTER_COPY_APART,
          POINTER_COPY_FROM,
          POINTER_COPY_FROM_APART,
          POINTER_WRITE_BYTES,
          POINTER_READ_UNALIGNED,
          POINTER_WRITE_UNALIGNED ->
          bytes.call(call, arguments(call, step));
      case POINTER_READ,
          POINTER_WRITE,
          POINTER_SWAP,
          POINTER_REPLACE,
          SWAP,
          REPLACE,
          DROP,
          DROP_IN_PLACE,
          FORGET ->
          memory(call, step);
      case LAYOUT_FOR_VALUE -> {
        List<Operand> values = arguments(call, step);
        Operand entered = enter(call.arguments(), values, span);
        Operand layout = heap.call(call, values);
        leave(entered, span);
        yield layout;
      }
      case LAYOUT_NEW,
          LAYOUT_ARRAY,
          LAYOUT_FROM_SIZE_ALIGN,
          LAYOUT_FROM_SIZE_ALIGN_UNCHECKED,
          ALLOC,
          ALLOC_ZEROED,
          DEALLOC,
          REALLOC,
          HANDLE_ALLOC_ERROR,
          EXCHANGE_MALLOC ->
          heap.call(call, arguments(call, step));
      case SLICE_LENGTH,
          SLICE_IS_EMPTY,
          SLICE_POINTER,
          SLICE_GET_UNCHECKED,
          SLICE_FROM_RAW_PARTS -> {
        List<Operand> values = arguments(call, step);
        Operand entered = enter(call.arguments(), values, span);
        Operand result = slices.call(call, values);
        leave(entered, span);
        yield returned(result, call);
      }
      case POINTER_EXPOSE, POINTER_WITH_EXPOSED ->
          body.values().operators().library(call, arguments(call, step));
      default -> {
        List<Operand> arguments = body.values().all(call.arguments(), ValueLowering.Use.OPERAND);
        yield body.values().operators().library(call, arguments);
      }
    };
  }

  /** Of functions about a type, only those on slices take one whose size is not known. */
  private static void requireSized(Typed.LibraryCall call) {
    boolean isSized = !(Types.resolve(call.subject()) instanceof Type.Slice);
    if (isSized
        || call.function() == LibraryFunction.POINTER_SLICE_LENGTH
        || call.function() == LibraryFunction.POINTER_EQUAL) {
      return;
    }
    throw switch (call.function()) {
      case SIZE_OF_VAL, ALIGN_OF_VAL, LAYOUT_FOR_VALUE ->
          new SpecException(Diagnostic.unsupported("the size of a slice's value", call.span()));
      default -> PlaceLowering.unsized(call.subject(), call.span());
    };
  }

  /**
   * The same bits at another type: MIR's {@code Transmute} cast, no call. Its result is assigned,
   * so a reference is retagged as by any typed copy (models-stacked.md, section 7, {@code ~T}). A
   * variable is copied before, as the operand.
   */
  private Operand transmute(Typed.LibraryCall call, Span step) {
    Typed operand = call.arguments().get(0);
    Operand value = body.values().value(operand, ValueLowering.Use.PLACED, operand.span());
    builder().step(step);
    Type type = Types.resolve(call.type());
    if (!isPointer(type) || !isPointer(Types.resolve(operand.type()))) {
      int target = builder().register();
      Layout from = Layouts.of(operand.type());
      builder()
          .emit(new Instruction.Reinterpret(target, value, from, Layouts.of(type)), call.span());
      return body.retags()
          .value(Operand.register(target), type, RetagOrigin.COPY, null, call.span());
    }
    Operand bits =
        body.retags()
            .pointer(
                value,
                Retagging.kind(type),
                RetagOrigin.TRANSMUTE,
                Types.pointee(type),
                call.span());
    return body.retags().value(bits, type, RetagOrigin.COPY, null, call.span());
  }

  private static boolean isPointer(Type type) {
    return type instanceof Type.Reference || type instanceof Type.RawPointer;
  }

  /**
   * Enter and the argument retags, where an argument holds references; the call, or null. All are
   * on the line of the call: the parameters are not in the user's file (language.md, lines).
   */
  @Nullable Operand enter(List<Typed> arguments, List<Operand> values, Span span) {
    if (arguments.stream().noneMatch(a -> Retagging.hasReferences(a.type()))) {
      return null;
    }
    int register = builder().register();
    builder().emit(new Instruction.Enter(register, false), span);
    Operand call = Operand.register(register);
    for (int i = 0; i < arguments.size(); i++) {
      Typed argument = arguments.get(i);
      values.set(
          i, body.retags().value(values.get(i), argument.type(), RetagOrigin.ARGUMENT, call, span));
    }
    return call;
  }

  void leave(@Nullable Operand call, Span span) {
    if (call != null) {
      builder().emit(new Instruction.Leave(call), span);
    }
  }

  private Operand returned(Operand value, Typed.LibraryCall call) {
    return body.retags().value(value, call.type(), RetagOrigin.RETURN, null, call.span());
  }

  private List<Operand> arguments(Typed.LibraryCall call, Span step) {
    List<Operand> values =
        new ArrayList<>(body.values().all(call.arguments(), ValueLowering.Use.OPERAND));
    builder().step(step);
    return values;
  }

  /** Between a value and an atomic that holds it. In an initialiser nothing is called. */
  private Operand wrap(Typed.LibraryCall call, Span step) {
    boolean isNew = call.function() == LibraryFunction.ATOMIC_NEW;
    Span span = call.span();
    List<Operand> values = arguments(call, step);
    Operand entered = builder().hasSteps() ? enter(call.arguments(), values, span) : null;
    Operand result =
        builder()
            .compute(
                isNew ? Operator.MAKE_PRODUCT : Operator.FIELD,
                ScalarType.U8,
                0,
                span,
                values.get(0));
    leave(entered, span);
    return builder().hasSteps() ? returned(result, call) : result;
  }

  /** The function of a thread's body and the environment to pass to it. */
  private record ThreadBody(Operand function, List<Operand> arguments) {}

  private ThreadBody threadBody(Typed typed) {
    Type type = Types.resolve(typed.type());
    Operand value = body.values().value(typed, ValueLowering.Use.OPERAND, typed.span());
    if (type instanceof Type.Closure closure) {
      ClosureDefinition definition = closure.closure();
      int function = body.program().closure(definition, false, body.name());
      return new ThreadBody(
          CallLowering.reference(function),
          definition.captures().isEmpty() ? List.of() : List.of(value));
    }
    if (type instanceof Type.FunctionItem item) {
      int function = body.program().function(item.use(), typed.span());
      return new ThreadBody(CallLowering.reference(function), List.of());
    }
    if (type instanceof Type.Reference reference) {
      return behind(reference, value, typed.span());
    }
    if (!(type instanceof Type.FunctionPointer)) {
      throw new SpecException(
          Diagnostic.unsupported(
              "a value of type `" + type.text() + "` as a thread's body", typed.span()));
    }
    return new ThreadBody(value, List.of());
  }

  /** {@code &f}: the closure is called through the reference. */
  private ThreadBody behind(Type.Reference reference, Operand value, Span span) {
    Type target = Types.resolve(reference.target());
    if (target instanceof Type.FunctionItem item) {
      int function = body.program().function(item.use(), span);
      return new ThreadBody(CallLowering.reference(function), List.of());
    }
    if (!(target instanceof Type.Closure closure)) {
      throw new SpecException(
          Diagnostic.unsupported(
              "a value of type `" + reference.text() + "` as a thread's body", span));
    }
    boolean captures = !closure.closure().captures().isEmpty();
    int function = body.program().closure(closure.closure(), captures, body.name());
    return new ThreadBody(CallLowering.reference(function), captures ? List.of(value) : List.of());
  }

  private Operand spawn(Typed.LibraryCall call, Span step) {
    ThreadBody thread = threadBody(call.arguments().get(0));
    builder().step(step);
    int handle = builder().register();
    builder()
        .emit(new Instruction.Spawn(handle, thread.function(), thread.arguments()), call.span());
    return Operand.register(handle);
  }

  private Operand scopeSpawn(Typed.LibraryCall call, Span step) {
    Span span = call.span();
    Typed receiver = call.arguments().get(1);
    ScopeThreads threads = body.threads();
    if (threads != null && threads.areOf(receiver)) {
      Operand handle = spawn(call, step);
      threads.add(handle, span);
      return handle;
    }
    Operand scope = body.values().value(receiver, ValueLowering.Use.OPERAND, receiver.span());
    ThreadBody thread = threadBody(call.arguments().get(0));
    builder().step(step);
    SharedScope.raise(builder(), scope, span);
    builder().step(step);
    List<Operand> arguments = new ArrayList<>(List.of(scope, thread.function()));
    arguments.addAll(thread.arguments());
    int wrapper = body.program().scopedThread(thread.arguments().size(), span);
    int handle = builder().register();
    builder().emit(new Instruction.Spawn(handle, CallLowering.reference(wrapper), arguments), span);
    return Operand.register(handle);
  }

  private Operand scope(Typed.LibraryCall call, Span step) {
    Typed closure = call.arguments().get(0);
    boolean isShared =
        Types.resolve(closure.type()) instanceof Type.Closure type
            && ScopeUses.isHandedOn(type.closure());
    ThreadBody scoped = threadBody(closure);
    List<Operand> arguments = new ArrayList<>(scoped.arguments());
    if (isShared) {
      builder().step(step);
    }
    Operand shared = isShared ? SharedScope.open(builder(), call.span()) : BodyLowering.NOTHING;
    arguments.add(shared);
    Operand returned = body.calls().invoke(scoped.function(), arguments, call.span());
    boolean isProtected = Retagging.hasReferences(closure.type());
    if (!isProtected) {
      builder().step(step);
    }
    if (isShared) {
      SharedScope.close(builder(), shared, end(call.span()));
      return returned(returned, call);
    }
    Operand value = ScopeThreads.joinAll(builder(), returned, end(call.span()));
    return returned(value, call);
  }

  private static Span end(Span span) {
    int end = span.end();
    String text = span.file().text();
    int brace = text.lastIndexOf('}', end - 1);
    int at = brace > span.start() ? brace : end - 1;
    return new Span(span.file(), at, at + 1);
  }

  private Operand join(Typed.LibraryCall call, Span step) {
    Operand handle = arguments(call, step).get(0);
    int target = builder().register();
    Span span = call.span();
    builder().emit(new Instruction.Join(target, handle), span);
    Operand value =
        body.retags()
            .value(Operand.register(target), call.subject(), RetagOrigin.RETURN, null, span);
    return body.values().success(EnumDefinition.RESULT, value, span);
  }

  /**
   * {@code is_some} and its like: a borrow of the enum, then a look at its tag. What is in a
   * register stays there: nobody else knows the borrow, and a condition that only looks has no
   * effect (loops on it are awaits).
   */
  private Operand isVariant(Typed.LibraryCall call, Span step) {
    Span span = call.span();
    Typed receiver = call.arguments().get(0);
    ScalarType tag = ((Layout.Sum) Layouts.of(Types.pointee(receiver.type()))).tag();
    Operand active;
    if (receiver instanceof Typed.Borrow borrow
        && body.places().isInRegister(borrow.place())
        && !isDroppedLater(borrow.place())) {
      Operand value = body.values().value(borrow.place(), ValueLowering.Use.OPERAND, step);
      active = builder().compute(Operator.VARIANT, tag, 0, span, value);
    } else {
      List<Operand> values = new ArrayList<>();
      values.add(body.values().value(receiver, ValueLowering.Use.OPERAND, step));
      if (!(receiver instanceof Typed.Borrow borrow) || !Purity.isPure(borrow.place())) {
        builder().step(step);
      }
      Operand entered = enter(call.arguments(), values, span);
      int register = builder().register();
      builder()
          .emit(
              new Instruction.Load(register, values.get(0), Layout.of(tag), MemoryOrder.NON_ATOMIC),
              span);
      leave(entered, span);
      active = Operand.register(register);
    }
    int wanted = call.function() == LibraryFunction.IS_VARIANT_0 ? 0 : 1;
    return builder()
        .compute(Operator.EQUAL, tag, 0, span, active, Operand.of(Constant.of(tag, wanted)));
  }

  /** Whether it is a temporary with a destructor, which runs at the end of the statement. */
  private static boolean isDroppedLater(Typed place) {
    return !(place instanceof Typed.Place) && Destructors.needsDrop(place.type());
  }

  private Operand memory(Typed.LibraryCall call, Span step) {
    List<Operand> values = arguments(call, step);
    Span span = call.span();
    Type subject = call.subject();
    Operand entered = enter(call.arguments(), values, span);
    Operand result = BodyLowering.UNIT;
    switch (call.function()) {
      case POINTER_READ -> {
        Location place = pointee(call, 0, values);
        Operand value = body.places().readPlain(place, span);
        leave(entered, span);
        return body.retags().value(value, subject, RetagOrigin.LOAD, null, span);
      }
      case POINTER_WRITE -> body.places().write(pointee(call, 0, values), values.get(1), span);
      case SWAP, POINTER_SWAP -> {
        Location first = pointee(call, 0, values);
        Operand a = body.places().readPlain(first, span);
        Location second = pointee(call, 1, values);
        Operand b = body.places().readPlain(second, span);
        body.places().write(first, b, span);
        body.places().write(second, a, span);
      }
      case REPLACE -> {
        Location place = pointee(call, 0, values);
        result = body.places().read(place, ValueLowering.Use.PLACED, span);
        body.places().write(place, values.get(1), span);
      }
      case POINTER_REPLACE -> result = replaceBehind(call, values);
      case DROP -> body.drops().value(values.get(0), subject, span);
      case DROP_IN_PLACE -> body.drops().inPlace(values.get(0), subject, span);
      default -> {}
    }
    leave(entered, span);
    return returned(result, call);
  }

  /** {@code mem::replace(&mut *p, value)}, which is what {@code ptr::replace} does. */
  private Operand replaceBehind(Typed.LibraryCall call, List<Operand> values) {
    Span span = call.span();
    Type subject = call.subject();
    pointee(call, 0, values);
    Operand borrowed =
        body.retags()
            .pointer(values.get(0), PointerKind.MUTABLE, RetagOrigin.BORROW, subject, span);
    int register = builder().register();
    builder().emit(new Instruction.Enter(register, false), span);
    Operand entered = Operand.register(register);
    Type unique = new Type.Reference(true, subject);
    Operand given = body.retags().value(borrowed, unique, RetagOrigin.ARGUMENT, entered, span);
    Operand next = body.retags().value(values.get(1), subject, RetagOrigin.ARGUMENT, entered, span);
    Location place = body.places().behind(given, unique, subject, span);
    Operand old = body.places().read(place, ValueLowering.Use.PLACED, span);
    body.places().write(place, next, span);
    leave(entered, span);
    return body.retags().value(old, subject, RetagOrigin.RETURN, null, span);
  }

  private Location pointee(Typed.LibraryCall call, int index, List<Operand> values) {
    return body.places()
        .behind(values.get(index), call.arguments().get(index).type(), call.subject(), call.span());
  }
}
