package dev.thawline.rust.type;

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

  private Typed compare(Expression.MacroCall call, boolean equal) {
    List<MacroArgument> arguments = call.arguments();
    if (arguments.size() < 2) {
      return missing(2, call.span());
    }
    Typed left = context.expressions.check(arguments.get(0).value());
    Typed right = context.expressions.check(arguments.get(1).value(), left.type());
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
