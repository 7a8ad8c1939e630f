package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Closure expressions. Their captures are computed when the whole body is typed. */
final class ClosureChecker {
  private final BodyContext context;

  ClosureChecker(BodyContext context) {
    this.context = context;
  }

  /**
   * The constructor of a tuple struct or variant as a function: a closure that makes one. Unlike
   * others it retags nothing: the shim that rustc makes for it has no retag.
   */
  Typed constructor(PathChecker.Constructor constructor, Span span) {
    Object owner = new Object();
    List<FunctionDefinition.Parameter> parameters = new ArrayList<>();
    List<Typed> fields = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    for (Type type : constructor.fieldTypes()) {
      LocalVariable variable = new LocalVariable("field", type, false, span, owner);
      TypedPattern binding = new TypedPattern.Binding(variable, TypedPattern.Mode.VALUE, span);
      parameters.add(new FunctionDefinition.Parameter(binding, type, span));
      indices.add(fields.size());
      fields.add(new Typed.Local(variable, span));
    }
    ClosureDefinition closure =
        new ClosureDefinition(
            false, parameters, constructor.type(), owner, context.function(), span);
    closure.setBody(ExpressionChecker.make(constructor, fields, indices, span));
    closure.markConstructor();
    return value(closure);
  }

  private Typed value(ClosureDefinition closure) {
    context.closures.add(closure);
    FunctionDefinition function = context.function();
    List<Type> arguments = function == null ? List.of() : function.generics().asTypes();
    return new Typed.ClosureValue(closure, new Type.Closure(closure, arguments), closure.span());
  }

  /** The closure where a value of a type is expected: what is demanded of the type tells more. */
  Typed closure(Expression.Closure syntax, @Nullable Type expected) {
    Type.FunctionPointer known =
        expected == null || Types.resolve(expected) instanceof Type.Reference
            ? null
            : context.solver().signature(expected);
    return known == null
        ? closure(syntax, List.of(), null)
        : closure(syntax, known.parameters(), known.result());
  }

  /**
   * The closure.
   *
   * @param parameterHints what is known of its parameters from where it is passed
   * @param resultHint likewise of its result, or null
   */
  Typed closure(Expression.Closure syntax, List<Type> parameterHints, @Nullable Type resultHint) {
    Object outerOwner = context.owner;
    Type outerReturn = context.returnType;
    Deque<Typed.Target> outerTargets = context.targets;
    Object owner = new Object();
    context.owner = owner;
    context.targets = new ArrayDeque<>();
    context.scopes.open();

    SyntaxType written = syntax.result();
    Type result =
        written != null
            ? context.type(written)
            : resultHint != null ? resultHint : context.inference.fresh(syntax.body().span());
    context.returnType = result;
    List<FunctionDefinition.Parameter> parameters = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < syntax.parameters().size(); i++) {
      Expression.Parameter parameter = syntax.parameters().get(i);
      SyntaxType type = parameter.type();
      Type parameterType =
          type != null
              ? context.type(type)
              : i < parameterHints.size()
                  ? parameterHints.get(i)
                  : context.inference.fresh(parameter.span());
      TypedPattern pattern = context.patterns.parameter(parameter.pattern(), parameterType, names);
      Exhaustiveness.checkIrrefutable(context, pattern, parameterType);
      parameters.add(new FunctionDefinition.Parameter(pattern, parameterType, parameter.span()));
    }
    ClosureDefinition closure =
        new ClosureDefinition(
            syntax.moves(), parameters, result, owner, context.function(), syntax.span());
    Typed body = context.expressions.expect(syntax.body(), result, Coercion.Site.OTHER);
    if (Types.isNever(body.type()) && Types.isUnknown(result)) {
      context.inference.unify(result, Type.UNIT);
    }
    closure.setBody(body);

    context.scopes.close();
    context.owner = outerOwner;
    context.returnType = outerReturn;
    context.targets = outerTargets;
    return value(closure);
  }
}
