package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy of a typed body with types put in for its type parameters. */
final class Instantiation {
  private final Instances instances;
  private final Substitution types;
  private final IdentityHashMap<LocalVariable, LocalVariable> variables = new IdentityHashMap<>();
  private final IdentityHashMap<ClosureDefinition, ClosureDefinition> closures =
      new IdentityHashMap<>();
  private final IdentityHashMap<Typed.Target, Typed.Target> targets = new IdentityHashMap<>();

  Instantiation(Instances instances, Substitution types) {
    this.instances = instances;
    this.types = types;
  }

  Type type(Type type) {
    Type replaced = types.apply(Types.resolveAll(type));
    return instances.normalize(replaced);
  }

  private List<Type> all(List<Type> written) {
    return written.stream().map(this::type).toList();
  }

  private FunctionUse use(FunctionUse use) {
    return new FunctionUse(use.function(), all(use.arguments()));
  }

  private LocalVariable variable(LocalVariable variable) {
    return variables.computeIfAbsent(
        variable,
        old ->
            new LocalVariable(
                old.name(), type(old.type()), old.isMutable(), old.span(), old.owner()));
  }

  /** The copy of a closure of the body. */
  ClosureDefinition closure(ClosureDefinition closure) {
    ClosureDefinition known = closures.get(closure);
    if (known != null) {
      return known;
    }
    ClosureDefinition made = closure.copy(parameters(closure.parameters()), type(closure.result()));
    closures.put(closure, made);
    made.setBody(typed(closure.body()));
    List<Capture> captures = new ArrayList<>();
    for (Capture capture : closure.captures()) {
      captures.add(new Capture(typed(capture.place()), capture.mode()));
    }
    made.setCaptures(captures, closure.kind());
    if (closure.isScopeBody()) {
      made.markScopeBody();
    }
    return made;
  }

  List<FunctionDefinition.Parameter> parameters(List<FunctionDefinition.Parameter> parameters) {
    List<FunctionDefinition.Parameter> copies = new ArrayList<>();
    for (FunctionDefinition.Parameter parameter : parameters) {
      copies.add(
          new FunctionDefinition.Parameter(
              pattern(parameter.pattern()), type(parameter.type()), parameter.span()));
    }
    return copies;
  }

  private List<Typed> each(List<Typed> values) {
    return values.stream().map(this::typed).toList();
  }

  private @Nullable Typed optional(@Nullable Typed value) {
    return value == null ? null : typed(value);
  }

  private Typed.@Nullable Target target(Typed.@Nullable Target target) {
    return target == null
        ? null
        : targets.computeIfAbsent(target, old -> old.withResult(type(old.result())));
  }

  private Typed.Target required(Typed.Target target) {
    return targets.computeIfAbsent(target, old -> old.withResult(type(old.result())));
  }

  /** The copy of an expression. */
  Typed typed(Typed typed) {
    if (typed instanceof Typed.Place) {
      return place(typed);
    }
    Typed copy = simple(typed);
    copy = copy != null ? copy : compound(typed);
    copy = copy != null ? copy : call(typed);
    copy = copy != null ? copy : control(typed);
    if (copy == null) {
      throw new IllegalStateException("no copy of " + typed.getClass().getSimpleName());
    }
    return copy;
  }

  private Typed place(Typed typed) {
    if (typed instanceof Typed.Local local) {
      return new Typed.Local(variable(local.variable()), local.span());
    }
    if (typed instanceof Typed.Deref deref) {
      return new Typed.Deref(typed(deref.pointer()), type(deref.type()), deref.span());
    }
    if (typed instanceof Typed.Field field) {
      return new Typed.Field(typed(field.base()), field.index(), type(field.type()), field.span());
    }
    if (typed instanceof Typed.Index index) {
      return new Typed.Index(
          typed(index.base()), typed(index.index()), type(index.type()), index.span());
    }
    return typed;
  }

  private @Nullable Typed simple(Typed typed) {
    if (typed instanceof Typed.Literal literal) {
      return new Typed.Literal(literal.bits(), type(literal.type()), literal.span());
    }
    if (typed instanceof Typed.ConstantUse use) {
      List<Type> arguments = all(use.arguments());
      ConstDefinition constant = instances.constant(use.definition(), arguments, use.span());
      return new Typed.ConstantUse(constant, List.of(), type(use.type()), use.span());
    }
    if (typed instanceof Typed.ConstantParameter parameter) {
      if (type(parameter.value()) instanceof Type.Constant constant) {
        return new Typed.Literal(constant.value(), Type.USIZE, parameter.span());
      }
      throw new SpecException(Diagnostic.unsupported("this constant", parameter.span()));
    }
    if (typed instanceof Typed.FunctionValue value) {
      return new Typed.FunctionValue(use(value.function()), type(value.type()), value.span());
    }
    if (typed instanceof Typed.Borrow borrow) {
      return new Typed.Borrow(
          borrow.kind(), typed(borrow.place()), type(borrow.type()), borrow.span());
    }
    if (typed instanceof Typed.Cast cast) {
      return new Typed.Cast(cast.kind(), typed(cast.operand()), type(cast.type()), cast.span());
    }
    if (typed instanceof Typed.Unary unary) {
      return new Typed.Unary(
          unary.negate(), typed(unary.operand()), type(unary.type()), unary.span());
    }
    if (typed instanceof Typed.Binary binary) {
      return new Typed.Binary(
          binary.operator(),
          typed(binary.left()),
          typed(binary.right()),
          type(binary.type()),
          binary.span());
    }
    return typed instanceof Typed.Text || typed instanceof Typed.Erroneous ? typed : null;
  }

