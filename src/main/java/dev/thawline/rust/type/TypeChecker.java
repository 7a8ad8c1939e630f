package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a file: collects its items, then types every body. */
public final class TypeChecker {
  private final Items items = new Items();
  private final Diagnostics diagnostics;
  private final TypeResolver types;

  private TypeChecker(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.types = new TypeResolver(items, diagnostics);
  }

  /**
   * The typed program; whatever is wrong with it is thrown as one {@code SpecException}.
   *
   * @param file where the items come from
   */
  public static CheckedProgram check(List<Item> syntax, SourceFile file, Diagnostics diagnostics) {
    TypeChecker checker = new TypeChecker(diagnostics);
    new Collector(checker.items, checker.types, diagnostics).collect(syntax);
    checker.bodies();
    FunctionDefinition main = checker.main(file);
    ConstantCycles.refuse(checker.items, diagnostics);
    diagnostics.throwIfErrors();
    if (main == null) {
      throw new IllegalStateException("no main and no error");
    }
    return new CheckedProgram(List.copyOf(checker.items.statics.values()), main);
  }

  private @Nullable FunctionDefinition main(SourceFile file) {
    FunctionDefinition main = items.functions.get("main");
    if (main == null) {
      int end = file.text().length();
      diagnostics.add(
          Diagnostic.error(
                  "E0601",
                  "`main` function not found in `" + file.name() + "`",
                  file.span(end, end))
              .withHelp("add `fn main() { .. }`"));
      return null;
    }
    if (!main.parameterTypes().isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
              "E0580", "`main` function has wrong type: it takes no arguments", main.span()));
    }
    if (!Types.isUnit(main.result()) && !Types.isNever(main.result())) {
      diagnostics.add(Diagnostic.unsupported("a `main` that returns a value", main.span()));
    }
    return main;
  }

  private void bodies() {
    items.constants.values().forEach(this::constant);
    for (StaticDefinition variable : items.statics.values()) {
      variable.setValue(initial(variable.syntax().value(), variable.type(), null));
    }
    items.functions.values().forEach(this::function);
    items.structs.values().forEach(struct -> members(struct.members()));
    items.enums.values().forEach(enumeration -> members(enumeration.members()));
  }

  private void members(Members members) {
    members.constants().values().forEach(this::constant);
    members.functions().values().forEach(this::function);
  }

  private void constant(ConstDefinition constant) {
    if (constant.isOrdering()) {
      Expression value = constant.syntax().value();
      OrderChecker.order(new BodyContext(items, types, diagnostics), value);
      constant.setValue(new Typed.Aggregate(List.of(), List.of(), Type.UNIT, value.span()));
      return;
    }
    constant.setValue(initial(constant.syntax().value(), constant.type(), constant.self()));
  }

  private Typed initial(Expression written, Type type, @Nullable Type self) {
    Expression value = withoutBlocks(written);
    BodyContext context = new BodyContext(items, types, diagnostics);
    context.self = self;
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

  private void function(FunctionDefinition function) {
    BodyContext context = new BodyContext(items, types, diagnostics);
    Item.Function syntax = function.syntax();
    context.self = function.self();
    context.returnType = function.result();
    context.owner = function;
    context.scopes.open();
    List<FunctionDefinition.Parameter> parameters = new ArrayList<>();
    Item.Receiver receiver = syntax.receiver();
    int shift = 0;
    Set<String> names = new HashSet<>();
    if (receiver != null) {
      Type type = function.parameterTypes().get(0);
      LocalVariable self =
          context.declare(
              "self", type, receiver.mutable() && !receiver.reference(), receiver.span());
      parameters.add(
          new FunctionDefinition.Parameter(
              new TypedPattern.Binding(self, TypedPattern.Mode.VALUE, receiver.span()),
              type,
              receiver.span()));
      shift = 1;
    }
    for (int i = 0; i < syntax.parameters().size(); i++) {
      Expression.Parameter parameter = syntax.parameters().get(i);
      Type type = function.parameterTypes().get(i + shift);
      tooLarge(type, parameter.span());
      TypedPattern pattern = context.patterns.parameter(parameter.pattern(), type, names);
      Exhaustiveness.checkIrrefutable(context, pattern, type);
      parameters.add(new FunctionDefinition.Parameter(pattern, type, parameter.span()));
    }
    Typed body =
        context.coercion.coerce(
            context.control.block(syntax.body(), function.result(), null),
            function.result(),
            Coercion.Site.OTHER);
    context.scopes.close();
    finish(context);
    function.setBody(parameters, body);
  }

  private void finish(BodyContext context) {
    context.inference.settle(diagnostics);
    context.atEnd.forEach(Runnable::run);
    if (!diagnostics.hasErrors()) {
      context.closures.forEach(CaptureAnalysis::analyse);
    }
  }
}
