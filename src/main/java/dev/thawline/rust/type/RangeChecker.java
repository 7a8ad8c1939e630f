package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code a..b} and its relatives as values: the structs of {@code std::ops} (The Rust Reference,
 * "Range expressions"). {@code RangeInclusive::new} is no call here: it has no events.
 */
final class RangeChecker {
  private final BodyContext context;

  RangeChecker(BodyContext context) {
    this.context = context;
  }

  Typed check(Expression.Range range, @Nullable Type expected) {
    Span span = range.span();
    StructDefinition definition = context.items.struct("range", name(range));
    List<Type> arguments = new ArrayList<>();
    definition.generics().parameters().forEach(p -> arguments.add(context.inference.fresh(span)));
    Type.Struct type = new Type.Struct(definition, arguments);
    context.calls.hint(type, expected);
    List<Typed> fields = new ArrayList<>();
    for (Expression bound : bounds(range)) {
      fields.add(context.expressions.expect(bound, arguments.get(0), Coercion.Site.OTHER));
    }
    if (range.inclusive() && range.from() != null) {
      fields.add(new Typed.Literal(0, Type.BOOL, span));
    }
    List<Integer> indices = IntStream.range(0, fields.size()).boxed().toList();
    return new Typed.Aggregate(fields, indices, type, span);
  }

  private static List<Expression> bounds(Expression.Range range) {
    List<Expression> bounds = new ArrayList<>();
    Expression from = range.from();
    Expression to = range.to();
    if (from != null) {
      bounds.add(from);
    }
    if (to != null) {
      bounds.add(to);
    }
    return bounds;
  }

  private static String name(Expression.Range range) {
    if (range.to() == null) {
      return range.from() == null ? "RangeFull" : "RangeFrom";
    }
    String name = range.from() == null ? "RangeTo" : "Range";
    return range.inclusive() ? name + "Inclusive" : name;
  }
}
