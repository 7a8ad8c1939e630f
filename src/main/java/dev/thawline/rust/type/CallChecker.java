package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls by path, through pointers and of closures. */
final class CallChecker {
  private final BodyContext context;

  CallChecker(BodyContext context) {
    this.context = context;
  }

  Typed call(Expression.Call call, @Nullable Type expected) {
    Span span = call.span();
    if (!(call.function() instanceof Expression.Name name)) {
      return value(context.expressions.check(call.function()), call);
    }
    PathChecker.Meaning meaning = context.paths.resolve(name.path());
    if (meaning instanceof PathChecker.Function function) {
      FunctionDefinition definition = function.definition();
      List<Typed> arguments =
          arguments(call.arguments(), definition.parameterTypes(), span, definition.span());
      return new Typed.Call(definition, arguments, definition.result(), span);
    }
    if (meaning instanceof PathChecker.Constructor constructor) {
      return constructor(constructor, call, expected);
    }
    if (meaning instanceof PathChecker.Library library) {
      List<SyntaxType> typeArguments = name.path().last().arguments();
      return context.library.call(library, typeArguments, call.arguments(), expected, span);
    }
    if (meaning instanceof PathChecker.Value value) {
      return value(value.typed(), call);
    }
    if (!(meaning instanceof PathChecker.Unknown unknown && unknown.unsupported())) {
      checkLoosely(call.arguments());
    }
    return new Typed.Erroneous(span);
  }

  private Typed constructor(
      PathChecker.Constructor constructor, Expression.Call call, @Nullable Type expected) {
    if (constructor.shape() != Item.Shape.TUPLE) {
      return context.error(
          Diagnostic.error(
              "E0618", "expected function, found `" + constructor.name() + "`", call.span()));
    }
    if (expected != null && Types.resolve(expected) instanceof Type.Enumeration) {
      boolean hint = constructor.variant() >= 0 && shallowMatch(constructor.type(), expected);
      if (hint) {
        context.inference.unify(constructor.type(), expected);
      }
    }
    List<Typed> fields = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    List<Typed> given = arguments(call.arguments(), constructor.fieldTypes(), call.span(), null);
    for (int i = 0; i < given.size(); i++) {
      fields.add(given.get(i));
      indices.add(i);
    }
    return ExpressionChecker.make(constructor, fields, indices, call.span());
  }

  private static boolean shallowMatch(Type made, Type expected) {
    return made instanceof Type.Enumeration a
        && Types.resolve(expected) instanceof Type.Enumeration b
        && a.definition() == b.definition();
  }

  private Typed value(Typed callee, Expression.Call call) {
    Span span = call.span();
    for (Typed step : context.places.autoderef(callee)) {
      Type type = Types.resolve(step.type());
      if (type instanceof Type.Closure closure) {
        List<Type> types =
            closure.closure().parameters().stream()
                .map(FunctionDefinition.Parameter::type)
                .toList();
        List<Typed> arguments = arguments(call.arguments(), types, span, closure.closure().span());
        return new Typed.ClosureCall(
            step, closure.closure(), arguments, closure.closure().result(), span);
      }
      if (type instanceof Type.FunctionPointer pointer) {
        List<Typed> arguments = arguments(call.arguments(), pointer.parameters(), span, null);
        return new Typed.PointerCall(step, arguments, pointer.result(), span);
      }
      if (type instanceof Type.FunctionItem item) {
        FunctionDefinition definition = item.function();
        List<Typed> arguments =
            arguments(call.arguments(), definition.parameterTypes(), span, definition.span());
        return new Typed.Call(definition, arguments, definition.result(), span);
      }
    }
    checkLoosely(call.arguments());
    Type type = Types.resolve(callee.type());
    return Types.isErroneous(type)
        ? new Typed.Erroneous(span)
        : context.error(
            Diagnostic.error(
                    "E0618", "expected function, found `" + type.text() + "`", callee.span())
                .withLabel("not a function"));
  }

  /** The arguments, coerced; E0061 where their number is wrong. */
  List<Typed> arguments(
      List<Expression> given, List<Type> types, Span call, @Nullable Span definition) {
    List<Typed> found = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      if (i >= types.size()) {
        context.expressions.check(given.get(i));
        continue;
      }
      Typed value = context.expressions.check(given.get(i), types.get(i));
      found.add(
          context.coercion.coerce(
              value, types.get(i), Coercion.Site.ARGUMENT, definition, "function defined here"));
    }
    if (given.size() != types.size()) {
      Diagnostic diagnostic =
          Diagnostic.error(
              "E0061",
              "this function takes "
                  + count(types.size())
                  + " but "
                  + count(given.size())
                  + (given.size() == 1 ? " was" : " were")
                  + " supplied",
              call);
      context.error(
          definition == null
              ? diagnostic
              : diagnostic.withNote(definition, "function defined here"));
    }
    return found;
  }

  /** After an error: the arguments for their own errors; orderings are no values. */
  void checkLoosely(List<Expression> arguments) {
    for (Expression argument : arguments) {
      if (!(argument instanceof Expression.Name name)
          || !LibraryNames.isOrdering(name.path().name())) {
        context.expressions.check(argument);
      }
    }
  }

  private static String count(int arguments) {
    return arguments + " argument" + (arguments == 1 ? "" : "s");
  }
}
