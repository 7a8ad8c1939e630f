package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Method calls: the receiver is dereferenced until a type has the method, taken as it is or
 * borrowed as the method's {@code self} wants it (The Rust Reference, "Method-call expressions"). A
 * receiver that already is a reference is reborrowed, as rustc's method probing does.
 */
final class MethodChecker {
  private final BodyContext context;
  private final MethodCandidates candidates;

  MethodChecker(BodyContext context) {
    this.context = context;
    this.candidates = new MethodCandidates(context);
  }

  Typed call(Expression.MethodCall call, @Nullable Type expected) {
    Typed receiver = context.expressions.check(call.receiver());
    if (receiver instanceof Typed.Erroneous || Types.isErroneous(receiver.type())) {
      // What the arguments mean depends on the method: closures take their types from it.
      return new Typed.Erroneous(call.span());
    }
    context.solver().solve();
    List<Typed> steps = context.places.autoderef(receiver);
    List<MethodCandidates.Candidate> named = candidates.named(steps, call.name().text());
    for (Typed step : steps) {
      Type type = Types.resolve(step.type());
      if (Types.isScope(type) && call.name().text().equals("spawn")) {
        return context.library.scopeSpawn(step, call);
      }
      MethodCandidates.Choice choice =
          Types.isUnknown(type) ? null : candidates.choose(named, type);
      if (choice != null) {
        return found(choice, step, call, expected);
      }
      if (type instanceof Type.Variable variable) {
        return unknown(variable, call);
      }
      Typed library = context.library.method(step, type, call, expected);
      if (library != null) {
        return library;
      }
    }
    Typed last = steps.get(steps.size() - 1);
    if (Types.resolve(last.type()) instanceof Type.Array array) {
      MethodCandidates.Choice choice = candidates.choose(named, new Type.Slice(array.element()));
      if (choice != null && choice.adjustment() != MethodCandidates.Adjustment.VALUE) {
        return found(choice, last, call, expected);
      }
    }
    return notFound(receiver, call, steps);
  }

  private Typed found(
      MethodCandidates.Choice choice,
      Typed step,
      Expression.MethodCall call,
      @Nullable Type expected) {
    Span span = call.span();
    FunctionUse use =
        context
            .paths
            .associated()
            .use(choice.function(), choice.outer(), call.typeArguments(), span, call.name().span());
    Type.FunctionPointer signature = context.signature(use);
    context.calls.hint(signature.result(), expected);
    Type self = signature.parameters().get(0);
    Typed receiver = receiver(step, choice.adjustment(), call.receiver().span());
    if (Types.pointee(receiver.type()) instanceof Type.Array
        && Types.pointee(self) instanceof Type.Slice slice) {
      // The last thing that is tried with an array: it is made a slice.
      Type wide = new Type.Reference(Types.isUnique(receiver.type()), slice);
      receiver = new Typed.Cast(Typed.Cast.Kind.UNSIZE, receiver, wide, call.receiver().span());
    }
    if (!context.inference.unify(receiver.type(), self)) {
      return context.mismatch(self, receiver.type(), call.receiver().span());
    }
    context.solver().solve();
    List<Type> rest = signature.parameters().subList(1, signature.parameters().size());
    Span definition = choice.function().span();
    List<Typed> arguments = new ArrayList<>();
    arguments.add(receiver);
    arguments.addAll(
        context.calls.arguments(
            call.arguments(), rest, span, definition.file().isLibrary() ? null : definition));
    return CallChecker.make(use, arguments, context.solver().normalize(signature.result()), span);
  }

  /** A receiver that already is a reference is reborrowed (rustc's {@code pick_by_value}). */
  private Typed receiver(Typed step, MethodCandidates.Adjustment adjustment, Span span) {
    boolean mutable = adjustment == MethodCandidates.Adjustment.MUTABLE;
    if (adjustment != MethodCandidates.Adjustment.VALUE) {
      return borrow(step, mutable, span);
    }
    return Types.resolve(step.type()) instanceof Type.Reference reference
        ? borrow(new Typed.Deref(step, reference.target(), span), reference.mutable(), span)
        : step;
  }

  private Typed unknown(Type.Variable variable, Expression.MethodCall call) {
    if (!variable.isInteger()) {
      return context.places.unknownType(call.receiver().span());
    }
    String name = call.name().text();
    if (!context.items.traitsWith(name).isEmpty()) {
      // A method of a trait, which rustc finds for every integer and the subset does not.
      return context.unsupported("the method `" + name + "` of `{integer}`", call.name().span());
    }
    context.calls.checkLoosely(call.arguments());
    return context.error(
        Diagnostic.error(
                "E0689",
                "can't call method `" + name + "` on ambiguous numeric type `{integer}`",
                call.name().span())
            .withHelp("give the number a type, for example `0_i32`"));
  }

  private Typed notFound(Typed receiver, Expression.MethodCall call, List<Typed> steps) {
    String name = call.name().text();
    Span span = call.name().span();
    Type last = Types.resolve(steps.get(steps.size() - 1).type());
    if (Types.isErroneous(last)) {
      return new Typed.Erroneous(call.span());
    }
    Type type = Types.resolve(receiver.type());
    List<String> known = new ArrayList<>();
    steps.forEach(step -> known.addAll(candidates.names(step.type())));
    steps.forEach(step -> known.addAll(context.library.methodNames(step.type())));
    String near = Suggestion.nearest(name, known);
    boolean isBehind =
        type instanceof Type.RawPointer && candidates.names(Types.pointee(type)).contains(name);
    boolean exists = steps.stream().anyMatch(step -> LibraryMethods.has(step.type(), name));
    if (exists || (near == null && !isBehind && LibraryMethods.isOfLibrary(last))) {
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

  /** The automatic borrow of a receiver. */
  Typed borrow(Typed place, boolean mutable, Span span) {
    Typed target = mutable ? context.overloaded.asMutable(place) : place;
    return new Typed.Borrow(
        mutable ? Typed.Borrow.Kind.TWO_PHASE : Typed.Borrow.Kind.SHARED,
        target,
        new Type.Reference(mutable, place.type()),
        span);
  }
}
