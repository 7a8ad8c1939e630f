package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Path;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code T::Item} and {@code <T as Trait>::Item}. */
final class AssociatedTypes {
  private final Items items;
  private final TypeResolver types;
  private final Diagnostics diagnostics;

  AssociatedTypes(Items items, TypeResolver types, Diagnostics diagnostics) {
    this.items = items;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** A path that starts with a type in angle brackets. */
  Type qualified(Path path, TypeScope scope, @Nullable Function<Span, Type> inferred) {
    Path.Self written = path.self();
    if (written == null) {
      throw new IllegalArgumentException(path.text());
    }
    Type self = types.resolve(written.type(), scope, inferred);
    Path traitPath = written.trait();
    Type type = self;
    List<Path.Segment> rest = path.segments();
    if (traitPath != null) {
      TraitReference trait = types.trait(traitPath, self, scope, inferred);
      if (trait == null) {
        return new Type.Erroneous();
      }
      String name = rest.get(0).name().text();
      if (!trait.trait().associated().containsKey(name)) {
        return notFound(name, trait.text(), path.span());
      }
      type = normalize(new Type.Projection(self, trait, name), scope);
      rest = rest.subList(1, rest.size());
    }
    for (Path.Segment segment : rest) {
      if (Types.isErroneous(type)) {
        return type;
      }
      type = of(type, segment, scope, inferred);
    }
    return type;
  }

  /** The associated type of this name that some trait gives a type. */
  Type of(
      Type self, Path.Segment segment, TypeScope scope, @Nullable Function<Span, Type> inferred) {
    String name = segment.name().text();
    Span span = segment.name().span();
    Implementation around = scope.implementation();
    if (around != null && self.equals(around.self())) {
      Type own = around.associated().get(name);
      if (own != null) {
        return own;
      }
    }
    TraitSolver solver = solver(scope);
    for (Bound bound : solver.known()) {
      if (bound.trait().trait().associated().containsKey(name)
          && Types.resolveAll(bound.subject()).equals(Types.resolveAll(self))) {
        return solver.normalize(new Type.Projection(self, bound.trait(), name));
      }
    }
    for (TraitDefinition trait : items.traits) {
      if (trait.associated().containsKey(name) && trait.generics().parameters().size() == 1) {
        TraitReference reference = new TraitReference(trait, List.of());
        if (solver.holds(self, reference)) {
          return solver.normalize(new Type.Projection(self, reference, name));
        }
      }
    }
    return notFound(name, self.text(), span);
  }

  private Type normalize(Type type, TypeScope scope) {
    return solver(scope).normalize(type);
  }

  private TraitSolver solver(TypeScope scope) {
    return new TraitSolver(items, scope.generics().bounds(), new Inference(), diagnostics);
  }

  private Type notFound(String name, String owner, Span span) {
    diagnostics.add(
        Diagnostic.error(
            "E0220", "associated type `" + name + "` not found for `" + owner + "`", span));
    return new Type.Erroneous();
  }
}
