package dev.thawline.rust.type;

import dev.thawline.program.ScalarType;
import dev.thawline.rust.syntax.Identifier;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.Path;
import dev.thawline.rust.syntax.Pattern;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What paths in expressions and patterns mean. */
final class PathChecker {
  /** What a path means. */
  sealed interface Meaning {}

  /** A variable, static, constant or literal. */
  record Value(Typed typed) implements Meaning {}

  /** A function. */
  record Function(FunctionUse use) implements Meaning {}

  /** A function of the library, about {@code subject} if it belongs to a type. */
  record Library(LibraryFunction function, @Nullable Type subject) implements Meaning {}

  /** A method of a type that the checker itself knows, called by its path. */
  record Method(Type subject) implements Meaning {}

  /**
   * A struct or a variant of an enum.
   *
   * @param variant -1 for structs
   */
  record Constructor(
      String name,
      Type type,
      int variant,
      Item.Shape shape,
      List<String> fieldNames,
      List<Type> fieldTypes)
      implements Meaning {}

  /**
   * Nothing; the error has been reported.
   *
   * @param unsupported it may well exist, but not in the subset: what its arguments mean is unknown
   */
  record Unknown(boolean unsupported) implements Meaning {}

  private final BodyContext context;
  private final AssociatedItems associated;

  PathChecker(BodyContext context) {
    this.context = context;
    this.associated = new AssociatedItems(context);
  }

  AssociatedItems associated() {
    return associated;
  }

  Meaning resolve(Path path) {
    if (path.isSingle()) {
      Typed local = local(path.last().name());
      if (local != null) {
        return new Value(local);
      }
    }
    Meaning found = item(path);
    if (found != null) {
      return found;
    }
    context.error(notFound(path));
    return new Unknown(false);
  }

  private @Nullable Typed local(Identifier name) {
    LocalVariable variable = context.scopes.find(name);
    return variable == null ? null : new Typed.Local(variable, name.span());
  }

  /** What the path names, variables apart; null where it is a single unknown name. */
  private @Nullable Meaning item(Path path) {
    String first = path.first().name().text();
    boolean isType =
        path.self() != null || first.equals("Self") || context.scope().parameter(first) != null;
    if (isType) {
      return ofType(path);
    }
    NameResolver.Found found =
        context.items.names.find(context.scope().namespace(), path, NameResolver.Space.VALUE);
    if (found == null) {
      return missing(path);
    }
    if (found.used() < path.segments().size()) {
      return found.definition() instanceof TraitDefinition trait
          ? ofTrait(trait, path, found.used())
          : ofType(path);
    }
    return definition(found.definition(), path);
  }

  private @Nullable Meaning definition(Definition definition, Path path) {
    Span span = path.span();
    if (definition instanceof StaticDefinition variable) {
      return new Value(new Typed.Static(variable, span));
    }
    if (definition instanceof ConstDefinition constant) {
      return new Value(new Typed.ConstantUse(constant, List.of(), constant.type(), span));
    }
    if (definition instanceof FunctionDefinition function) {
      return new Function(associated.use(function, List.of(), path.last().arguments(), span));
    }
    if (definition instanceof LibraryItem item) {
      LibraryFunction function = item.function();
      if (function != null) {
        return new Library(function, null);
      }
    }
    if (definition instanceof StructDefinition || definition instanceof EnumDefinition) {
      Type type = context.type(new SyntaxType.Named(path, span));
      return type instanceof Type.Struct struct ? constructor(struct) : null;
    }
    if (definition instanceof VariantReference variant) {
      return variant(variant, path);
    }
    if (definition instanceof AliasDefinition) {
      Type type = context.type(new SyntaxType.Named(path, span));
      return type instanceof Type.Struct struct ? constructor(struct) : null;
    }
    if (definition instanceof Refused || definition instanceof LibraryItem) {
      if (definition instanceof Refused refused) {
        refused.report(context.diagnostics);
      } else {
        context.unsupported("`" + path.text() + "`", span);
      }
      return new Unknown(true);
    }
    return null;
  }

  /** The arguments of a variant stand behind the enum or behind the variant. */
  private Meaning variant(VariantReference variant, Path path) {
    EnumDefinition definition = variant.definition();
    List<SyntaxType> written = path.last().arguments();
    if (written.isEmpty() && path.segments().size() > 1) {
      written = path.segments().get(path.segments().size() - 2).arguments();
    }
    List<Type> arguments = new ArrayList<>();
    for (int i = 0; i < definition.generics().parameters().size(); i++) {
      arguments.add(
          i < written.size()
              ? context.type(written.get(i))
              : context.inference.fresh(path.last().name().span()));
    }
    return constructor(new Type.Enumeration(definition, arguments), variant.variant());
  }

