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

  /** A function of the file. */
  record Function(FunctionDefinition definition) implements Meaning {}

  /** A function of the library, about {@code subject} if it belongs to a type. */
  record Library(LibraryFunction function, @Nullable Type subject) implements Meaning {}

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

  PathChecker(BodyContext context) {
    this.context = context;
  }

  Meaning resolve(Path written) {
    if (written.isSingle()) {
      Typed local = local(written.last().name());
      if (local != null) {
        return new Value(local);
      }
    }
    if (context.items.refused.contains(written.segments().get(0).name().text())) {
      return new Unknown(true);
    }
    Path path = context.items.expand(written);
    Meaning found = path.isSingle() ? single(path) : qualified(path);
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

  private @Nullable Meaning single(Path path) {
    String name = path.name();
    Span span = path.span();
    StaticDefinition variable = context.items.statics.get(name);
    if (variable != null) {
      return new Value(new Typed.Static(variable, span));
    }
    ConstDefinition constant = context.items.constants.get(name);
    if (constant != null && constant.isOrdering()) {
      context.unsupported("orderings as values (write them at the operation)", span);
      return new Unknown(true);
    }
    if (constant != null) {
      return new Value(new Typed.ConstantUse(constant, constant.type(), span));
    }
    FunctionDefinition function = context.items.functions.get(name);
    if (function != null) {
      return new Function(function);
    }
    if (name.equals("drop")) {
      return new Library(LibraryFunction.DROP, null);
    }
    StructDefinition struct = context.items.structs.get(name);
    if (struct != null) {
      return constructor(struct);
    }
    if (name.equals("Self") && Types.resolve(selfType()) instanceof Type.Struct self) {
      return constructor(self.definition());
    }
    return openVariant(path.last().name());
  }

  private Type selfType() {
    return context.self == null ? new Type.Erroneous() : context.self;
  }

  private @Nullable Meaning openVariant(Identifier name) {
    for (int i = context.items.openEnums.size() - 1; i >= 0; i--) {
      EnumDefinition definition = context.items.openEnums.get(i);
      int variant = definition.variant(name.text());
      if (variant >= 0) {
        return constructor(instantiate(definition, name.span()), variant);
      }
    }
    return null;
  }

  private Type.Enumeration instantiate(EnumDefinition definition, Span span) {
    List<Type> arguments = new ArrayList<>();
    for (int i = 0; i < definition.parameters(); i++) {
      arguments.add(context.inference.fresh(span));
    }
    return new Type.Enumeration(definition, arguments);
  }

  private static Constructor constructor(StructDefinition struct) {
    return new Constructor(
        struct.name(),
        new Type.Struct(struct),
        -1,
        struct.shape(),
        struct.fields().stream().map(FieldDefinition::name).toList(),
        struct.fields().stream().map(FieldDefinition::type).toList());
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

  private @Nullable Meaning qualified(Path path) {
    Path qualifier = path.qualifier();
    String owner = qualifier.name();
    String name = path.name();
    if (LibraryNames.isModule(owner)) {
      LibraryFunction function = LibraryNames.functions().get(owner + "::" + name);
      if (function != null) {
        return new Library(function, null);
      }
      Meaning variant = name.equals("None") || name.equals("Some") ? single(last(path)) : null;
      if (variant == null) {
        context.unsupported("`" + path.text() + "`", path.span());
        return new Unknown(true);
      }
      return variant;
    }
    if (owner.equals("crate") || owner.equals("self") || owner.equals("super")) {
      return single(last(path));
    }
    if (!isType(owner)) {
      if (LibraryNames.isModule(path.segments().get(0).name().text())) {
        context.unsupported("`" + path.text() + "`", path.span());
        return new Unknown(true);
      }
      context.error(
          Diagnostic.error(
                  "E0433",
                  "failed to resolve: use of undeclared type or module `" + owner + "`",
                  qualifier.span())
              .withLabel("use of undeclared type or module `" + owner + "`")
              .withHelp(near(owner, context.items.typeNames())));
      return new Unknown(false);
    }
    if (owner.equals("Ordering") && LibraryNames.isOrdering(name)) {
      context.unsupported("orderings as values (write them at the operation)", path.span());
      return new Unknown(true);
    }
    Type type = context.type(new SyntaxType.Named(qualifier, qualifier.span()));
    return member(Types.resolve(type), path);
  }

  private static Path last(Path path) {
    return new Path(List.of(path.last()), path.span());
  }

  private boolean isType(String name) {
    return (name.equals("Self") && context.self != null)
        || context.items.typeNames().contains(name)
        || LibraryNames.UNSUPPORTED_TYPES.contains(name);
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
    Members members = Items.members(type);
    if (members != null) {
      FunctionDefinition function = members.functions().get(name);
      ConstDefinition constant = members.constants().get(name);
      if (function != null) {
        return new Function(function);
      }
      if (constant != null) {
        return new Value(new Typed.ConstantUse(constant, constant.type(), path.span()));
      }
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
    if (type instanceof Type.Opaque && name.startsWith("from_")) {
      return new Library(LibraryFunction.NO_EFFECT, type);
    }
    String near = near(name, memberNames(type, members));
    if (near == null && LibraryMethods.isOfLibrary(type)) {
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

  private static List<String> memberNames(Type type, @Nullable Members members) {
    List<String> names = new ArrayList<>();
    if (members != null) {
      names.addAll(members.functions().keySet());
      names.addAll(members.constants().keySet());
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

  private Diagnostic notFound(Path path) {
    List<String> names = context.scopes.names();
    names.addAll(context.items.valueNames());
    String name = path.name();
    return Diagnostic.error("E0425", "cannot find value `" + name + "` in this scope", path.span())
        .withLabel("not found in this scope")
        .withHelp(near(name, names));
  }

  private static @Nullable String near(String name, List<String> names) {
    String found = Suggestion.nearest(name, names);
    return found == null || found.equals(name)
        ? null
        : "an item with a similar name exists: `" + found + "`";
  }

  /** The struct or variant of a struct literal, or null after a report. */
  @Nullable Constructor literalConstructor(Path path) {
    Path expanded = context.items.expand(path);
    Meaning meaning = expanded.isSingle() ? single(expanded) : qualified(expanded);
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
              .withHelp(near(name, context.items.typeNames())));
    }
    return null;
  }

  /**
   * Whether a bare name in a pattern means a unit struct or variant. Only looks: the type arguments
   * of {@link #unitConstructor} would stay open.
   */
  boolean isUnitConstructor(Identifier name) {
    Path path =
        context.items.expand(new Path(List.of(new Path.Segment(name, List.of())), name.span()));
    StructDefinition struct = path.isSingle() ? context.items.structs.get(path.name()) : null;
    if (struct != null) {
      return struct.shape() == Item.Shape.UNIT;
    }
    EnumDefinition named =
        path.isSingle() ? null : context.items.enums.get(path.qualifier().name());
    List<EnumDefinition> candidates = named == null ? context.items.openEnums : List.of(named);
    for (int i = candidates.size() - 1; i >= 0; i--) {
      int variant = candidates.get(i).variant(path.name());
      if (variant >= 0) {
        return candidates.get(i).variants().get(variant).shape() == Item.Shape.UNIT;
      }
    }
    return false;
  }

  /** A unit struct or variant that a bare name in a pattern means, or null. */
  @Nullable Constructor unitConstructor(Identifier name) {
    Path path =
        context.items.expand(new Path(List.of(new Path.Segment(name, List.of())), name.span()));
    Meaning meaning;
    if (path.isSingle()) {
      StructDefinition struct = context.items.structs.get(path.name());
      meaning = struct == null ? openVariant(path.last().name()) : constructor(struct);
    } else if (context.items.enums.containsKey(path.qualifier().name())) {
      meaning = qualified(path);
    } else {
      meaning = openVariant(path.last().name());
    }
    return meaning instanceof Constructor constructor && constructor.shape() == Item.Shape.UNIT
        ? constructor
        : null;
  }

  /** The constructor that a pattern names, or null after a report. */
  @Nullable Constructor patternConstructor(Pattern pattern) {
    if (pattern instanceof Pattern.Name name) {
      return unitConstructor(name.name());
    }
    Path path = path(pattern);
    if (path == null || patternConstant(pattern) != null) {
      return null;
    }
    Path expanded = context.items.expand(path);
    Meaning meaning = expanded.isSingle() ? single(expanded) : qualified(expanded);
    if (meaning instanceof Constructor constructor) {
      return constructor;
    }
    if (!(meaning instanceof Unknown)) {
      context.error(
          Diagnostic.error(
                  "E0531",
                  "cannot find struct, variant or constant `" + path.text() + "` in this scope",
                  path.span())
              .withHelp(near(path.name(), context.items.valueNames())));
    }
    return null;
  }

  /** The associated constant that a path pattern names, or null. */
  @Nullable ConstDefinition patternConstant(Pattern pattern) {
    if (!(pattern instanceof Pattern.Constant constant) || constant.path().isSingle()) {
      return null;
    }
    Path qualifier = constant.path().qualifier();
    Type type = qualifier.name().equals("Self") ? selfType() : new Type.Erroneous();
    StructDefinition struct = context.items.structs.get(qualifier.name());
    EnumDefinition enumeration = context.items.enums.get(qualifier.name());
    if (struct != null) {
      type = new Type.Struct(struct);
    } else if (enumeration != null) {
      type = new Type.Enumeration(enumeration, List.of());
    }
    Members members = Items.members(type);
    return members == null ? null : members.constants().get(constant.path().name());
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
