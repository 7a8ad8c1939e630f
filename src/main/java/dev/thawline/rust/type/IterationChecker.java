package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.type.TypedPattern.FieldPattern;
import dev.thawline.source.Span;
import java.util.List;
import java.util.Map;

/**
 * {@code for} loops. Over a range of numbers that is written in the head they count; all others are
 * what rustc makes of them (The Rust Reference, "Iterator loops"): {@code match
 * IntoIterator::into_iter(e) { mut iter => loop { match Iterator::next(&mut iter) { None => break,
 * Some(pattern) => body } } }}.
 */
final class IterationChecker {
  private final BodyContext context;

  IterationChecker(BodyContext context) {
    this.context = context;
  }

  Typed loop(Expression.For loop) {
    return loop.range() instanceof Expression.Range range
            && range.from() != null
            && range.to() != null
        ? count(loop, range, range.from(), range.to())
        : iterate(loop);
  }

  private Typed count(
      Expression.For loop, Expression.Range range, Expression first, Expression last) {
    Type type = context.inference.freshInteger(range.span());
    Typed from = context.expressions.expect(first, type, Coercion.Site.OTHER);
    Typed to = context.expressions.expect(last, type, Coercion.Site.OTHER);
    context.scopes.open();
    TypedPattern pattern = context.patterns.check(loop.pattern(), type);
    Exhaustiveness.checkIrrefutable(context, pattern, type);
    Typed.Target target = new Typed.Target(loop.label(), true, Type.UNIT);
    Typed body = body(loop, target);
    context.scopes.close();
    return new Typed.For(target, pattern, from, to, range.inclusive(), body, loop.span());
  }

  private Typed body(Expression.For loop, Typed.Target target) {
    context.targets.push(target);
    Typed body = context.control.block(loop.body(), Type.UNIT, null);
    context.targets.pop();
    return body;
  }

  private Typed iterate(Expression.For loop) {
    Span head = loop.range().span();
    Typed given = context.expressions.check(loop.range());
    context.solver().solve();
    Type type = Types.resolve(given.type());
    if (type instanceof Type.Variable) {
      return context.places.unknownType(head);
    }
    // The impls for references to slices and arrays stand beside the slices.
    context.items.library.load("slice");
    TraitReference into = reference("IntoIterator");
    TraitReference iterator = reference("Iterator");
    if (Types.isErroneous(type) || !demand(type, into, head)) {
      return failed(loop);
    }
    Type iterated = context.solver().normalize(new Type.Projection(type, into, "IntoIter"));
    Type item = context.solver().normalize(new Type.Projection(iterated, iterator, "Item"));
    Typed start = call(into, "into_iter", type, given, iterated, head);
    LocalVariable variable = new LocalVariable("iter", iterated, true, head, context.owner);
    Typed next = next(iterator, variable, item, head);
    Typed.Target target = new Typed.Target(loop.label(), true, Type.UNIT);
    context.scopes.open();
    TypedPattern pattern = context.patterns.check(loop.pattern(), item);
    Exhaustiveness.checkIrrefutable(context, pattern, item);
    Typed body = body(loop, target);
    context.scopes.close();
    target.markBroken();
    Typed round = round(next, pattern, target, body, loop);
    Typed whole = new Typed.Loop(target, round, Type.UNIT, loop.span());
    TypedPattern binding = new TypedPattern.Binding(variable, TypedPattern.Mode.VALUE, head);
    return new Typed.Match(
        start, List.of(new Typed.Arm(binding, null, whole)), Type.UNIT, loop.span());
  }

  private TraitReference reference(String name) {
    return new TraitReference(context.items.trait("iter", name), List.of());
  }

  private boolean demand(Type type, TraitReference trait, Span span) {
    int reports = context.diagnostics.count();
    context.solver().demand(new Bound(type, trait, Map.of()), span);
    return context.diagnostics.count() == reports;
  }

  /** After an error in the head, the body for its own errors. */
  private Typed failed(Expression.For loop) {
    context.scopes.open();
    context.patterns.check(loop.pattern(), new Type.Erroneous());
    body(loop, new Typed.Target(loop.label(), true, Type.UNIT));
    context.scopes.close();
    return new Typed.Erroneous(loop.span());
  }

  private static Typed call(
      TraitReference trait, String name, Type self, Typed argument, Type result, Span span) {
    FunctionDefinition function = trait.trait().members().functions().get(name);
    if (function == null) {
      throw new IllegalStateException(trait.text() + "::" + name);
    }
    return new Typed.Call(
        new FunctionUse(function, List.of(self)), List.of(argument), result, span);
  }

  private Typed next(TraitReference iterator, LocalVariable variable, Type item, Span span) {
    Type unique = new Type.Reference(true, variable.type());
    Typed place = new Typed.Local(variable, span);
    Typed borrow = new Typed.Borrow(Typed.Borrow.Kind.MUTABLE, place, unique, span);
    Typed argument = context.coercion.coerce(borrow, unique, Coercion.Site.ARGUMENT);
    Type option = new Type.Enumeration(EnumDefinition.OPTION, List.of(item));
    return call(iterator, "next", variable.type(), argument, option, span);
  }

  private static Typed round(
      Typed next, TypedPattern pattern, Typed.Target target, Typed body, Expression.For loop) {
    Type.Enumeration option = (Type.Enumeration) next.type();
    Span span = loop.range().span();
    int none = EnumDefinition.OPTION.variant("None");
    int some = EnumDefinition.OPTION.variant("Some");
    FieldPattern field = new FieldPattern(0, option.arguments().get(0), pattern);
    List<Typed.Arm> arms =
        List.of(
            new Typed.Arm(
                new TypedPattern.Variant(option, none, List.of(), span),
                null,
                new Typed.Break(target, null, span)),
            new Typed.Arm(
                new TypedPattern.Variant(option, some, List.of(field), pattern.span()),
                null,
                body));
    Typed match = new Typed.Match(next, arms, Type.UNIT, span);
    return new Typed.Block(
        List.of(new Typed.Evaluate(match, span)),
        null,
        null,
        Type.UNIT,
        loop.body().span(),
        loop.body().closingBrace());
  }
}