  /** A path that starts with a type: {@code Self}, {@code T::f}, {@code <T as Trait>::f}. */
  private @Nullable Meaning ofType(Path path) {
    Path.Self written = path.self();
    Path traitPath = written == null ? null : written.trait();
    if (written != null && traitPath != null && path.segments().size() == 1) {
      Type self = context.type(written.type());
      TraitReference trait =
          context.types.trait(traitPath, self, context.scope(), context.inference::fresh);
      return trait == null
          ? new Unknown(true)
          : associated.ofTrait(trait, self, path.last(), path.span());
    }
    if (path.isSingle()) {
      return single(path);
    }
    Type type =
        path.segments().size() == 1 && written != null
            ? context.type(written.type())
            : context.type(new SyntaxType.Named(path.qualifier(), path.qualifier().span()));
    return member(Types.resolve(type), path);
  }

  /** {@code Self} as constructor, or a constant parameter. */
  private @Nullable Meaning single(Path path) {
    TypeParameter parameter = context.scope().parameter(path.name());
    if (parameter != null && parameter.isConstant()) {
      return new Value(new Typed.ConstantParameter(new Type.Parameter(parameter), path.span()));
    }
    Type self = context.scope().self();
    return self != null && Types.resolve(self) instanceof Type.Struct struct
        ? constructor(struct)
        : null;
  }

  /** {@code Trait::f}, where the trait is the front of the path. */
  private Meaning ofTrait(TraitDefinition trait, Path path, int used) {
    Span span = path.span();
    if (path.segments().size() > used + 1) {
      context.unsupported("`" + path.text() + "`", span);
      return new Unknown(true);
    }
    List<Type> all = context.solver().fresh(trait.generics(), span);
    List<SyntaxType> written = path.segments().get(used - 1).arguments();
    for (int i = 0; i < written.size() && i + 1 < all.size(); i++) {
      context.inference.unify(all.get(i + 1), context.type(written.get(i)));
    }
    TraitReference reference = new TraitReference(trait, all.subList(1, all.size()));
    return associated.ofTrait(reference, all.get(0), path.last(), span);
  }

  static Constructor constructor(Type.Struct struct) {
    StructDefinition definition = struct.definition();
    return new Constructor(
        definition.name(),
        struct,
        -1,
        definition.shape(),
        definition.fields().stream().map(FieldDefinition::name).toList(),
        Types.fields(struct));
  }

  private static Constructor constructor(Type.Enumeration type, int number) {
    EnumDefinition.Variant variant = type.definition().variants().get(number);
    return new Constructor(
        variant.name(),
        type,
        number,
        variant.shape(),
        variant.fields().stream().map(FieldDefinition::name).toList(),
        Types.variantFields(type, number));
  }

  private @Nullable Meaning member(Type type, Path path) {
    String name = path.name();
    if (type instanceof Type.Erroneous) {
      return new Unknown(true);
    }
    if (type instanceof Type.Enumeration enumeration) {
      int variant = enumeration.definition().variant(name);
      if (variant >= 0) {
        return constructor(enumeration, variant);
      }
    }
    Meaning found = associated.find(type, path.last(), path.span());
    if (found != null) {
      return found;
    }
    if (type instanceof Type.Scalar scalar && scalar.scalar().isInteger()) {
      Meaning bound = integerBound(scalar, path);
      if (bound != null) {
        return bound;
      }
    }
    if (type instanceof Type.Atomic && name.equals("new")) {
      return new Library(LibraryFunction.ATOMIC_NEW, type);
    }
    if (context.library.methodNames(type).contains(name) && LibraryMethods.has(type, name)) {
      return new Method(type);
    }
    LibraryFunction ofLayout = AllocationChecker.function(type, name);
    if (ofLayout != null) {
      return new Library(ofLayout, null);
    }
    if (type instanceof Type.Opaque && name.startsWith("from_")) {
      return new Library(LibraryFunction.NO_EFFECT, type);
    }
    List<String> known = new ArrayList<>(associated.names(type));
    known.addAll(context.library.methodNames(type));
    String near = near(name, known);
    if (LibraryMethods.has(type, name) || (near == null && LibraryMethods.isOfLibrary(type))) {
      context.unsupported("`" + type.text() + "::" + name + "`", path.span());
      return new Unknown(true);
    }
    boolean isEnum = type instanceof Type.Enumeration;
    context.error(
        Diagnostic.error(
                "E0599",
                "no "
                    + (isEnum ? "variant or associated item" : "function or associated item")
                    + " named `"
                    + name
                    + "` found for type `"
                    + type.text()
                    + "`",
                path.last().name().span())
            .withHelp(near));
    return new Unknown(false);
  }

  private static @Nullable Meaning integerBound(Type.Scalar scalar, Path path) {
    ScalarType type = scalar.scalar();
    Span span = path.span();
    return switch (path.name()) {
      case "MAX" -> new Value(new Typed.Literal(Numbers.maximum(type).longValue(), scalar, span));
      case "MIN" -> new Value(new Typed.Literal(Numbers.minimum(type).longValue(), scalar, span));
      case "BITS" -> new Value(new Typed.Literal((long) type.size() * Byte.SIZE, Type.U32, span));
      default -> null;
    };
  }

