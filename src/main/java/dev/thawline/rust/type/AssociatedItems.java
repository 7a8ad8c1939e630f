package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Path;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions and constants of types and traits: {@code S::new}, {@code T::default}. */
final class AssociatedItems {
  private final BodyContext context;

  AssociatedItems(BodyContext context) {
    this.context = context;
  }

  /**
   * A function with types for its parameters: those of the impl or trait around it are given, its
   * own are written or open. Its bounds are demanded.
   */
  FunctionUse use(
      FunctionDefinition function, List<Type> outer, List<SyntaxType> written, Span span) {
    return use(function, outer, written, span, span);
  }

  /**
   * The same.
   *
   * @param name where the function is named
   */
  FunctionUse use(
      FunctionDefinition function,
      List<Type> outer,
      List<SyntaxType> written,
      Span span,
      Span name) {
    TraitDefinition trait = function.trait();
    if (trait != null && trait.is("drop")) {
      context.error(
          Diagnostic.error("E0040", "explicit use of destructor method", name)
              .withLabel("explicit destructor calls not allowed")
              .withHelp("consider using `drop` function"));
    }
    List<TypeParameter> parameters = function.generics().parameters();
    List<Type> arguments = new ArrayList<>(outer);
    int own = parameters.size() - outer.size();
    if (written.size() > own) {
      context.error(
          Diagnostic.error(
              "E0107",
              "function takes "
                  + own
                  + " generic argument"
                  + (own == 1 ? "" : "s")
                  + " but "
                  + written.size()
                  + " were supplied",
              span));
    }
    for (int i = outer.size(); i < parameters.size(); i++) {
      int index = i - outer.size();
      arguments.add(
          index < written.size()
              ? context.genericArgument(parameters.get(i), written.get(index))
              : context.inference.fresh(span));
    }
    FunctionUse use = new FunctionUse(function, arguments);
    Substitution types = use.substitution();
    for (Bound bound : function.generics().bounds()) {
      context.solver().demand(bound.substitute(types), span);
    }
    return use;
  }

  /** The member of this name that the impls of a type, or its traits, give it; or null. */
  PathChecker.@Nullable Meaning find(Type type, Path.Segment segment, Span span) {
    String name = segment.name().text();
    for (Implementation implementation : context.items.inherent(type)) {
      if (!implementation.members().names().contains(name)) {
        continue;
      }
      List<Type> arguments = new ArrayList<>();
      boolean fits =
          context.inference.attempt(
              () -> {
                arguments.addAll(
                    context.solver().fresh(implementation.generics(), segment.name().span()));
                Substitution types =
                    Substitution.of(implementation.generics().parameters(), arguments);
                Type self = context.solver().normalize(types.apply(implementation.self()));
                return context.inference.unify(self, type);
              });
      if (fits) {
        return member(implementation.members(), segment, arguments, span);
      }
    }
    for (TraitDefinition trait : context.items.traitsWith(name)) {
      // Which of several impls is meant, the arguments of a call tell.
      boolean has =
          !Types.isUnknown(type)
              && context.inference.probe(() -> context.solver().mayHave(type, open(trait, span)));
      if (has) {
        return ofTrait(open(trait, span), type, segment, span);
      }
    }
    return null;
  }

  /** A trait with open arguments. */
  TraitReference open(TraitDefinition trait, Span span) {
    List<Type> arguments = new ArrayList<>();
    for (int i = 1; i < trait.generics().parameters().size(); i++) {
      arguments.add(context.inference.fresh(span));
    }
    return new TraitReference(trait, arguments);
  }

  /** A member of a trait for a type. */
  PathChecker.Meaning ofTrait(TraitReference trait, Type self, Path.Segment segment, Span span) {
    List<Type> arguments = new ArrayList<>(List.of(self));
    arguments.addAll(trait.arguments());
    PathChecker.Meaning found = member(trait.trait().members(), segment, arguments, span);
    if (found != null) {
      return found;
    }
    context.error(
        Diagnostic.error(
            "E0576",
            "cannot find `" + segment.name().text() + "` in trait `" + trait.text() + "`",
            segment.name().span()));
    return new PathChecker.Unknown(false);
  }

  private PathChecker.@Nullable Meaning member(
      Members members, Path.Segment segment, List<Type> arguments, Span span) {
    FunctionDefinition function = members.functions().get(segment.name().text());
    if (function != null) {
      return new PathChecker.Function(use(function, arguments, segment.arguments(), span));
    }
    ConstDefinition constant = members.constants().get(segment.name().text());
    if (constant == null) {
      return null;
    }
    Substitution types = Substitution.of(constant.scope().generics().parameters(), arguments);
    Type type = context.solver().normalize(types.apply(constant.type()));
    return new PathChecker.Value(new Typed.ConstantUse(constant, arguments, type, span));
  }

  /** The names of all members, for near misses. */
  List<String> names(Type type) {
    List<String> names = new ArrayList<>();
    for (Implementation implementation : context.items.inherent(type)) {
      names.addAll(implementation.members().names());
    }
    if (type instanceof Type.Enumeration enumeration) {
      enumeration.definition().variants().forEach(variant -> names.add(variant.name()));
    } else if (type instanceof Type.Atomic) {
      names.add("new");
    } else if (Types.isInteger(type)) {
      names.addAll(List.of("MAX", "MIN", "BITS"));
    }
    return names;
  }
}
