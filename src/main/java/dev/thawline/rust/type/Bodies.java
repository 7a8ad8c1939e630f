package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks bodies: of all functions, constants and statics of the file, of those of the library only
 * what is used. A generic function is checked once, whatever its parameters will stand for.
 */
final class Bodies {
  private final Items items;
  private final TypeResolver types;
  private final Diagnostics diagnostics;
  private final Collector collector;
  private final Set<Object> begun = new HashSet<>();

  Bodies(Items items, TypeResolver types, Diagnostics diagnostics, Collector collector) {
    this.items = items;
    this.types = types;
    this.diagnostics = diagnostics;
    this.collector = collector;
  }

  /** Checks all that is the file's own; items of inner blocks appear while we go. */
  void checkAll() {
    int constants = 0;
    int statics = 0;
    int functions = 0;
    boolean more = true;
    while (more) {
      more = false;
      for (; constants < items.constants.size(); constants++) {
        ConstDefinition constant = items.constants.get(constants);
        if (!constant.syntax().span().file().isLibrary()) {
          check(constant);
        }
        more = true;
      }
      for (; statics < items.statics.size(); statics++) {
        StaticDefinition variable = items.statics.get(statics);
        if (!variable.span().file().isLibrary()) {
          check(variable);
        }
        more = true;
      }
      for (; functions < items.functions.size(); functions++) {
        FunctionDefinition function = items.functions.get(functions);
        if (!function.span().file().isLibrary()) {
          check(function);
        }
        more = true;
      }
    }
    items.sizes.judge(diagnostics);
  }

  /** Checks a function's body unless that has begun. */
  void check(FunctionDefinition function) {
    Expression.Block body = function.syntax().body();
    if (body != null && begun.add(function)) {
      function(function, body);
    }
  }

  /** Checks the body that tells what the result of {@code -> impl Trait} is. */
  void requireResult(FunctionDefinition function) {
    if (Types.resolve(function.result()) instanceof Type.Variable open) {
      if (begun.contains(function) && !function.isChecked()) {
        diagnostics.add(
            Diagnostic.unsupported(
                "a recursive function that returns `impl Trait`", open.origin()));
        open.bind(new Type.Erroneous());
        return;
      }
      check(function);
    }
  }

  /** Checks the value of a constant unless that has begun. */
  void check(ConstDefinition constant) {
    Expression value = constant.syntax().value();
    if (value != null && begun.add(constant)) {
      constant.setValue(initial(value, constant.type(), constant.scope()));
    }
  }

  /** Checks the value of a static unless that has begun. */
  void check(StaticDefinition variable) {
    if (begun.add(variable)) {
      variable.setValue(initial(variable.syntax().value(), variable.type(), variable.scope()));
    }
  }

  private BodyContext context(TypeScope scope, @Nullable FunctionDefinition function) {
    return new BodyContext(items, types, diagnostics, scope, function, collector, this);
  }

  private Typed initial(Expression written, Type type, TypeScope scope) {
    Expression value = withoutBlocks(written);
    BodyContext context = context(scope, null);
    context.returnType = type;
    tooLarge(type, value.span());
    context.scopes.open();
    Typed typed = context.expressions.expect(value, type, Coercion.Site.OTHER);
    context.scopes.close();
    finish(context);
    return typed;
  }

  /** What {@code unsafe { value }} and {@code { value }} stand for. */
  private static Expression withoutBlocks(Expression written) {
    Expression value = written;
    while (value instanceof Expression.BlockExpression block
        && block.label() == null
        && block.block().statements().isEmpty()) {
      Expression result = block.block().result();
      if (result == null) {
        break;
      }
      value = result;
    }
    return value;
  }

  private void tooLarge(Type type, Span span) {
    if (RecursiveTypes.isTooLarge(type)) {
      diagnostics.add(Diagnostic.unsupported("types of this size", span));
    }
  }

  private void function(FunctionDefinition function, Expression.Block written) {
    BodyContext context = context(function.scope(), function);
    Item.Function syntax = function.syntax();
    Type result = function.result();
    boolean isOpen = Types.resolve(result) instanceof Type.Variable;
    Type inner = isOpen ? context.inference.fresh(result(syntax)) : result;
    context.returnType = inner;
    context.owner = function;
    context.scopes.open();
    List<FunctionDefinition.Parameter> parameters = parameters(function, context);
    Typed body =
        context.coercion.coerce(
            context.control.block(written, inner, null), inner, Coercion.Site.OTHER);
    context.scopes.close();
    finish(context);
    if (isOpen && Types.resolve(result) instanceof Type.Variable open) {
      open.bind(Types.resolveAll(inner));
    }
    function.setBody(parameters, body);
  }

  private static Span result(Item.Function syntax) {
    return syntax.result() == null ? syntax.span() : syntax.result().span();
  }

  private List<FunctionDefinition.Parameter> parameters(
      FunctionDefinition function, BodyContext context) {
    List<FunctionDefinition.Parameter> parameters = new ArrayList<>();
    Item.Receiver receiver = function.syntax().receiver();
    int shift = 0;
    Set<String> names = new HashSet<>();
    if (receiver != null) {
      parameters.add(self(receiver, function.parameterTypes().get(0), context));
      shift = 1;
    }
    for (int i = 0; i < function.syntax().parameters().size(); i++) {
      Expression.Parameter parameter = function.syntax().parameters().get(i);
      Type type = context.solver().normalize(function.parameterTypes().get(i + shift));
      tooLarge(type, parameter.span());
      TypedPattern pattern = context.patterns.parameter(parameter.pattern(), type, names);
      Exhaustiveness.checkIrrefutable(context, pattern, type);
      parameters.add(new FunctionDefinition.Parameter(pattern, type, parameter.span()));
    }
    return parameters;
  }

  private static FunctionDefinition.Parameter self(
      Item.Receiver receiver, Type type, BodyContext context) {
    boolean mutable = receiver.mutable() && !receiver.reference();
    LocalVariable self = context.declare("self", type, mutable, receiver.span());
    return new FunctionDefinition.Parameter(
        new TypedPattern.Binding(self, TypedPattern.Mode.VALUE, receiver.span()),
        type,
        receiver.span());
  }

  private void finish(BodyContext context) {
    context.solver().finish();
    context.inference.settle(diagnostics);
    context.atEnd.forEach(Runnable::run);
    if (!diagnostics.hasErrors()) {
      context.closures.forEach(CaptureAnalysis::analyse);
      context.afterCaptures.forEach(Runnable::run);
    }
  }

  /** The names of the file in which {@code main} is looked for. */
  @Nullable FunctionDefinition main() {
    return items.root.values().get("main") instanceof FunctionDefinition main ? main : null;
  }
}
