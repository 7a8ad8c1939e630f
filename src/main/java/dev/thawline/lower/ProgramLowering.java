package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.Program;
import dev.thawline.program.ScalarType;
import dev.thawline.program.StaticVariable;
import dev.thawline.rust.type.CheckedProgram;
import dev.thawline.rust.type.ClosureDefinition;
import dev.thawline.rust.type.EnumDefinition;
import dev.thawline.rust.type.FunctionInstance;
import dev.thawline.rust.type.FunctionUse;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.StaticDefinition;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.rust.type.Types;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Numbers functions and statics as they are needed, and puts the program together. */
final class ProgramLowering {
  private record Body(ClosureDefinition closure, boolean byReference) {}

  /** The function around that of a thread whose scope is handed on. */
  private record ScopedThread(int arity) {}

  /** Glue is lowered anew for each place that drops, whose line its events are told as. */
  private record Glue(Type type, Span span) {}

  /**
   * A function that is to be lowered.
   *
   * @param from where the user's file asks for it, be it by way of the library
   */
  private record Waiting(Runnable lowering, Span from) {}

  /** A promoted constant and the static that holds it. */
  private record Promoted(int variable, Typed value) {}

  private final SourceFile file;
  private final CheckedProgram checked;
  private final List<@Nullable Function> functions = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final List<StaticVariable> statics = new ArrayList<>();
  private final List<StaticDefinition> variables = new ArrayList<>();
  private final List<Promoted> promoted = new ArrayList<>();

  /** Where the user's file asks for what is lowered now. */
  private Span from;

  ProgramLowering(SourceFile file, CheckedProgram checked) {
    this.file = file;
    this.checked = checked;
    this.from = checked.main().span();
  }

  Program lower() {
    checked.statics().forEach(this::add);
    int main = function(checked.main(), checked.main().span());
    drain();
    // The first time only finds the functions that initial values call: these may promote more.
    int known = statics.size();
    entry(main);
    statics.subList(known, statics.size()).clear();
    drain();
    int entry = functions.size();
    functions.add(entry(main));
    List<Function> complete = new ArrayList<>();
    for (Function function : functions) {
      if (function == null) {
        throw new IllegalStateException("a function was not lowered");
      }
      complete.add(function);
    }
    return new Program(file, statics, complete, entry);
  }

  private int add(StaticDefinition variable) {
    int number = statics.size();
    numbers.put(variable, number);
    variables.add(variable);
    Layout layout = Layouts.of(variable.type());
    boolean mutable = variable.isMutable() || !layout.isFreeze();
    statics.add(new StaticVariable(variable.name(), layout, mutable, variable.span()));
    return number;
  }

  private void drain() {
    while (!waiting.isEmpty()) {
      Waiting next = waiting.remove();
      from = next.from();
      try {
        next.lowering().run();
      } catch (SpecException problem) {
        throw problem.askedForAt(from);
      }
    }
  }

  private Span asked(Span span) {
    return span.file().isLibrary() ? from : span;
  }

  int function(FunctionUse use, Span span) {
    FunctionInstance instance = checked.instances().of(use, span);
    return number(
        instance,
        asked(span),
        index -> functions.set(index, BodyLowering.function(this, instance)));
  }

  /**
   * The function of a closure's body.
   *
   * @param byReference it receives a reference to its environment, not the environment
   */
  int closure(ClosureDefinition closure, boolean byReference, String outer) {
    return number(
        new Body(closure, byReference),
        from,
        index ->
            functions.set(
                index, BodyLowering.closure(this, closure, byReference, outer + "::{closure}")));
  }

  /** What a thread of a scope that is handed on runs, around a function of so many arguments. */
  int scopedThread(int arity, Span span) {
    return number(
        new ScopedThread(arity),
        asked(span),
        index -> functions.set(index, SharedScope.thread(arity, span)));
  }

