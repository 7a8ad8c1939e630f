package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which types have which traits, in one body: from the bounds that hold there, from impls, and from
 * what is built in. What cannot be told yet, since a type is still open, is asked again later
 * (rustc's trait selection and its fulfilment context, without lifetimes and specialisation).
 */
final class TraitSolver {
  private static final int MAXIMAL_DEPTH = 32;

  /** Traits that every type has here: nothing that they stand for is checked. */
  private static final Set<String> MARKERS = Set.of("sized", "send", "sync", "unpin", "marker");

  /** How it is known that a type has a trait. */
  sealed interface Selection {
    /** A bound says so. */
    record Known(Bound bound) implements Selection {}

    /** An impl says so, with these types for its parameters. */
    record Implemented(Implementation implementation, List<Type> arguments) implements Selection {}

    /** It is built in; for a callable type, these are its associated types. */
    record BuiltIn(Map<String, Type> associated) implements Selection {}
  }

  private record Obligation(Bound bound, Span span) {}

  private record Pending(Type.Projection projection, Type.Variable type) {}

  private final Items items;
  private final Inference inference;
  private final Diagnostics diagnostics;
  private final List<Bound> known;
  private final List<Obligation> obligations = new ArrayList<>();
  private final List<Pending> projections = new ArrayList<>();
  private int depth;

  /** Whether the last question without an answer may have one once more is known. */
  private boolean ambiguous;

  TraitSolver(Items items, List<Bound> bounds, Inference inference, Diagnostics diagnostics) {
    this.items = items;
    this.inference = inference;
    this.diagnostics = diagnostics;
    this.known = elaborate(bounds);
  }

  /** The bounds with those of their supertraits. */
  private static List<Bound> elaborate(List<Bound> bounds) {
    List<Bound> all = new ArrayList<>(bounds);
    Set<Bound> seen = new HashSet<>(all);
    for (int i = 0; i < all.size(); i++) {
      Bound bound = all.get(i);
      TraitDefinition trait = bound.trait().trait();
      Substitution types = TraitDefinition.substitution(bound.subject(), bound.trait());
      List<Bound> implied = new ArrayList<>();
      for (Bound above : trait.generics().bounds()) {
        if (above.trait().trait() != trait) {
          implied.add(above.substitute(types));
        }
      }
      for (TraitDefinition.Associated associated : trait.associated().values()) {
        associated.bounds().forEach(inner -> implied.add(inner.substitute(types)));
      }
      for (Bound next : implied) {
        Map<String, Type> bindings = new HashMap<>(next.bindings());
        if (next.subject().equals(bound.subject())) {
          // `Fn(A) -> R` says what the `Output` of its supertrait `FnOnce` is.
          bindings.putAll(bound.bindings());
        }
        Bound full = new Bound(next.subject(), next.trait(), bindings);
        if (all.size() < 200 && seen.add(full)) {
          all.add(full);
        }
      }
    }
    return all;
  }

  List<Bound> known() {
    return known;
  }

  /** Demands that a bound holds; it is looked at at once and again until it can be told. */
  void demand(Bound bound, Span span) {
    obligations.add(new Obligation(normalize(bound), span));
    solve();
  }

  private Bound normalize(Bound bound) {
    Map<String, Type> bindings = new HashMap<>();
    bound.bindings().forEach((name, type) -> bindings.put(name, normalize(type)));
    return new Bound(normalize(bound.subject()), normalize(bound.trait()), bindings);
  }

  private TraitReference normalize(TraitReference trait) {
    return trait.arguments().isEmpty()
        ? trait
        : new TraitReference(
            trait.trait(), trait.arguments().stream().map(this::normalize).toList());
  }

  /** Looks again at all that could not be told, as long as that leads to anything. */
  void solve() {
    boolean progress = true;
    while (progress) {
      progress = false;
      for (Pending pending : List.copyOf(projections)) {
        Type found = project(pending.projection());
        if (found != null) {
          projections.remove(pending);
          inference.unify(pending.type(), found);
          progress = true;
        }
      }
      for (Obligation obligation : List.copyOf(obligations)) {
        if (settle(obligation)) {
          obligations.remove(obligation);
          progress = true;
        }
      }
    }
  }

  private boolean settle(Obligation obligation) {
    Bound bound = obligation.bound();
    if (Types.isErroneous(bound.subject())) {
      return true;
    }
    Selection selection = select(bound.subject(), bound.trait());
    if (selection == null) {
      if (!ambiguous) {
        report(obligation);
      }
      return !ambiguous;
    }
    bound.bindings().forEach((name, type) -> bind(obligation, name, type));
    return true;
  }

  private void bind(Obligation obligation, String name, Type wanted) {
    Bound bound = obligation.bound();
    TraitReference owner = owner(bound.trait(), name, bound.subject());
    Type found = normalize(new Type.Projection(bound.subject(), owner, name));
    if (!inference.unify(found, wanted)) {
      diagnostics.add(
          Diagnostic.error(
              "E0271",
              "expected `"
                  + Types.resolveAll(wanted).text()
                  + "`, found `"
                  + Types.resolveAll(found).text()
                  + "`, for `"
                  + name
                  + "` of `"
                  + Types.resolveAll(bound.subject()).text()
                  + "`",
              obligation.span()));
    }
  }

  /** The trait that declares an associated type: this one or one above it. */
  private static TraitReference owner(TraitReference trait, String name, Type self) {
    if (trait.trait().associated().containsKey(name)) {
      return trait;
    }
    Substitution types = TraitDefinition.substitution(self, trait);
    for (Bound above : trait.trait().generics().bounds()) {
      if (above.trait().trait() != trait.trait()) {
        TraitReference found = owner(types.apply(above.trait()), name, self);
        if (found.trait().associated().containsKey(name)) {
          return found;
        }
      }
    }
    return trait;
  }

  private void report(Obligation obligation) {
    Bound bound = obligation.bound();
    String text = Types.resolveAll(bound.subject()).text();
    diagnostics.add(
        Diagnostic.error(
                "E0277",
                "the trait bound `" + text + ": " + bound.trait().text() + "` is not satisfied",
                obligation.span())
            .withLabel(
                "the trait `" + bound.trait().text() + "` is not implemented for `" + text + "`"));
  }

  /** At the end of a body: what cannot be told now never will. */
  void finish() {
    solve();
    inference.settleIntegers();
    solve();
    for (Obligation obligation : obligations) {
      if (!diagnostics.hasErrors()
          && !(Types.resolve(obligation.bound().subject()) instanceof Type.Variable)) {
        report(obligation);
      }
    }
  }

  /** Whether a type has a trait, for all that is known now. */
  boolean holds(Type self, TraitReference trait) {
    return inference.probe(() -> select(self, trait) != null);
  }

  /** Whether a type has a trait or, for all that is known, may have it; binds what follows. */
  boolean mayHave(Type self, TraitReference trait) {
    return select(self, trait) != null || ambiguous;
  }

  /** How a type has a trait; binds what follows from that. Null: it has not, or it is open. */
  @Nullable Selection select(Type self, TraitReference trait) {
    ambiguous = false;
    Type found = normalize(self);
    Selection byBound = byBound(found, trait);
    if (byBound != null) {
      return byBound;
    }
    if (found instanceof Type.Variable variable && !variable.isInteger()) {
      ambiguous = true;
      return null;
    }
    if (++depth > MAXIMAL_DEPTH) {
      depth--;
      return null;
    }
    Selection builtIn = builtIn(found, trait);
    Selection selection = builtIn != null ? builtIn : byImplementation(found, trait);
    depth--;
    return selection;
  }

  private @Nullable Selection byBound(Type self, TraitReference trait) {
    for (Bound bound : known) {
      boolean fits =
          bound.trait().trait() == trait.trait()
              && !(self instanceof Type.Variable)
              && inference.attempt(
                  () ->
                      inference.unify(bound.subject(), self)
                          && unifyAll(bound.trait().arguments(), trait.arguments()));
      if (fits) {
        return new Selection.Known(bound);
      }
    }
    return null;
  }

  private boolean unifyAll(List<Type> left, List<Type> right) {
    for (int i = 0; i < left.size(); i++) {
      if (!inference.unify(left.get(i), right.get(i))) {
        return false;
      }
    }
    return left.size() == right.size();
  }

  private @Nullable Selection builtIn(Type self, TraitReference trait) {
    String lang = trait.trait().lang();
    if (lang == null) {
      return null;
    }
    if (MARKERS.contains(lang)) {
      return new Selection.BuiltIn(Map.of());
    }
    if (lang.equals("copy")) {
      return Types.isCopy(self) ? new Selection.BuiltIn(Map.of()) : null;
    }
    boolean isCall = lang.equals("fn") || lang.equals("fn_mut") || lang.equals("fn_once");
    return isCall ? callable(self, trait) : null;
  }

  private @Nullable Selection callable(Type self, TraitReference trait) {
    Type.FunctionPointer signature = signature(self);
    if (signature == null) {
      return null;
    }
    Type arguments = new Type.Tuple(signature.parameters());
    return inference.attempt(() -> inference.unify(trait.arguments().get(0), arguments))
        ? new Selection.BuiltIn(Map.of("Output", signature.result()))
        : null;
  }

  /** What a value of the type takes and gives when it is called, or null. */
  Type.@Nullable FunctionPointer signature(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Closure closure) {
      return (Type.FunctionPointer) normalize(closure.closure().signature(closure.arguments()));
    }
    if (found instanceof Type.FunctionItem item) {
      Type.FunctionPointer pointer = item.use().pointerType();
      return (Type.FunctionPointer) normalize(pointer);
    }
    if (found instanceof Type.Reference reference) {
      return signature(reference.target());
    }
    if (found instanceof Type.FunctionPointer pointer) {
      return pointer;
    }
    return byBounds(found);
  }

  /**
   * What the bounds on a type say of calling it: those that hold; of a type that is not known yet,
   * those demanded.
   */
  private Type.@Nullable FunctionPointer byBounds(Type type) {
    List<Bound> all = new ArrayList<>(known);
    if (type instanceof Type.Variable variable && !variable.isInteger()) {
      obligations.forEach(obligation -> all.add(obligation.bound()));
    }
    for (Bound bound : all) {
      String lang = bound.trait().trait().lang();
      boolean isCall = "fn".equals(lang) || "fn_mut".equals(lang) || "fn_once".equals(lang);
      if (isCall
          && Types.resolve(bound.subject()).equals(type)
          && Types.resolve(bound.trait().arguments().get(0)) instanceof Type.Tuple arguments) {
        Type result = bound.bindings().getOrDefault("Output", Type.UNIT);
        return new Type.FunctionPointer(arguments.elements(), normalize(result));
      }
    }
    return null;
  }

  private @Nullable Selection byImplementation(Type self, TraitReference trait) {
    Implementation found = null;
    for (Implementation candidate : items.implementations(trait.trait(), self)) {
      if (Implementations.mayMatch(candidate.self(), self)
          && inference.probe(() -> match(candidate, self, trait) != null)) {
        if (found != null) {
          ambiguous = true;
          return null;
        }
        found = candidate;
      }
    }
    if (found == null) {
      return null;
    }
    List<Type> arguments = match(found, self, trait);
    return arguments == null ? null : new Selection.Implemented(found, arguments);
  }

  /** The types for the parameters of an impl under which it is about these, or null. */
  private @Nullable List<Type> match(Implementation candidate, Type self, TraitReference trait) {
    List<Type> arguments = fresh(candidate.generics(), candidate.span());
    Substitution types = Substitution.of(candidate.generics().parameters(), arguments);
    TraitReference implemented = candidate.trait();
    if (implemented == null
        || !inference.unify(normalize(types.apply(candidate.self())), self)
        || !unifyAll(types.apply(implemented).arguments(), trait.arguments())) {
      return null;
    }
    for (Bound bound : candidate.generics().bounds()) {
      Bound demanded = bound.substitute(types);
      boolean wasAmbiguous = ambiguous;
      Selection selection = select(demanded.subject(), normalize(demanded.trait()));
      boolean open = selection == null && ambiguous;
      ambiguous = wasAmbiguous || open;
      if (selection == null && !open) {
        return null;
      }
      for (Map.Entry<String, Type> binding : demanded.bindings().entrySet()) {
        TraitReference owner = owner(demanded.trait(), binding.getKey(), demanded.subject());
        Type found = normalize(new Type.Projection(demanded.subject(), owner, binding.getKey()));
        if (!inference.unify(found, normalize(binding.getValue()))) {
          return null;
        }
      }
    }
    return arguments;
  }

  /** Variables for parameters. */
  List<Type> fresh(GenericParameters generics, Span span) {
    List<Type> arguments = new ArrayList<>();
    generics.parameters().forEach(parameter -> arguments.add(inference.fresh(span)));
    return arguments;
  }

  /** The type with its projections replaced by what they are, as far as that can be told. */
  Type normalize(Type type) {
    if (!Types.anyPart(type, part -> part instanceof Type.Projection)) {
      return Types.resolve(type);
    }
    return Types.map(
        type, part -> part instanceof Type.Projection projection ? replaced(projection) : part);
  }

  private Type replaced(Type.Projection projection) {
    Type found = project(projection);
    if (found != null) {
      return found;
    }
    Type.Variable later = inference.fresh(Collector.NOWHERE);
    projections.add(new Pending(projection, later));
    return later;
  }

  /** What a projection is: itself where it stays one; null where its type is still open. */
  private @Nullable Type project(Type.Projection projection) {
    Type self = Types.resolve(projection.self());
    if (self instanceof Type.Erroneous) {
      return self;
    }
    if (++depth > MAXIMAL_DEPTH) {
      depth--;
      return projection;
    }
    Selection selection = select(self, projection.trait());
    depth--;
    String name = projection.name();
    if (selection instanceof Selection.Known bound) {
      Type bound1 = bound.bound().bindings().get(name);
      return bound1 == null || bound1.equals(projection) ? projection : normalize(bound1);
    }
    if (selection instanceof Selection.BuiltIn builtIn) {
      return builtIn.associated().getOrDefault(name, projection);
    }
    if (selection instanceof Selection.Implemented implemented) {
      return implemented(implemented, projection);
    }
    return ambiguous ? null : projection;
  }

  private Type implemented(Selection.Implemented selection, Type.Projection projection) {
    Implementation implementation = selection.implementation();
    Type written = implementation.associated().get(projection.name());
    if (written != null) {
      Substitution types =
          Substitution.of(implementation.generics().parameters(), selection.arguments());
      return normalize(types.apply(written));
    }
    TraitDefinition.Associated declared =
        projection.trait().trait().associated().get(projection.name());
    Type standard = declared == null ? null : declared.standard();
    return standard == null
        ? projection
        : normalize(
            TraitDefinition.substitution(projection.self(), projection.trait()).apply(standard));
  }
}
