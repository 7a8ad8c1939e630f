package dev.thawline.lower;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.AddressTaken;
import dev.thawline.rust.type.ClosureDefinition;
import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.FunctionDefinition;
import dev.thawline.rust.type.FunctionInstance;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.LocalVariable;
import dev.thawline.rust.type.ScopeUses;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state in which one function is lowered: where its variables are, what is in scope, what its
 * call must end. Prologue and epilogue are here, expressions in the classes that it hands out.
 */
final class BodyLowering {
  static final Operand UNIT = Operand.of(new Constant.Unit());
  static final Operand NOTHING = Operand.of(new Constant.Uninitialized());

  private final ProgramLowering program;
  private final FunctionBuilder builder;
  private final String name;
  private final Drops drops;
  private final Ownership ownership;
  private final Scopes scopes;
  private final Temporaries temporaries;
  private final Retagging retags;
  private final PlaceLowering places;
  private final ValueLowering values;
  private final PatternLowering patterns;
  private final ControlLowering control;
  private final CallLowering calls;
  private final Map<LocalVariable, Operand> memory = new HashMap<>();
  private final Map<LocalVariable, Integer> registers = new HashMap<>();
  private Set<LocalVariable> addressTaken = Collections.emptySet();
  private @Nullable Environment environment;
  private @Nullable Operand call;
  private @Nullable ScopeThreads threads;

  BodyLowering(ProgramLowering program, FunctionBuilder builder, String name) {
    this.program = program;
    this.builder = builder;
    this.name = name;
    this.drops = new Drops(program, builder);
    this.ownership = new Ownership(this);
    this.scopes = new Scopes(builder, drops);
    this.temporaries = new Temporaries(this);
    this.retags = new Retagging(builder);
    this.places = new PlaceLowering(this);
    this.values = new ValueLowering(this);
    this.patterns = new PatternLowering(this);
    this.control = new ControlLowering(this);
    this.calls = new CallLowering(this);
  }