  /** The function that drops a value of the type in place. */
  int dropGlue(Type type, Span span) {
    Type found = Types.resolve(type);
    return number(
        new Glue(found, span),
        asked(span),
        index -> functions.set(index, DropGlue.of(this, found, span)));
  }

  private int number(Object key, Span asked, IntConsumer lowering) {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int index = functions.size();
    functions.add(null);
    numbers.put(key, index);
    waiting.add(new Waiting(() -> lowering.accept(index), asked));
    return index;
  }

  Operand staticPointer(StaticDefinition variable) {
    Integer known = numbers.get(variable);
    int index;
    if (known == null) {
      // One of the library's, which no program has until it uses them.
      checked.instances().require(variable);
      index = add(variable);
    } else {
      index = known;
    }
    return Operand.of(new Constant.StaticPointer(index));
  }

  /**
   * A constant that is borrowed lives in a nameless static (rvalue static promotion). What a body
   * borrows is stored before the program starts, what the entry function borrows at once.
   */
  Operand promote(BodyLowering body, Typed value, boolean mutable) {
    Promoted constant = new Promoted(statics.size(), value);
    statics.add(
        new StaticVariable(
            "constant " + value.span().text(), Layouts.of(value.type()), mutable, value.span()));
    if (body.builder().hasSteps()) {
      promoted.add(constant);
    } else {
      store(body, constant);
    }
    return Operand.of(new Constant.StaticPointer(constant.variable()));
  }

  private void store(BodyLowering body, Promoted constant) {
    Span span = constant.value().span();
    Operand value = body.values().value(constant.value(), ValueLowering.Use.PLACED, span);
    Operand pointer = Operand.of(new Constant.StaticPointer(constant.variable()));
    store(body.builder(), pointer, value, constant.value().type(), span);
  }

  private Function entry(int main) {
    Span span = checked.main().span();
    FunctionBuilder builder = new FunctionBuilder(false);
    BodyLowering body = new BodyLowering(this, builder, "entry");
    promoted.forEach(constant -> store(body, constant));
    for (StaticDefinition variable : StaticOrder.of(variables)) {
      Typed initial = checked.instances().value(variable.value());
      Operand value = body.values().value(initial, ValueLowering.Use.PLACED, initial.span());
      store(builder, staticPointer(variable), value, variable.type(), initial.span());
    }
    int result = builder.register();
    builder.emit(
        new Instruction.Call(result, Operand.of(new Constant.FunctionReference(main)), List.of()),
        span);
    Type returned = Types.resolve(checked.main().function().result());
    if (returned instanceof Type.Enumeration) {
      report(builder, Operand.register(result), (Layout.Sum) Layouts.of(returned), span);
    }
    builder.emit(new Instruction.Return(Operand.of(new Constant.Unit())), span);
    return builder.finish("entry", 0, span);
  }

  /** {@code Termination::report}: an error is told like a panic, though not what it is. */
  private static void report(
      FunctionBuilder builder, Operand result, Layout.Sum layout, Span span) {
    Operand variant = builder.compute(Operator.VARIANT, layout.tag(), 0, span, result);
    int ok = EnumDefinition.RESULT.variant("Ok");
    Operand isOk =
        builder.compute(
            Operator.EQUAL,
            ScalarType.U8,
            0,
            span,
            variant,
            Operand.of(Constant.of(ScalarType.U8, ok)));
    FunctionBuilder.Label good = new FunctionBuilder.Label();
    FunctionBuilder.Label bad = new FunctionBuilder.Label();
    builder.branch(isOk, good, bad, span);
    builder.bindWithin(bad);
    builder.emit(new Instruction.Panic("`main` returned an error"), span);
    builder.bindWithin(good);
  }

  private static void store(
      FunctionBuilder builder, Operand pointer, Operand value, Type type, Span span) {
    builder.emit(
        new Instruction.Store(pointer, value, Layouts.of(type), MemoryOrder.NON_ATOMIC), span);
  }
}
