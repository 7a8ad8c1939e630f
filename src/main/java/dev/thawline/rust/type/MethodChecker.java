package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Method calls: the receiver is dereferenced until a type has the method, then borrowed as the
 * method's {@code self} wants it. A receiver that already is a reference is reborrowed, as rustc's
 * method probing does.
 */
final class MethodChecker {
  private final BodyContext context;

  MethodChecker(BodyContext context) {
    this.context = context;
  }

  Typed call(Expression.MethodCall call, @Nullable Type expected) {
    Typed receiver = context.expressions.check(call.receiver());
    if (receiver instanceof Typed.Erroneous || Types.isErroneous(receiver.type())) {
      // What the arguments mean depends on the method: closures take their types from it.
      return new Typed.Erroneous(call.span());
    }
    List<String> known = new ArrayList<>();
    for (Typed step : context.places.autoderef(receiver)) {
      Type type = Types.resolve(step.type());
      if (Types.isScope(type) && call.name().text().equals("spawn")) {
        return context.library.scopeSpawn(step, call);
      }
      if (type instanceof Type.Variable variable) {
        return unknown(variable, call);
      }
      Members members = Items.members(type);
      FunctionDefinition function =
          members == null ? null : members.functions().get(call.name().text());
      if (members != null) {
        known.addAll(members.functions().keySet());
      }
      if (function != null && function.isMethod()) {
        return user(function, step, call);
      }
      Typed library = context.library.method(step, type, call, expected);
      if (library != null) {
        return library;
      }
    }
    return notFound(receiver, call, known);
  }

  private Typed unknown(Type.Variable variable, Expression.MethodCall call) {
    if (!variable.isInteger()) {
      return context.places.unknownType(call.receiver().span());
    }
    context.calls.checkLoosely(call.arguments());
    return context.error(
        Diagnostic.error(
                "E0689",
                "can't call method `"
                    + call.name().text()
                    + "` on ambiguous numeric type `{integer}`",
                call.name().span())
            .withHelp("give the number a type, for example `0_i32`"));
  }

  private Typed notFound(Typed receiver, Expression.MethodCall call, List<String> known) {
    String name = call.name().text();
    Span span = call.name().span();
    List<Typed> steps = context.places.autoderef(receiver);
    Type last = Types.resolve(steps.get(steps.size() - 1).type());
    if (Types.isErroneous(last)) {
      return new Typed.Erroneous(call.span());
    }
    Type type = Types.resolve(receiver.type());
    steps.forEach(step -> known.addAll(context.library.methodNames(step.type())));
    String near = Suggestion.nearest(name, known);
    if (name.equals("drop") && Destructors.dropFunction(last) != null) {
      return context.error(
          Diagnostic.error("E0040", "explicit use of destructor method", span)
              .withLabel("explicit destructor calls not allowed")
              .withHelp("consider using `drop` function"));
    }
    Members behind = type instanceof Type.RawPointer ? Items.members(Types.pointee(type)) : null;
    boolean isBehind = behind != null && behind.functions().containsKey(name);
    if (LibraryMethods.isOfLibrary(last)
        && !isBehind
        && (near == null || LibraryMethods.exists(name))) {
      return context.unsupported("the method `" + name + "` of `" + type.text() + "`", span);
    }
    context.calls.checkLoosely(call.arguments());
    String help = near == null ? null : "there is a method `" + near + "` with a similar name";
    if (isBehind) {
      help = "raw pointers are not dereferenced automatically: write `(*pointer)." + name + "(..)`";
    }
    return context.error(
        Diagnostic.error(
                "E0599",
                "no method named `" + name + "` found for type `" + type.text() + "`",
                span)
            .withLabel("method not found in `" + type.text() + "`")
            .withHelp(help));
  }

  private Typed user(FunctionDefinition function, Typed place, Expression.MethodCall call) {
    Type self = Types.resolve(function.parameterTypes().get(0));
    Typed receiver = place;
    if (self instanceof Type.Reference reference) {
      receiver = borrow(place, reference.mutable(), call.receiver().span());
    }
    List<Type> rest = function.parameterTypes().subList(1, function.parameterTypes().size());
    List<Typed> arguments = new ArrayList<>();
    arguments.add(receiver);
    arguments.addAll(context.calls.arguments(call.arguments(), rest, call.span(), function.span()));
    return new Typed.Call(function, arguments, function.result(), call.span());
  }

  /** The automatic borrow of a receiver. */
  static Typed borrow(Typed place, boolean mutable, Span span) {
    return new Typed.Borrow(
        mutable ? Typed.Borrow.Kind.TWO_PHASE : Typed.Borrow.Kind.SHARED,
        place,
        new Type.Reference(mutable, place.type()),
        span);
  }
}