  static Function function(ProgramLowering program, FunctionInstance definition) {
    FunctionBuilder builder = new FunctionBuilder(true);
    BodyLowering body = new BodyLowering(program, builder, definition.name());
    List<FunctionDefinition.Parameter> parameters = definition.parameters();
    body.addressTaken = AddressTaken.of(parameters, definition.body());
    body.ownership.analyse(definition.body());
    parameters.forEach(parameter -> builder.register());
    List<Incoming> incoming = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      incoming.add(new Incoming(i, parameters.get(i).type(), parameters.get(i).span()));
    }
    Span end = closingBrace(definition.body());
    body.scopes.openBlock(end);
    body.enter(incoming, definition.noWritable());
    body.bind(incoming, parameters, 0);
    return body.finish(definition.body(), parameters.size(), end);
  }

  static Function closure(
      ProgramLowering program, ClosureDefinition closure, boolean byReference, String name) {
    FunctionBuilder builder = new FunctionBuilder(true);
    BodyLowering body = new BodyLowering(program, builder, name);
    if (closure.isConstructor()) {
      return body.constructor(closure);
    }
    List<FunctionDefinition.Parameter> parameters = closure.parameters();
    body.addressTaken = AddressTaken.of(parameters, closure.body());
    body.ownership.analyse(closure.body());
    boolean captures = !closure.captures().isEmpty();
    Span head = head(closure);
    Type stored = new Type.Closure(closure, List.of());
    boolean unique = closure.kind() == ClosureDefinition.Kind.FN_MUT;
    Type received = byReference ? new Type.Reference(unique, stored) : stored;
    List<Incoming> incoming = new ArrayList<>();
    if (captures) {
      incoming.add(new Incoming(builder.register(), received, head));
    }
    for (FunctionDefinition.Parameter parameter : parameters) {
      incoming.add(new Incoming(builder.register(), parameter.type(), parameter.span()));
    }
    int count = incoming.size();
    Span end = closingBrace(closure.body());
    body.scopes.openBlock(end);
    if (closure.isScopeBody() && !ScopeUses.isHandedOn(closure)) {
      body.threads = new ScopeThreads(builder, closure.span(), ScopeUses.variable(closure));
    }
    body.enter(incoming, false);
    if (captures) {
      body.environment = body.environment(closure, byReference, incoming.get(0).value());
    }
    body.bind(incoming, parameters, captures ? 1 : 0);
    return body.finish(closure.body(), count, end);
  }

  /** rustc's {@code build_adt_ctor}: the fields as they arrive, without any retag. */
  private Function constructor(ClosureDefinition closure) {
    List<Operand> fields = new ArrayList<>();
    closure.parameters().forEach(field -> fields.add(Operand.register(builder.register())));
    int made = builder.register();
    boolean isVariant = closure.body() instanceof Typed.VariantValue;
    int number = closure.body() instanceof Typed.VariantValue value ? value.variant() : 0;
    Operator operator = isVariant ? Operator.MAKE_VARIANT : Operator.MAKE_PRODUCT;
    builder.emit(
        new Instruction.Compute(made, operator, ScalarType.U8, number, fields), closure.span());
    builder.emit(new Instruction.Return(Operand.register(made)), closure.span());
    return builder.finish(name, fields.size(), closure.span());
  }

  /** An argument as it arrives. */
  private static final class Incoming {
    private final Type type;
    private final Span span;
    private Operand value;

    Incoming(int register, Type type, Span span) {
      this.value = Operand.register(register);
      this.type = type;
      this.span = span;
    }

    Operand value() {
      return value;
    }
  }

  /** The head of a closure: what stands before its body. */
  static Span head(ClosureDefinition closure) {
    Span whole = closure.span();
    int end = Math.min(whole.end(), Math.max(whole.start() + 1, closure.body().span().start()));
    String text = whole.file().text().substring(whole.start(), end).stripTrailing();
    int bar = text.lastIndexOf('|');
    int length = bar >= 0 ? bar + 1 : Math.max(1, text.length());
    return new Span(whole.file(), whole.start(), whole.start() + length);
  }

  /** Where a body ends: the brace of its block, whatever the block's value is coerced to. */
  static Span closingBrace(Typed body) {
    if (body instanceof Typed.Block block) {
      return block.closingBrace();
    }
    if (body instanceof Typed.Borrow borrow && borrow.place() instanceof Typed.Deref deref) {
      return closingBrace(deref.pointer());
    }
    if (body instanceof Typed.Cast cast) {
      return closingBrace(cast.operand());
    }
    Span span = body.span();
    return new Span(span.file(), Math.max(span.start(), span.end() - 1), span.end());
  }

  /** Enter and the entry retags, one step. */
  private void enter(List<Incoming> incoming, boolean noWritable) {
    List<Incoming> tagged =
        incoming.stream().filter(one -> Retagging.hasReferences(one.type)).toList();
    if (tagged.isEmpty()) {
      return;
    }
    Span first = tagged.get(0).span;
    builder.step(first);
    int register = builder.register();
    builder.emit(new Instruction.Enter(register, noWritable), first);
    Operand identity = Operand.register(register);
    call = identity;
    for (Incoming one : tagged) {
      one.value = retags.value(one.value, one.type, RetagOrigin.ARGUMENT, identity, one.span);
    }
  }

  private void bind(
      List<Incoming> incoming, List<FunctionDefinition.Parameter> parameters, int shift) {
    for (int i = 0; i < parameters.size(); i++) {
      FunctionDefinition.Parameter parameter = parameters.get(i);
      if (call == null) {
        builder.step(parameter.span());
      }
      patterns.initialize(
          parameter.pattern(), incoming.get(i + shift).value(), parameter.type(), scopes.block());
    }
  }

  private Environment environment(
      ClosureDefinition closure, boolean byReference, Operand received) {
    if (byReference) {
      boolean unique = closure.kind() == ClosureDefinition.Kind.FN_MUT;
      PointerKind kind = unique ? PointerKind.MUTABLE : PointerKind.SHARED;
      return new Environment(closure, Environment.Form.REFERENCE, received, -1, kind);
    }
    Type type = new Type.Closure(closure, List.of());
    boolean isOwner = Destructors.needed(type);
    boolean inMemory =
        isOwner
            || closure.captures().stream()
                .anyMatch(
                    capture ->
                        capture.mode() == dev.thawline.rust.type.Capture.Mode.VALUE
                            && addressTaken.contains(Environment.root(capture)));
    if (inMemory) {
      Operand pointer = allocateLocal("environment", type, closure.span());
      store(pointer, received, type, closure.span());
      if (isOwner) {
        ownership.environment(closure, pointer, closure.span());
      }
      return new Environment(closure, Environment.Form.MEMORY, pointer, -1, PointerKind.SHARED);
    }
    int register = builder.register();
    builder.copy(register, received, closure.span());
    return new Environment(
        closure,
        Environment.Form.REGISTER,
        Operand.register(register),
        register,
        PointerKind.SHARED);
  }

  private Function finish(Typed body, int parameters, Span end) {
    scopes.openTemporary(end);
    builder.step(body.span());
    Operand result = values.value(body, ValueLowering.Use.PLACED, body.span());
    returnWith(result, end);
    scopes.close();
    scopes.close();
    return builder.finish(name, parameters, end);
  }

  /** Ends everything in scope, then the call; locals go before protectors end. */
  void returnWith(Operand value, Span span) {
    scopes.leaveTo(0);
    Operand identity = call;
    if (identity != null) {
      builder.step(span);
      builder.emit(new Instruction.Leave(identity), span);
    }
    ScopeThreads started = threads;
    Operand result = started == null ? value : started.withThreads(value, span);
    builder.emit(new Instruction.Return(result), span);
  }

  /** Makes a local allocation that ends with the running block. */
  Operand allocateLocal(String variable, Type type, Span span) {
    Operand pointer = allocate(variable, type, span);
    scopes.addStorage(scopes.block(), pointer, null);
    return pointer;
  }

  /**
   * Makes a local allocation without a name.
   *
   * @param scope the number of the scope with which it ends
   * @param live a register that will tell whether it has begun, or null where that is certain
   */
  Operand allocateTemporary(Type type, int scope, @Nullable Operand live, Span span) {
    Operand pointer = allocate("temporary", type, span);
    scopes.addStorage(scope, pointer, live);
    return pointer;
  }

  private Operand allocate(String variable, Type type, Span span) {
    if (!builder.hasSteps()) {
      throw new SpecException(Diagnostic.unsupported("this borrow in the value of a static", span));
    }
    int register = builder.register();
    Layout layout = Layouts.of(type);
    builder.emit(new Instruction.Allocate(register, AllocationKind.LOCAL, layout, variable), span);
    return Operand.register(register);
  }

  void store(Operand pointer, Operand value, Type type, Span span) {
    builder.emit(
        new Instruction.Store(pointer, value, Layouts.of(type), MemoryOrder.NON_ATOMIC), span);
  }

  Operand load(Operand pointer, Type type, Span span) {
    int register = builder.register();
    builder.emit(
        new Instruction.Load(register, pointer, Layouts.of(type), MemoryOrder.NON_ATOMIC), span);
    return Operand.register(register);
  }

  /** Declares a variable, with a value or without. */
  void declare(LocalVariable variable, @Nullable Operand value, Span span) {
    if (addressTaken.contains(variable)) {
      Operand pointer = allocateLocal(variable.name(), variable.type(), variable.span());
      memory.put(variable, pointer);
      if (value != null) {
        store(pointer, value, variable.type(), span);
      }
      ownership.variable(variable, pointer, value != null, span);
      return;
    }
    int register = registers.computeIfAbsent(variable, unused -> builder.register());
    if (value != null) {
      builder.copy(register, value, span);
    }
  }

  /** Where a variable of this function is; null for captured ones. */
  @Nullable Location find(LocalVariable variable) {
    Operand pointer = memory.get(variable);
    if (pointer != null) {
      return new Location.InMemory(pointer, false, variable.type());
    }
    Integer register = registers.get(variable);
    return register == null
        ? null
        : new Location.InRegister(register, Operand.register(register), List.of(), variable.type());
  }

  boolean isInMemory(LocalVariable variable) {
    return addressTaken.contains(variable);
  }

  @Nullable Environment environment() {
    return environment;
  }

  @Nullable ScopeThreads threads() {
    return threads;
  }

  ProgramLowering program() {
    return program;
  }

  FunctionBuilder builder() {
    return builder;
  }

  String name() {
    return name;
  }

  Scopes scopes() {
    return scopes;
  }

  Drops drops() {
    return drops;
  }

  Ownership ownership() {
    return ownership;
  }

  Temporaries temporaries() {
    return temporaries;
  }

  Retagging retags() {
    return retags;
  }

  PlaceLowering places() {
    return places;
  }

  ValueLowering values() {
    return values;
  }

  PatternLowering patterns() {
    return patterns;
  }

  ControlLowering control() {
    return control;
  }

  CallLowering calls() {
    return calls;
  }
}
