package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Generics;
import dev.thawline.rust.syntax.Identifier;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.Path;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the items of a module or block: first all names, then what they mean ({@link
 * MeaningCollector}). Bodies come later.
 */
final class Collector {
  /** No place in any file. */
  static final Span NOWHERE = new Span(SourceFile.library("std", ""), 0, 0);

  /** An item whose name is known, and where it stands. */
  record Declared(Item item, Namespace namespace, @Nullable Definition definition) {}

  private final Items items;
  private final Diagnostics diagnostics;
  private final MeaningCollector meanings;
  private final Map<Namespace, Map<String, Span>> typePlaces = new HashMap<>();
  private final Map<Namespace, Map<String, Span>> valuePlaces = new HashMap<>();

  Collector(Items items, TypeResolver types, Diagnostics diagnostics) {
    this.items = items;
    this.diagnostics = diagnostics;
    this.meanings = new MeaningCollector(items, types, diagnostics, this::block);
  }

  /** Collects the items of a module, with those of the modules in it. */
  void collect(List<Item> all, Namespace namespace) {
    Meanings meanings = declare(all, namespace);
    meanings.headers().run();
    meanings.rest().run();
  }

  /** Gives names their meanings: first the traits' headers, then the rest. */
  record Meanings(Runnable headers, Runnable rest) {}

  /** Takes in the names; what is returned gives them their meanings. */
  Meanings declare(List<Item> all, Namespace namespace) {
    List<Declared> declared = new ArrayList<>();
    declare(all, namespace, declared);
    return new Meanings(
        () -> {
          declared.forEach(this::checkImport);
          meanings.headers(declared);
        },
        () -> meanings.define(declared));
  }

  /**
   * The names of the items in a block; those around it where it has none. Items of blocks see no
   * type parameters of the function around them.
   */
  Namespace block(Expression.Block block, Namespace outer) {
    Namespace known = items.blocks.get(block);
    if (known != null) {
      return known;
    }
    List<Item> found = new ArrayList<>();
    for (Expression.Statement statement : block.statements()) {
      if (statement instanceof Expression.ItemStatement item) {
        found.add(item.item());
      }
    }
    Namespace namespace = found.isEmpty() ? outer : outer.block();
    items.blocks.put(block, namespace);
    if (!found.isEmpty()) {
      collect(found, namespace);
    }
    return namespace;
  }

  private void declare(List<Item> all, Namespace namespace, List<Declared> into) {
    for (Item item : all) {
      into.add(new Declared(item, namespace, declare(item, namespace, into)));
      for (Item derived : derived(item)) {
        into.add(new Declared(derived, namespace, null));
      }
    }
  }

  private List<Item> derived(Item item) {
    return item.span().file().isLibrary()
        ? Prelude.derived(item)
        : Derivation.of(item, diagnostics);
  }

  private @Nullable Definition declare(Item item, Namespace namespace, List<Declared> into) {
    if (item instanceof Item.Struct struct) {
      return struct(struct, namespace);
    }
    if (item instanceof Item.Enumeration enumeration) {
      EnumDefinition definition =
          new EnumDefinition(
              enumeration.name().text(),
              parameters(enumeration.generics(), List.of()),
              enumeration.derived().has("Copy"),
              enumeration.derived().has("Debug"),
              enumeration.name().span());
      items.enums.add(definition);
      return type(enumeration.name(), definition, namespace);
    }
    if (item instanceof Item.Trait trait) {
      TypeParameter self = new TypeParameter("Self", false, trait.name().span());
      TraitDefinition definition =
          new TraitDefinition(
              trait, parameters(trait.generics(), List.of(self)), trait.name().span());
      items.traits.add(definition);
      return type(trait.name(), definition, namespace);
    }
    if (item instanceof Item.Alias alias) {
      GenericParameters generics = parameters(alias.generics(), List.of());
      TypeScope scope = TypeScope.of(namespace).with(generics);
      return type(alias.name(), new AliasDefinition(alias, scope, generics), namespace);
    }
    if (item instanceof Item.Module module) {
      Namespace inner = namespace.module(module.name().text());
      type(module.name(), inner, namespace);
      declare(module.items(), inner, into);
      return inner;
    }
    if (item instanceof Item.Use use) {
      Import imported = new Import(use.path(), namespace);
      if (use.glob()) {
        namespace.globs().add(imported);
      } else {
        importName(use, imported, namespace);
      }
      return null;
    }
    return value(item, namespace);
  }

