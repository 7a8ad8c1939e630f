package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of atomics. */
final class AtomicChecker {
  /** The signatures: v a value, o an ordering, f a closure for {@code fetch_update}. */
  private record Signature(LibraryFunction function, String parameters) {}

  private static final Map<String, Signature> METHODS =
      Map.ofEntries(
          entry("load", LibraryFunction.ATOMIC_LOAD, "o"),
          entry("store", LibraryFunction.ATOMIC_STORE, "vo"),
          entry("swap", LibraryFunction.ATOMIC_SWAP, "vo"),
          entry("compare_exchange", LibraryFunction.ATOMIC_COMPARE_EXCHANGE, "vvoo"),
          entry("compare_exchange_weak", LibraryFunction.ATOMIC_COMPARE_EXCHANGE_WEAK, "vvoo"),
          entry("fetch_add", LibraryFunction.ATOMIC_FETCH_ADD, "vo"),
          entry("fetch_sub", LibraryFunction.ATOMIC_FETCH_SUB, "vo"),
          entry("fetch_and", LibraryFunction.ATOMIC_FETCH_AND, "vo"),
          entry("fetch_nand", LibraryFunction.ATOMIC_FETCH_NAND, "vo"),
          entry("fetch_or", LibraryFunction.ATOMIC_FETCH_OR, "vo"),
          entry("fetch_xor", LibraryFunction.ATOMIC_FETCH_XOR, "vo"),
          entry("fetch_max", LibraryFunction.ATOMIC_FETCH_MAX, "vo"),
          entry("fetch_min", LibraryFunction.ATOMIC_FETCH_MIN, "vo"),
          entry("fetch_not", LibraryFunction.ATOMIC_FETCH_XOR, "o"),
          entry("fetch_update", LibraryFunction.ATOMIC_FETCH_UPDATE, "oof"),
          entry("into_inner", LibraryFunction.ATOMIC_INTO_INNER, ""),
          entry("get_mut", LibraryFunction.ATOMIC_GET_MUT, ""),
          entry("as_ptr", LibraryFunction.ATOMIC_AS_PTR, ""));

  private final BodyContext context;

  AtomicChecker(BodyContext context) {
    this.context = context;
  }

  private static Map.Entry<String, Signature> entry(
      String name, LibraryFunction function, String parameters) {
    return Map.entry(name, new Signature(function, parameters));
  }

  static List<String> names() {
    return List.copyOf(METHODS.keySet());
  }

  @Nullable Typed method(Typed place, Type.Atomic type, Expression.MethodCall call) {
    Signature signature = METHODS.get(call.name().text());
    if (signature == null || !exists(signature.function(), type.value())) {
      return null;
    }
    boolean isNot = call.name().text().equals("fetch_not");
    if (isNot && !Types.isBool(type.value())) {
      return null;
    }
    List<Expression> given = call.arguments();
    String parameters = signature.parameters();
    List<Typed> arguments = new ArrayList<>();
    List<OrderUse> orders = new ArrayList<>();
    List<Expression> ordered = new ArrayList<>();
    arguments.add(receiver(signature.function(), place, call.receiver().span()));
    if (given.size() != parameters.length()) {
      context.calls.checkLoosely(given);
      return context.error(
          Diagnostic.error(
              "E0061",
              "this method takes "
                  + parameters.length()
                  + " arguments but "
                  + given.size()
                  + " were supplied",
              call.span()));
    }
    for (int i = 0; i < given.size(); i++) {
      switch (parameters.charAt(i)) {
        case 'o' -> ordered.add(given.get(i));
        case 'v' ->
            arguments.add(
                context.expressions.expect(given.get(i), type.value(), Coercion.Site.ARGUMENT));
        default -> arguments.add(updater(given.get(i), type.value()));
      }
    }
    if (isNot) {
      // In the library too, `fetch_not` is `fetch_xor(true, ..)`.
      arguments.add(new Typed.Literal(1, Type.BOOL, call.span()));
    }
    for (Expression order : ordered) {
      // After the others, where they have their places; only what is told at run time is a value.
      orders.add(OrderChecker.order(context, order, arguments));
    }
    lint(signature.function(), orders, given);
    return new Typed.LibraryCall(
        signature.function(),
        arguments,
        orders,
        type.value(),
        result(signature.function(), type.value()),
        call.span());
  }

  private static boolean exists(LibraryFunction function, Type value) {
    Type found = Types.resolve(value);
    return switch (function) {
      case ATOMIC_FETCH_ADD, ATOMIC_FETCH_SUB, ATOMIC_FETCH_MAX, ATOMIC_FETCH_MIN ->
          Types.isInteger(found);
      case ATOMIC_FETCH_AND, ATOMIC_FETCH_NAND, ATOMIC_FETCH_OR, ATOMIC_FETCH_XOR ->
          Types.isInteger(found) || Types.isBool(found);
      default -> true;
    };
  }

  private Typed receiver(LibraryFunction function, Typed place, Span span) {
    return switch (function) {
      case ATOMIC_INTO_INNER -> place;
      case ATOMIC_GET_MUT -> context.methods.borrow(place, true, span);
      default -> context.methods.borrow(place, false, span);
    };
  }

  private static Type result(LibraryFunction function, Type value) {
    return switch (function) {
      case ATOMIC_STORE -> Type.UNIT;
      case ATOMIC_COMPARE_EXCHANGE, ATOMIC_COMPARE_EXCHANGE_WEAK, ATOMIC_FETCH_UPDATE ->
          new Type.Enumeration(EnumDefinition.RESULT, List.of(value, value));
      case ATOMIC_GET_MUT -> new Type.Reference(true, value);
      case ATOMIC_AS_PTR -> new Type.RawPointer(true, value);
      default -> value;
    };
  }

  private void lint(LibraryFunction function, List<OrderUse> orders, List<Expression> given) {
    switch (function) {
      case ATOMIC_LOAD -> OrderChecker.load(context, orders.get(0), given.get(0).span());
      case ATOMIC_STORE -> OrderChecker.store(context, orders.get(0), given.get(1).span());
      case ATOMIC_COMPARE_EXCHANGE, ATOMIC_COMPARE_EXCHANGE_WEAK ->
          OrderChecker.failure(context, orders.get(1), given.get(3).span());
      case ATOMIC_FETCH_UPDATE -> OrderChecker.failure(context, orders.get(1), given.get(1).span());
      default -> {}
    }
  }

  private Typed updater(Expression argument, Type value) {
    Type result = new Type.Enumeration(EnumDefinition.OPTION, List.of(value));
    Typed function =
        argument instanceof Expression.Closure closure
            ? context.closureBodies.closure(closure, List.of(value), result)
            : context.expressions.check(argument);
    Type type = Types.resolve(function.type());
    if (type instanceof Type.Closure closure && closure.closure().parameters().size() == 1) {
      FunctionDefinition.Parameter parameter = closure.closure().parameters().get(0);
      if (context.inference.unify(parameter.type(), value)
          && context.inference.unify(closure.closure().result(), result)) {
        return function;
      }
    } else if (type instanceof Type.FunctionItem item) {
      Type wanted = new Type.FunctionPointer(List.of(value), result);
      if (context.inference.unify(context.signature(item.use()), wanted)) {
        return function;
      }
    }
    return Types.isErroneous(type)
        ? function
        : context.error(
            Diagnostic.error(
                "E0308",
                "expected a closure from `"
                    + Types.resolve(value).text()
                    + "` to `"
                    + result.text()
                    + "`",
                argument.span()));
  }
}