  private @Nullable Typed compound(Typed typed) {
    if (typed instanceof Typed.Assign assign) {
      return new Typed.Assign(optional(assign.target()), typed(assign.value()), assign.span());
    }
    if (typed instanceof Typed.CompoundAssign assign) {
      return new Typed.CompoundAssign(
          assign.operator(), typed(assign.target()), typed(assign.value()), assign.span());
    }
    if (typed instanceof Typed.Aggregate aggregate) {
      return new Typed.Aggregate(
          each(aggregate.fields()), aggregate.indices(), type(aggregate.type()), aggregate.span());
    }
    if (typed instanceof Typed.VariantValue variant) {
      return new Typed.VariantValue(
          variant.variant(),
          each(variant.fields()),
          variant.indices(),
          type(variant.type()),
          variant.span());
    }
    if (typed instanceof Typed.Repeat repeat) {
      return new Typed.Repeat(typed(repeat.element()), type(repeat.type()), repeat.span());
    }
    if (typed instanceof Typed.ClosureValue value) {
      return new Typed.ClosureValue(closure(value.closure()), type(value.type()), value.span());
    }
    return null;
  }

  private @Nullable Typed call(Typed typed) {
    if (typed instanceof Typed.Call call) {
      return new Typed.Call(
          use(call.function()), each(call.arguments()), type(call.type()), call.span());
    }
    if (typed instanceof Typed.GenericCall call) {
      return generic(call);
    }
    if (typed instanceof Typed.PointerCall call) {
      return new Typed.PointerCall(
          typed(call.function()), each(call.arguments()), type(call.type()), call.span());
    }
    if (typed instanceof Typed.ClosureCall call) {
      Typed callee = typed(call.callee());
      Type.Closure closure = (Type.Closure) Types.resolve(callee.type());
      return new Typed.ClosureCall(
          callee, closure.closure(), each(call.arguments()), type(call.type()), call.span());
    }
    if (typed instanceof Typed.LibraryCall call) {
      return new Typed.LibraryCall(
          call.function(),
          each(call.arguments()),
          call.orders(),
          type(call.subject()),
          type(call.type()),
          call.span());
    }
    return null;
  }

  /** The call of what a type parameter stands for. */
  private Typed generic(Typed.GenericCall call) {
    Typed callee = typed(call.callee());
    List<Typed> arguments = each(call.arguments());
    Type result = type(call.type());
    while (Types.resolve(callee.type()) instanceof Type.Reference reference) {
      callee = new Typed.Deref(callee, reference.target(), callee.span());
    }
    Type type = Types.resolve(callee.type());
    if (type instanceof Type.Closure closure) {
      return new Typed.ClosureCall(callee, closure.closure(), arguments, result, call.span());
    }
    if (type instanceof Type.FunctionItem item) {
      return new Typed.Call(item.use(), arguments, result, call.span());
    }
    if (type instanceof Type.FunctionPointer) {
      return new Typed.PointerCall(callee, arguments, result, call.span());
    }
    throw new SpecException(
        Diagnostic.unsupported("calling a value of type `" + type.text() + "`", call.span()));
  }

  private @Nullable Typed control(Typed typed) {
    if (typed instanceof Typed.Block block) {
      return new Typed.Block(
          block.statements().stream().map(this::statement).toList(),
          optional(block.result()),
          target(block.target()),
          type(block.type()),
          block.span(),
          block.closingBrace());
    }
    if (typed instanceof Typed.If branch) {
      return new Typed.If(
          typed(branch.condition()),
          typed(branch.then()),
          optional(branch.otherwise()),
          type(branch.type()),
          branch.span());
    }
    if (typed instanceof Typed.Match match) {
      return new Typed.Match(
          typed(match.scrutinee()),
          match.arms().stream().map(this::arm).toList(),
          type(match.type()),
          match.span());
    }
    if (typed instanceof Typed.Loop loop) {
      return new Typed.Loop(
          required(loop.target()), typed(loop.body()), type(loop.type()), loop.span());
    }
    if (typed instanceof Typed.For loop) {
      return new Typed.For(
          required(loop.target()),
          pattern(loop.pattern()),
          typed(loop.from()),
          typed(loop.to()),
          loop.inclusive(),
          typed(loop.body()),
          loop.span());
    }
    if (typed instanceof Typed.Break jump) {
      return new Typed.Break(required(jump.target()), optional(jump.value()), jump.span());
    }
    if (typed instanceof Typed.Continue jump) {
      return new Typed.Continue(required(jump.target()), jump.span());
    }
    if (typed instanceof Typed.Return jump) {
      return new Typed.Return(optional(jump.value()), jump.span());
    }
    return message(typed);
  }