  private Definition struct(Item.Struct struct, Namespace namespace) {
    StructDefinition definition =
        new StructDefinition(
            struct.name().text(),
            struct.fields().shape(),
            struct.derived(),
            parameters(struct.generics(), List.of()),
            struct.name().span());
    for (int i = 0; i < struct.generics().parameters().size(); i++) {
      SyntaxType standard = struct.generics().parameters().get(i).standard();
      if (standard != null) {
        TypeScope scope = TypeScope.of(namespace).with(definition.generics());
        definition.setDefault(i, standard, scope);
      }
    }
    items.structs.add(definition);
    type(struct.name(), definition, namespace);
    if (struct.fields().shape() != Item.Shape.NAMED
        && isNew(valuePlaces, namespace, struct.name())) {
      namespace.values().put(struct.name().text(), definition);
    }
    return definition;
  }

  private @Nullable Definition value(Item item, Namespace namespace) {
    if (item instanceof Item.Static variable) {
      StaticDefinition definition = new StaticDefinition(variable, TypeScope.of(namespace));
      items.statics.add(definition);
      return value(variable.name(), definition, namespace);
    }
    if (item instanceof Item.Const constant) {
      ConstDefinition definition = new ConstDefinition(constant, TypeScope.of(namespace));
      items.constants.add(definition);
      return constant.name().text().equals("_")
          ? definition
          : value(constant.name(), definition, namespace);
    }
    if (item instanceof Item.Function function) {
      GenericParameters generics = parameters(function.generics(), List.of());
      FunctionDefinition definition =
          new FunctionDefinition(
              function.name().text(), function, TypeScope.of(namespace).with(generics), null);
      items.functions.add(definition);
      return value(function.name(), definition, namespace);
    }
    return null;
  }

  /** Parameters with names; those of what is around come first. */
  static GenericParameters parameters(Generics generics, List<TypeParameter> outer) {
    List<TypeParameter> all = new ArrayList<>(outer);
    for (Generics.Parameter parameter : generics.parameters()) {
      boolean constant = parameter.constant() != null;
      all.add(new TypeParameter(parameter.name().text(), constant, parameter.name().span()));
    }
    return new GenericParameters(all);
  }

  private <D extends Definition> D type(Identifier name, D definition, Namespace namespace) {
    if (isNew(typePlaces, namespace, name)) {
      namespace.types().put(name.text(), definition);
    }
    return definition;
  }

  private <D extends Definition> D value(Identifier name, D definition, Namespace namespace) {
    if (isNew(valuePlaces, namespace, name)) {
      namespace.values().put(name.text(), definition);
    }
    return definition;
  }

  private boolean isNew(
      Map<Namespace, Map<String, Span>> places, Namespace namespace, Identifier name) {
    Map<String, Span> known = places.computeIfAbsent(namespace, key -> new HashMap<>());
    Span before = known.putIfAbsent(name.text(), name.span());
    if (before != null) {
      diagnostics.add(redefined(name, before));
    }
    return before == null;
  }

  static Diagnostic redefined(Identifier name, Span before) {
    return Diagnostic.error(
            "E0428", "the name `" + name.text() + "` is defined multiple times", name.span())
        .withLabel("`" + name.text() + "` redefined here")
        .withNote(before, "previous definition here");
  }

  private void importName(Item.Use use, Import imported, Namespace namespace) {
    String name = use.name().text();
    if (name.equals("_")) {
      return;
    }
    Import before = namespace.imports().put(name, imported);
    if (before != null && !before.path().text().equals(use.path().text())) {
      diagnostics.add(
          Diagnostic.error(
              "E0252", "the name `" + name + "` is defined multiple times", use.name().span()));
    }
  }

  /**
   * Reports an import that leads nowhere; its name is taken as refused. Those of the library do.
   */
  private void checkImport(Declared declared) {
    if (!(declared.item() instanceof Item.Use use) || use.path().span().file().isLibrary()) {
      return;
    }
    Path path = use.path();
    Namespace namespace = declared.namespace();
    Import imported = new Import(path, namespace);
    Import own = namespace.imports().get(use.name().text());
    Definition type = items.names.follow(imported, NameResolver.Space.TYPE, own);
    Definition value =
        use.glob() ? null : items.names.follow(imported, NameResolver.Space.VALUE, own);
    boolean fits =
        use.glob()
            ? type instanceof Namespace || type instanceof EnumDefinition
            : type != null || value != null;
    if (fits) {
      return;
    }
    Diagnostic missing =
        items.names.isInLibrary(namespace, path)
            ? Diagnostic.unsupported("`" + path.text() + "`", path.span())
            : null;
    if (!use.glob()) {
      namespace.imports().remove(use.name().text());
      Refused refused = new Refused(missing);
      namespace.types().putIfAbsent(use.name().text(), refused);
      namespace.values().putIfAbsent(use.name().text(), refused);
    } else if (missing != null) {
      diagnostics.add(missing);
    }
    if (missing != null) {
      return;
    }
    String root = path.first().name().text();
    diagnostics.add(
        Diagnostic.error("E0432", "unresolved import `" + path.text() + "`", path.span())
            .withLabel("use of unresolved module or unlinked crate `" + root + "`"));
  }
}
