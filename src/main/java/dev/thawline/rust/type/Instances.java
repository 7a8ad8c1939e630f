package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Generic functions with types for their parameters (monomorphisation): which function of which
 * impl a call of a trait's function means, and its body with the types put in.
 */
public final class Instances {
  private static final int MAXIMAL_INSTANCES = 1000;

  /** A function and all its arguments: what a call means once types are known. */
  private record Resolved(FunctionDefinition function, List<Type> arguments) {}

  private final Items items;
  private final Bodies bodies;
  private final Diagnostics diagnostics;
  private final Map<Resolved, FunctionInstance> known = new HashMap<>();
  private final Map<Resolved, Instantiation> copies = new HashMap<>();
  private final Map<Object, ConstDefinition> constants = new HashMap<>();

  Instances(Items items, Bodies bodies, Diagnostics diagnostics) {
    this.items = items;
    this.bodies = bodies;
    this.diagnostics = diagnostics;
  }

  /** The function that a use in a body without type parameters means. */
  public FunctionInstance of(FunctionUse use, Span span) {
    Resolved resolved = resolve(use, span);
    FunctionInstance instance = known.get(resolved);
    if (instance != null) {
      return instance;
    }
    if (known.size() >= MAXIMAL_INSTANCES) {
      throw new SpecException(
          Diagnostic.unsupported("more than " + MAXIMAL_INSTANCES + " functions", span));
    }
    FunctionDefinition function = resolved.function();
    bodies.check(function);
    diagnostics.throwIfErrors();
    if (!function.isChecked()) {
      throw new SpecException(
          Diagnostic.unsupported("`" + function.name() + "` as a function", span));
    }
    FunctionInstance made = instantiate(function, resolved.arguments());
    known.put(resolved, made);
    return made;
  }

  private FunctionInstance instantiate(FunctionDefinition function, List<Type> arguments) {
    Instantiation copy = copy(function, arguments);
    return new FunctionInstance(
        function, copy.parameters(function.parameters()), copy.typed(function.body()));
  }

  private Instantiation copy(FunctionDefinition function, List<Type> arguments) {
    return copies.computeIfAbsent(
        new Resolved(function, arguments),
        key ->
            new Instantiation(this, Substitution.of(function.generics().parameters(), arguments)));
  }

  /** The closure in the copy of its function that these types are put into. */
  ClosureDefinition closure(ClosureDefinition closure, List<Type> arguments) {
    FunctionDefinition function = closure.function();
    return function == null || closure.isCopy()
        ? closure
        : copy(function, arguments).closure(closure);
  }

  /** Makes sure that a static of the library is known. */
  public void require(StaticDefinition variable) {
    bodies.check(variable);
    diagnostics.throwIfErrors();
  }

  /** The value of a static or constant, as lowering wants it. */
  public Typed value(Typed value) {
    return new Instantiation(this, Substitution.NONE).typed(value);
  }

  private Resolved resolve(FunctionUse use, Span span) {
    FunctionDefinition function = use.function();
    List<Type> arguments = new ArrayList<>();
    use.arguments().forEach(type -> arguments.add(normalize(type)));
    TraitDefinition trait = function.trait();
    if (trait == null) {
      return new Resolved(function, arguments);
    }
    int outer = trait.generics().parameters().size();
    TraitSolver.Selection.Implemented selection =
        implementation(trait, arguments.subList(0, outer), span);
    String name = function.syntax().name().text();
    FunctionDefinition own = selection.implementation().members().functions().get(name);
    if (own == null) {
      return new Resolved(function, arguments);
    }
    List<Type> all = new ArrayList<>();
    selection.arguments().forEach(type -> all.add(Types.resolveAll(type)));
    all.addAll(arguments.subList(outer, arguments.size()));
    return new Resolved(own, all);
  }

  private TraitSolver.Selection.Implemented implementation(
      TraitDefinition trait, List<Type> arguments, Span span) {
    TraitReference reference = new TraitReference(trait, arguments.subList(1, arguments.size()));
    TraitSolver solver = solver();
    TraitSolver.Selection selection = solver.select(arguments.get(0), reference);
    solver.solve();
    if (selection instanceof TraitSolver.Selection.Implemented implemented) {
      return implemented;
    }
    throw new SpecException(
        Diagnostic.unsupported(
            "`" + trait.name() + "` of `" + arguments.get(0).text() + "`", span));
  }

  /** The constant that a use in a body without type parameters means. */
  ConstDefinition constant(ConstDefinition definition, List<Type> arguments, Span span) {
    TypeScope scope = definition.scope();
    Type self = scope.self();
    boolean ofTrait =
        self instanceof Type.Parameter parameter
            && !arguments.isEmpty()
            && scope.generics().parameters().get(0) == parameter.parameter();
    TraitDefinition trait = ofTrait ? declaring(definition) : null;
    if (trait != null) {
      TraitSolver.Selection.Implemented selection = implementation(trait, arguments, span);
      ConstDefinition own = selection.implementation().members().constants().get(definition.name());
      if (own != null) {
        return checked(own, selection.arguments().stream().map(Types::resolveAll).toList(), span);
      }
    }
    return checked(definition, arguments, span);
  }

  private ConstDefinition checked(ConstDefinition found, List<Type> all, Span span) {
    bodies.check(found);
    diagnostics.throwIfErrors();
    if (!found.isChecked()) {
      throw new SpecException(Diagnostic.unsupported("this constant", span));
    }
    Object key = List.of(found, all);
    ConstDefinition known = constants.get(key);
    if (known == null) {
      known = constant(found, all);
      constants.put(key, known);
    }
    return known;
  }

  private ConstDefinition constant(ConstDefinition definition, List<Type> arguments) {
    Substitution types = Substitution.of(definition.scope().generics().parameters(), arguments);
    ConstDefinition made = new ConstDefinition(definition.syntax(), definition.scope());
    made.setType(types.apply(definition.type()));
    made.setValue(new Instantiation(this, types).typed(definition.value()));
    return made;
  }

  private @Nullable TraitDefinition declaring(ConstDefinition constant) {
    for (TraitDefinition trait : items.traits) {
      if (trait.members().constants().containsValue(constant)) {
        return trait;
      }
    }
    return null;
  }

  /** Answers questions about types without parameters. */
  TraitSolver solver() {
    return new TraitSolver(items, List.of(), new Inference(), diagnostics);
  }

  /** The type without projections, its closures those of the copies that are lowered. */
  Type normalize(Type type) {
    return Types.map(
        solver().normalize(type),
        part ->
            part instanceof Type.Closure closure
                ? new Type.Closure(closure(closure.closure(), closure.arguments()), List.of())
                : part);
  }
}
