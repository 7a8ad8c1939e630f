package dev.thawline.rust.type;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The methods that a call may mean, and which of them a receiver's type fits: inherent ones before
 * those of traits, by value before by reference (rustc's {@code method::probe}). Traits need not be
 * in scope.
 */
final class MethodCandidates {
  /** How the receiver is passed. */
  enum Adjustment {
    VALUE,
    SHARED,
    MUTABLE
  }

  /** A method of an impl or, without one, of a trait. */
  record Candidate(
      FunctionDefinition function,
      @Nullable Implementation implementation,
      @Nullable TraitDefinition trait) {}

  /** The method, with types for the parameters of what is around it. */
  record Choice(FunctionDefinition function, List<Type> outer, Adjustment adjustment) {}

  private final BodyContext context;

  MethodCandidates(BodyContext context) {
    this.context = context;
  }

  /** All methods of this name for one of the steps, inherent ones first. */
  List<Candidate> named(List<Typed> steps, String name) {
    Set<Candidate> found = new LinkedHashSet<>();
    List<Type> types = new ArrayList<>();
    for (Typed step : steps) {
      Type type = Types.resolve(step.type());
      types.add(type);
      if (type instanceof Type.Array array) {
        types.add(new Type.Slice(array.element()));
      }
    }
    for (Type type : types) {
      for (Implementation block : context.items.inherent(type)) {
        FunctionDefinition function = block.members().functions().get(name);
        if (function != null && function.isMethod()) {
          found.add(new Candidate(function, block, null));
        }
      }
    }
    for (TraitDefinition trait : context.items.traitsWith(name)) {
      FunctionDefinition function = trait.members().functions().get(name);
      if (function != null && function.isMethod()) {
        found.add(new Candidate(function, null, trait));
      }
    }
    return new ArrayList<>(found);
  }

  /** The first that fits a receiver of this type, or null. */
  @Nullable Choice choose(List<Candidate> named, Type type) {
    for (Adjustment adjustment : Adjustment.values()) {
      Type adjusted =
          adjustment == Adjustment.VALUE
              ? type
              : new Type.Reference(adjustment == Adjustment.MUTABLE, type);
      for (boolean inherent : new boolean[] {true, false}) {
        for (Candidate candidate : named) {
          if ((candidate.trait() == null) == inherent) {
            Choice choice = fits(candidate, adjusted, adjustment);
            if (choice != null) {
              return choice;
            }
          }
        }
      }
    }
    return null;
  }

  private @Nullable Choice fits(Candidate candidate, Type adjusted, Adjustment adjustment) {
    List<Type> outer = new ArrayList<>();
    boolean fits =
        context.inference.attempt(
            () -> {
              outer.clear();
              outer.addAll(outer(candidate));
              return receives(candidate, outer, adjusted);
            });
    return fits ? new Choice(candidate.function(), outer, adjustment) : null;
  }

  private List<Type> outer(Candidate candidate) {
    Span span = candidate.function().span();
    Implementation block = candidate.implementation();
    TraitDefinition trait = candidate.trait();
    GenericParameters generics =
        block != null
            ? block.generics()
            : trait != null ? trait.generics() : GenericParameters.NONE;
    return context.solver().fresh(generics, span);
  }

  /** Whether the type is that of the method's self, and what is around the method applies to it. */
  private boolean receives(Candidate candidate, List<Type> outer, Type adjusted) {
    FunctionDefinition function = candidate.function();
    List<Type> all = new ArrayList<>(outer);
    for (int i = outer.size(); i < function.generics().parameters().size(); i++) {
      // The method's own parameters do not stand in the type of self.
      all.add(new Type.Erroneous());
    }
    Substitution types = Substitution.of(function.generics().parameters(), all);
    Type self = context.solver().normalize(types.apply(function.parameterTypes().get(0)));
    if (!context.inference.unify(self, adjusted)) {
      return false;
    }
    TraitDefinition trait = candidate.trait();
    if (trait != null) {
      TraitReference reference = new TraitReference(trait, outer.subList(1, outer.size()));
      return context.solver().mayHave(outer.get(0), reference);
    }
    Implementation block = candidate.implementation();
    if (block != null) {
      for (Bound bound : block.generics().bounds()) {
        Bound demanded = bound.substitute(types);
        if (!(Types.resolve(demanded.subject()) instanceof Type.Variable)
            && !context.solver().holds(demanded.subject(), demanded.trait())) {
          return false;
        }
      }
    }
    return true;
  }

  /** The names of the inherent methods of a type, for near misses. */
  List<String> names(Type type) {
    List<String> names = new ArrayList<>();
    for (Implementation block : context.items.inherent(type)) {
      names.addAll(block.members().functions().keySet());
    }
    return names;
  }
}
