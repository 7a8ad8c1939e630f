package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All items of a program: its own, and those of the library that it has led to. */
final class Items {
  final StandardLibrary library;
  final NameResolver names;
  final Namespace root = Namespace.root("crate");
  final Implementations implementations = new Implementations();

  final List<StructDefinition> structs = new ArrayList<>();
  final LayoutSizes sizes = new LayoutSizes();
  final List<EnumDefinition> enums = new ArrayList<>();
  final List<TraitDefinition> traits = new ArrayList<>();
  final List<StaticDefinition> statics = new ArrayList<>();
  final List<ConstDefinition> constants = new ArrayList<>();
  final List<FunctionDefinition> functions = new ArrayList<>();

  /** The names of blocks that have items. */
  final IdentityHashMap<Expression.Block, Namespace> blocks = new IdentityHashMap<>();

  Items(StandardLibrary library) {
    this.library = library;
    this.names = new NameResolver(library);
  }

  /** The impls without a trait that may be about a type. */
  List<Implementation> inherent(Type type) {
    library.loadHomeOf(type);
    return implementations.inherent(type);
  }

  /** The impls of a trait among which are all that may be about a type. */
  List<Implementation> implementations(TraitDefinition trait, Type self) {
    library.loadHomeOf(self);
    return List.copyOf(implementations.of(trait));
  }

  /** The traits that have a member of this name, those of the library included. */
  List<TraitDefinition> traitsWith(String member) {
    library.loadTraitsWith(member);
    return implementations.withMember(member);
  }

  /** A trait of the library if anything has led to its module, else null. */
  @Nullable TraitDefinition loadedTrait(String module, String name) {
    Namespace namespace = library.loaded(module);
    return namespace == null ? null : trait(namespace, name);
  }

  /** A trait of the library. */
  TraitDefinition trait(String module, String name) {
    TraitDefinition found = trait(library.module(module), name);
    library.defineLoaded();
    if (found == null) {
      throw new IllegalStateException("no trait " + module + "::" + name);
    }
    return found;
  }

  /** A struct of the library. */
  StructDefinition struct(String module, String name) {
    Definition found = library.module(module).types().get(name);
    library.defineLoaded();
    if (found instanceof StructDefinition struct) {
      return struct;
    }
    throw new IllegalStateException("no struct " + module + "::" + name);
  }

  private static @Nullable TraitDefinition trait(Namespace module, String name) {
    return module.types().get(name) instanceof TraitDefinition trait ? trait : null;
  }
}