  private @Nullable Typed message(Typed typed) {
    if (typed instanceof Typed.Print print) {
      return new Typed.Print(
          pieces(print.pieces()), print.newline(), print.visible(), print.span());
    }
    if (typed instanceof Typed.Panic panic) {
      return new Typed.Panic(pieces(panic.message()), panic.span());
    }
    if (typed instanceof Typed.Assert check) {
      return new Typed.Assert(typed(check.condition()), pieces(check.message()), check.span());
    }
    if (typed instanceof Typed.AssertCompare check) {
      return new Typed.AssertCompare(
          typed(check.left()),
          typed(check.right()),
          check.equal(),
          pieces(check.message()),
          check.span());
    }
    return null;
  }

  private List<Typed.Piece> pieces(List<Typed.Piece> pieces) {
    return pieces.stream().map(this::piece).toList();
  }

  /** What the argument's type is shows only here, where it was a parameter's. */
  private Typed.Piece piece(Typed.Piece piece) {
    Typed argument = optional(piece.argument());
    if (argument == null) {
      return piece;
    }
    Type type = FormatChecker.written(argument.type(), piece.options());
    if (type instanceof Type.Opaque opaque && piece.options().isDebug()) {
      return Typed.Piece.of(opaque.equals(Types.PANIC_PAYLOAD) ? "Any { .. }" : opaque.name());
    }
    if (type instanceof Type.Struct struct && argument.span().file().isLibrary()) {
      // The messages of the library's panics show no more of its own types.
      return Typed.Piece.of(struct.definition().name() + " { .. }");
    }
    if (!FormatChecker.fits(type, piece.options())) {
      throw new SpecException(FormatChecker.unsupported(type, argument.span()));
    }
    return new Typed.Piece(piece.text(), argument, piece.options());
  }

  private Typed.Arm arm(Typed.Arm arm) {
    TypedPattern pattern = pattern(arm.pattern());
    return new Typed.Arm(pattern, optional(arm.guard()), typed(arm.body()));
  }

  private Typed.Statement statement(Typed.Statement statement) {
    if (statement instanceof Typed.Let let) {
      return new Typed.Let(
          pattern(let.pattern()),
          type(let.type()),
          optional(let.value()),
          optional(let.otherwise()),
          let.span());
    }
    Typed.Evaluate evaluate = (Typed.Evaluate) statement;
    return new Typed.Evaluate(typed(evaluate.expression()), evaluate.span());
  }

  private TypedPattern pattern(TypedPattern pattern) {
    if (pattern instanceof TypedPattern.Binding binding) {
      return new TypedPattern.Binding(variable(binding.variable()), binding.mode(), binding.span());
    }
    if (pattern instanceof TypedPattern.At at) {
      return new TypedPattern.At(
          (TypedPattern.Binding) pattern(at.binding()), pattern(at.pattern()), at.span());
    }
    if (pattern instanceof TypedPattern.Literal literal) {
      return new TypedPattern.Literal(literal.bits(), type(literal.type()), literal.span());
    }
    if (pattern instanceof TypedPattern.Range range) {
      return new TypedPattern.Range(range.low(), range.high(), type(range.type()), range.span());
    }
    if (pattern instanceof TypedPattern.Constant constant) {
      return new TypedPattern.Constant(
          constant.definition(), type(constant.type()), constant.span());
    }
    if (pattern instanceof TypedPattern.Product product) {
      return new TypedPattern.Product(fields(product.fields()), product.span());
    }
    if (pattern instanceof TypedPattern.Elements elements) {
      TypedPattern rest = elements.rest();
      return new TypedPattern.Elements(
          type(elements.whole()),
          elements.front().stream().map(this::pattern).toList(),
          rest == null ? null : pattern(rest),
          elements.back().stream().map(this::pattern).toList(),
          elements.span());
    }
    if (pattern instanceof TypedPattern.Variant variant) {
      return new TypedPattern.Variant(
          (Type.Enumeration) type(variant.type()),
          variant.variant(),
          fields(variant.fields()),
          variant.span());
    }
    if (pattern instanceof TypedPattern.Dereference dereference) {
      return new TypedPattern.Dereference(
          (Type.Reference) type(dereference.reference()),
          pattern(dereference.target()),
          dereference.span());
    }
    if (pattern instanceof TypedPattern.Or or) {
      return new TypedPattern.Or(or.alternatives().stream().map(this::pattern).toList(), or.span());
    }
    return pattern;
  }

  private List<TypedPattern.FieldPattern> fields(List<TypedPattern.FieldPattern> fields) {
    return fields.stream()
        .map(
            field ->
                new TypedPattern.FieldPattern(
                    field.index(), type(field.type()), pattern(field.pattern())))
        .toList();
  }
}
