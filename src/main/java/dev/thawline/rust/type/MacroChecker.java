package dev.thawline.rust.type;

import dev.thawline.rust.syntax.BinaryOperator;
import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Expression.MacroArgument;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Macro calls. */
final class MacroChecker {
  private final BodyContext context;

  MacroChecker(BodyContext context) {
    this.context = context;
  }

  Typed call(Expression.MacroCall call) {
    List<MacroArgument> arguments = call.arguments();
    Span span = call.span();
    String name = call.name().text();
    switch (name) {
      case "println", "print", "eprintln", "eprint" -> {
        List<Typed.Piece> pieces = FormatChecker.pieces(context, arguments, span);
        return new Typed.Print(pieces, name.endsWith("ln"), !name.startsWith("e"), span);
      }
      case "panic", "unreachable", "todo", "unimplemented" -> {
        String text = defaultMessage(name);
        return new Typed.Panic(
            message(arguments, 0, name.equals("panic") ? "" : text, text, span), span);
      }
      case "addr_of", "addr_of_mut" -> {
        return addressOf(call);
      }
      case "assert", "debug_assert" -> {
        if (arguments.isEmpty()) {
          return missing(1, span);
        }
        Typed condition =
            context.expressions.expect(arguments.get(0).value(), Type.BOOL, Coercion.Site.OTHER);
        String text = "assertion failed: " + arguments.get(0).text();
        return new Typed.Assert(condition, message(arguments, 1, "", text, span), span);
      }
      default -> {
        return compare(call, name.endsWith("eq"));
      }
    }
  }

  private static String defaultMessage(String name) {
    return switch (name) {
      case "panic" -> "explicit panic";
      case "unreachable" -> "internal error: entered unreachable code";
      case "todo" -> "not yet implemented";
      default -> "not implemented";
    };
  }

  private Typed missing(int wanted, Span span) {
    return context.error(
        Diagnostic.error(
            "T0107",
            "this macro needs at least " + wanted + " argument" + (wanted == 1 ? "" : "s"),
            span));
  }

  private Typed addressOf(Expression.MacroCall call) {
    if (call.arguments().size() != 1) {
      return missing(1, call.span());
    }
    Typed place = context.expressions.check(call.arguments().get(0).value());
    Expression.BorrowKind kind =
        call.name().text().equals("addr_of")
            ? Expression.BorrowKind.RAW_CONST
            : Expression.BorrowKind.RAW_MUT;
    return context.places.borrow(kind, place, true, call.span());
  }

  /** {@code match (&left, &right) { (l, r) => if !(*l == *r) { panic!(..) } }}, as std has it. */
  private Typed comparison(Expression.MacroCall call, Typed left, Typed right, boolean equal) {
    Span span = call.span();
    Typed first = context.places.borrow(Expression.BorrowKind.SHARED, left, false, left.span());
    Typed second = context.places.borrow(Expression.BorrowKind.SHARED, right, false, right.span());
    if (first instanceof Typed.Erroneous || second instanceof Typed.Erroneous) {
      return new Typed.Erroneous(span);
    }
    context.scopes.open();
    LocalVariable l = context.declare("left_val", first.type(), false, left.span());
    LocalVariable r = context.declare("right_val", second.type(), false, right.span());
    context.scopes.close();
    Typed compared =
        context.overloadedOperators.binary(
            BinaryOperator.EQUAL,
            new Typed.Deref(new Typed.Local(l, left.span()), left.type(), left.span()),
            new Typed.Deref(new Typed.Local(r, right.span()), right.type(), right.span()),
            span);
    Typed fails = equal ? new Typed.Unary(false, compared, Type.BOOL, span) : compared;
    String text = "assertion `left " + (equal ? "==" : "!=") + " right` failed";
    Typed panic = new Typed.Panic(message(call.arguments(), 2, text, text, span), span);
    List<TypedPattern.FieldPattern> fields =
        List.of(
            new TypedPattern.FieldPattern(
                0, first.type(), new TypedPattern.Binding(l, TypedPattern.Mode.VALUE, left.span())),
            new TypedPattern.FieldPattern(
                1,
                second.type(),
                new TypedPattern.Binding(r, TypedPattern.Mode.VALUE, right.span())));
    Type pair = new Type.Tuple(List.of(first.type(), second.type()));
    return new Typed.Match(
        new Typed.Aggregate(List.of(first, second), List.of(0, 1), pair, span),
        List.of(
            new Typed.Arm(
                new TypedPattern.Product(fields, span),
                null,
                new Typed.If(fails, panic, null, Type.UNIT, span))),
        Type.UNIT,
        span);
  }

  private Typed compare(Expression.MacroCall call, boolean equal) {
    List<MacroArgument> arguments = call.arguments();
    if (arguments.size() < 2) {
      return missing(2, call.span());
    }
    Typed left = context.expressions.check(arguments.get(0).value());
    Typed right = context.expressions.check(arguments.get(1).value(), left.type());
    if (OverloadedOperators.isOverloaded(left.type())
        || OverloadedOperators.isOverloaded(right.type())) {
      return comparison(call, left, right, equal);
    }
    boolean known = !Types.isNever(left.type()) && !Types.isNever(right.type());
    if (known && !context.inference.unify(left.type(), right.type())) {
      return context.mismatch(left.type(), right.type(), right.span());
    }
    context.atEnd.add(
        () -> {
          Type type = Types.resolve(left.type());
          boolean fits =
              type instanceof Type.Scalar
                  || type instanceof Type.RawPointer
                  || Types.isText(type)
                  || Types.isUnit(type)
                  || Types.isNever(type);
          if (!fits && !Types.isErroneous(type)) {
            context.unsupported("comparing values of type `" + type.text() + "`", call.span());
          }
        });
    String text = "assertion `left " + (equal ? "==" : "!=") + " right` failed";
    return new Typed.AssertCompare(
        left, right, equal, message(arguments, 2, text, text, call.span()), call.span());
  }

  /**
   * A panic's message: what the arguments from {@code from} on format, after {@code prefix} and a
   * colon; without arguments, {@code otherwise}.
   */
  private List<Typed.Piece> message(
      List<MacroArgument> arguments, int from, String prefix, String otherwise, Span span) {
    if (arguments.size() <= from) {
      return List.of(Typed.Piece.of(otherwise));
    }
    List<Typed.Piece> pieces = new ArrayList<>();
    if (!prefix.isEmpty()) {
      pieces.add(Typed.Piece.of(prefix + ": "));
    }
    pieces.addAll(FormatChecker.pieces(context, arguments.subList(from, arguments.size()), span));
    return pieces;
  }
}
