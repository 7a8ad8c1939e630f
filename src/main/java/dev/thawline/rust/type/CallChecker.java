package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.Path;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls by path, through pointers and of closures. */
final class CallChecker {
  /** The methods that the checker itself knows and that borrow their receiver uniquely. */
  private static final Set<String> MUTATING = Set.of("get_mut", "as_mut_ptr", "get_unchecked_mut");

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
      return function(function.use(), call.arguments(), expected, span);
    }
    if (meaning instanceof PathChecker.Constructor constructor) {
      return constructor(constructor, call, expected);
    }
    if (meaning instanceof PathChecker.Library library) {
      List<SyntaxType> typeArguments = name.path().last().arguments();
      return context.library.call(library, typeArguments, call.arguments(), expected, span);
    }
    if (meaning instanceof PathChecker.Method method) {
      return method(method.subject(), name.path(), call, expected);
    }
    if (meaning instanceof PathChecker.Value value) {
      return value(value.typed(), call);
    }
    if (!(meaning instanceof PathChecker.Unknown unknown && unknown.unsupported())) {
      checkLoosely(call.arguments());
    }
    return new Typed.Erroneous(span);
  }

  /**
   * {@code AtomicU32::load(&x, order)}, {@code <*const T>::add(p, 1)}: what {@code x.load(order)}
   * and {@code p.add(1)} are, but the receiver is neither borrowed nor dereferenced by itself.
   */
  private Typed method(Type subject, Path path, Expression.Call call, @Nullable Type expected) {
    Span span = call.span();
    List<Expression> given = call.arguments();
    if (given.isEmpty()) {
      return context.error(
          Diagnostic.error(
              "E0061", "this function takes its receiver, but 0 arguments were supplied", span));
    }
    String name = path.last().name().text();
    Expression first = given.get(0);
    boolean byValue =
        Types.isInteger(subject)
            || subject instanceof Type.RawPointer
            || subject instanceof Type.JoinHandle
            || name.equals("into_inner");
    Typed place;
    if (byValue) {
      place = context.expressions.expect(first, subject, Coercion.Site.ARGUMENT);
    } else {
      boolean mutable = MUTATING.contains(name);
      Type reference = new Type.Reference(mutable, subject);
      Typed receiver = context.expressions.expect(first, reference, Coercion.Site.ARGUMENT);
      place =
          receiver instanceof Typed.Borrow borrow && !mutable
              ? borrow.place()
              : new Typed.Deref(receiver, subject, first.span());
    }
    Expression.MethodCall same =
        new Expression.MethodCall(
            first,
            path.last().name(),
            path.last().arguments(),
            given.subList(1, given.size()),
            span);
    Typed found = context.library.method(place, subject, same, expected);
    return found == null ? context.unsupported("`" + path.text() + "`", path.span()) : found;
  }

  private Typed constructor(
      PathChecker.Constructor constructor, Expression.Call call, @Nullable Type expected) {
    if (constructor.shape() != Item.Shape.TUPLE) {
      return context.error(
          Diagnostic.error(
              "E0618", "expected function, found `" + constructor.name() + "`", call.span()));
    }
    hint(constructor.type(), expected);
    List<Typed> fields = new ArrayList<>();
    List<Integer> indices = new ArrayList<>();
    List<Typed> given = arguments(call.arguments(), constructor.fieldTypes(), call.span(), null);
    for (int i = 0; i < given.size(); i++) {
      fields.add(given.get(i));
      indices.add(i);
    }
    return ExpressionChecker.make(constructor, fields, indices, call.span());
  }

  /** A call of a function that is known. */
  Typed function(FunctionUse use, List<Expression> given, @Nullable Type expected, Span span) {
    Type.FunctionPointer signature = context.signature(use);
    hint(signature.result(), expected);
    Span definition = use.function().span();
    List<Typed> arguments =
        arguments(
            given, signature.parameters(), span, definition.file().isLibrary() ? null : definition);
    return make(use, arguments, context.solver().normalize(signature.result()), span);
  }

  /** A call, or the intrinsic that the function is; it is about its first type argument. */
  static Typed make(FunctionUse use, List<Typed> arguments, Type result, Span span) {
    LibraryFunction intrinsic = use.function().intrinsic();
    if (intrinsic == null) {
      return new Typed.Call(use, arguments, result, span);
    }
    Type subject = use.arguments().isEmpty() ? Type.UNIT : use.arguments().get(0);
    return new Typed.LibraryCall(intrinsic, arguments, List.of(), subject, result, span);
  }

  /**
   * What is expected of a struct or enum tells its type arguments: nothing coerces between two
   * types of one definition.
   */
  void hint(Type made, @Nullable Type expected) {
    Type a = Types.resolve(made);
    Type b = expected == null ? a : Types.resolve(expected);
    boolean fits =
        (a instanceof Type.Struct x
                && b instanceof Type.Struct y
                && x.definition() == y.definition())
            || (a instanceof Type.Enumeration v
                && b instanceof Type.Enumeration w
                && v.definition() == w.definition());
    if (fits && a != b) {
      context.inference.attempt(() -> context.inference.unify(a, b));
    }
  }

  private Typed value(Typed callee, Expression.Call call) {
    Span span = call.span();
    for (Typed step : context.places.autoderef(callee)) {
      Type type = Types.resolve(step.type());
      if (type instanceof Type.Closure closure) {
        Type.FunctionPointer signature = context.solver().signature(type);
        if (signature == null) {
          throw new IllegalStateException("a closure without signature");
        }
        List<Typed> arguments =
            arguments(call.arguments(), signature.parameters(), span, closure.closure().span());
        return new Typed.ClosureCall(step, closure.closure(), arguments, signature.result(), span);
      }
      if (type instanceof Type.FunctionPointer pointer) {
        List<Typed> arguments = arguments(call.arguments(), pointer.parameters(), span, null);
        return new Typed.PointerCall(step, arguments, pointer.result(), span);
      }
      if (type instanceof Type.FunctionItem item) {
        return function(item.use(), call.arguments(), null, span);
      }
      Type.FunctionPointer bound = context.solver().signature(type);
      if (bound != null && !(type instanceof Type.Reference)) {
        List<Typed> arguments = arguments(call.arguments(), bound.parameters(), span, null);
        return new Typed.GenericCall(step, arguments, bound.result(), span);
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
      context.solver().solve();
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

  /** After an error: the arguments for their own errors. */
  void checkLoosely(List<Expression> arguments) {
    arguments.forEach(context.expressions::check);
  }

  private static String count(int arguments) {
    return arguments + " argument" + (arguments == 1 ? "" : "s");
  }
}