  /** A path whose first name, or one inside a module, means nothing. */
  private @Nullable Meaning missing(Path path) {
    Namespace from = context.scope().namespace();
    if (path.isSingle()) {
      return null;
    }
    if (context.items.names.isInLibrary(from, path)) {
      context.unsupported("`" + path.text() + "`", path.span());
      return new Unknown(true);
    }
    String first = path.first().name().text();
    if (new LibraryTypes(context.diagnostics).primitive(first) != null
        || LibraryTypes.existsSomewhere(first)) {
      return ofType(path);
    }
    Path qualifier = path.qualifier();
    NameResolver.Found owner = context.items.names.find(from, qualifier, NameResolver.Space.TYPE);
    if (owner != null) {
      return null;
    }
    String name = qualifier.name();
    context.error(
        Diagnostic.error(
                "E0433",
                "failed to resolve: use of undeclared type or module `" + name + "`",
                qualifier.span())
            .withLabel("use of undeclared type or module `" + name + "`")
            .withHelp(near(name, context.items.names.names(from, NameResolver.Space.TYPE))));
    return new Unknown(false);
  }

  private List<String> valueNames() {
    List<String> names = new ArrayList<>(context.scopes.names());
    names.addAll(context.items.names.names(context.scope().namespace(), NameResolver.Space.VALUE));
    return names;
  }

  private Diagnostic notFound(Path path) {
    String name = path.name();
    return Diagnostic.error("E0425", "cannot find value `" + name + "` in this scope", path.span())
        .withLabel("not found in this scope")
        .withHelp(near(name, valueNames()));
  }

  private static @Nullable String near(String name, List<String> names) {
    String found = Suggestion.nearest(name, names);
    return found == null || found.equals(name)
        ? null
        : "an item with a similar name exists: `" + found + "`";
  }

  /** The struct or variant of a struct literal, or null after a report. */
  @Nullable Constructor literalConstructor(Path path) {
    Meaning meaning = structOrVariant(path);
    if (meaning instanceof Constructor constructor) {
      return constructor;
    }
    if (!(meaning instanceof Unknown)) {
      String name = path.name();
      context.error(
          Diagnostic.error(
                  "E0422",
                  "cannot find struct, variant or union type `" + name + "` in this scope",
                  path.span())
              .withHelp(
                  near(
                      name,
                      context.items.names.names(
                          context.scope().namespace(), NameResolver.Space.TYPE))));
    }
    return null;
  }

  /** Structs with named fields are types only. */
  private @Nullable Meaning structOrVariant(Path path) {
    String first = path.first().name().text();
    boolean isType = path.self() != null || first.equals("Self");
    Definition found =
        isType
            ? null
            : context.items.names.whole(context.scope().namespace(), path, NameResolver.Space.TYPE);
    return found != null ? definition(found, path) : item(path);
  }

  /**
   * Whether a bare name in a pattern means a unit struct or variant. Only looks: the type arguments
   * of a constructor would stay open.
   */
  boolean isUnitConstructor(Identifier name) {
    Definition found = value(name);
    if (found instanceof StructDefinition struct) {
      return struct.shape() == Item.Shape.UNIT;
    }
    return found instanceof VariantReference variant
        && variant.definition().variants().get(variant.variant()).shape() == Item.Shape.UNIT;
  }

  /** The constant that a bare name in a pattern means, or null. */
  @Nullable ConstDefinition constant(Identifier name) {
    return value(name) instanceof ConstDefinition constant ? constant : null;
  }

  private @Nullable Definition value(Identifier name) {
    return context.items.names.first(
        context.scope().namespace(), name.text(), NameResolver.Space.VALUE);
  }

  /** The constructor that a pattern names, or null after a report. */
  @Nullable Constructor patternConstructor(Pattern pattern) {
    if (pattern instanceof Pattern.Name name) {
      return item(Path.of(name.name())) instanceof Constructor constructor ? constructor : null;
    }
    Path path = path(pattern);
    if (path == null || patternConstant(pattern) != null) {
      return null;
    }
    Meaning meaning = pattern instanceof Pattern.Struct ? structOrVariant(path) : item(path);
    if (meaning instanceof Constructor constructor) {
      return constructor;
    }
    if (!(meaning instanceof Unknown)) {
      context.error(
          Diagnostic.error(
                  "E0531",
                  "cannot find struct, variant or constant `" + path.text() + "` in this scope",
                  path.span())
              .withHelp(near(path.name(), valueNames())));
    }
    return null;
  }

  /** The constant that a path pattern names, or null. */
  @Nullable ConstDefinition patternConstant(Pattern pattern) {
    if (!(pattern instanceof Pattern.Constant constant)) {
      return null;
    }
    int reports = context.diagnostics.count();
    boolean isConstant =
        context.inference.probe(
            () ->
                item(constant.path()) instanceof Value value
                    && value.typed() instanceof Typed.ConstantUse);
    if (!isConstant || context.diagnostics.count() > reports) {
      return null;
    }
    return item(constant.path()) instanceof Value value
            && value.typed() instanceof Typed.ConstantUse use
        ? use.definition()
        : null;
  }

  private static @Nullable Path path(Pattern pattern) {
    if (pattern instanceof Pattern.Constant constant) {
      return constant.path();
    }
    if (pattern instanceof Pattern.TupleStruct tuple) {
      return tuple.path();
    }
    return pattern instanceof Pattern.Struct struct ? struct.path() : null;
  }
}
