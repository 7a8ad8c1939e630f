package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Path;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import dev.thawline.source.Suggestion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Types as written to types as meant. */
final class TypeResolver {
  private static final int MAXIMAL_ALIAS_DEPTH = 32;

  /** Arrays larger than this are refused: every element is a cell of its own. */
  static final int MAXIMAL_LENGTH = 1024;

  private final Items items;
  private final Diagnostics diagnostics;
  private final LibraryTypes library;
  private final AssociatedTypes associated;
  private int aliasDepth;

  TypeResolver(Items items, Diagnostics diagnostics) {
    this.items = items;
    this.diagnostics = diagnostics;
    this.library = new LibraryTypes(diagnostics);
    this.associated = new AssociatedTypes(items, this, diagnostics);
  }

  /**
   * The meaning of {@code syntax}.
   *
   * @param inferred makes the type of a {@code _}; null where none is allowed
   */
  Type resolve(SyntaxType syntax, TypeScope scope, @Nullable Function<Span, Type> inferred) {
    Span span = syntax.span();
    if (syntax instanceof SyntaxType.Named named) {
      return path(named.path(), scope, inferred);
    }
    if (syntax instanceof SyntaxType.Reference reference) {
      return new Type.Reference(reference.mutable(), target(reference.target(), scope, inferred));
    }
    if (syntax instanceof SyntaxType.RawPointer pointer) {
      return new Type.RawPointer(pointer.mutable(), target(pointer.target(), scope, inferred));
    }
    if (syntax instanceof SyntaxType.Tuple tuple) {
      return new Type.Tuple(all(tuple.elements(), scope, inferred));
    }
    if (syntax instanceof SyntaxType.Array array) {
      Type element = resolve(array.element(), scope, inferred);
      Type extent = extent(array.length(), scope, inferred);
      return Types.isErroneous(extent) ? extent : new Type.Array(element, extent);
    }
    if (syntax instanceof SyntaxType.Slice) {
      return error(Diagnostic.unsupported("slices that are not behind a pointer", span));
    }
    if (syntax instanceof SyntaxType.FunctionPointer pointer) {
      SyntaxType written = pointer.result();
      Type result = written == null ? Type.UNIT : resolve(written, scope, inferred);
      return new Type.FunctionPointer(all(pointer.parameters(), scope, inferred), result);
    }
    if (syntax instanceof SyntaxType.Never) {
      return new Type.Never();
    }
    if (syntax instanceof SyntaxType.Constant constant) {
      return extent(constant.value(), scope, inferred);
    }
    if (syntax instanceof SyntaxType.Existential) {
      return error(Diagnostic.unsupported("`impl Trait` here", span));
    }
    if (syntax instanceof SyntaxType.Unsupported unsupported) {
      return error(Diagnostic.unsupported(unsupported.feature(), span));
    }
    if (inferred != null) {
      return inferred.apply(span);
    }
    return error(
        Diagnostic.error(
            "E0121", "the placeholder `_` is not allowed within types on item signatures", span));
  }

  List<Type> all(List<SyntaxType> types, TypeScope scope, @Nullable Function<Span, Type> inferred) {
    List<Type> found = new ArrayList<>();
    types.forEach(type -> found.add(resolve(type, scope, inferred)));
    return found;
  }

  /** Behind a pointer, or as a generic argument: there may be a slice. */
  Type target(SyntaxType syntax, TypeScope scope, @Nullable Function<Span, Type> inferred) {
    return syntax instanceof SyntaxType.Slice slice
        ? new Type.Slice(resolve(slice.element(), scope, inferred))
        : resolve(syntax, scope, inferred);
  }

  /** An array length or another constant argument. */
  Type extent(Expression expression, TypeScope scope, @Nullable Function<Span, Type> inferred) {
    if (expression instanceof Expression.Name name && name.path().isSingle()) {
      TypeParameter parameter = scope.parameter(name.path().name());
      if (parameter != null && parameter.isConstant()) {
        return new Type.Parameter(parameter);
      }
      if (name.path().name().equals("_") && inferred != null) {
        return inferred.apply(expression.span());
      }
    }
    int length = length(expression, scope);
    return length < 0 ? new Type.Erroneous() : new Type.Constant(length);
  }

  /** The value of a constant array length, or -1 after a report. */
  private int length(Expression expression, TypeScope scope) {
    BigInteger value = constant(expression, scope, 0);
    if (value == null) {
      diagnostics.add(
          Diagnostic.unsupported("array lengths that are not plain numbers", expression.span()));
      return -1;
    }
    if (value.signum() < 0 || value.compareTo(BigInteger.valueOf(MAXIMAL_LENGTH)) > 0) {
      diagnostics.add(
          Diagnostic.unsupported(
              "arrays of more than " + MAXIMAL_LENGTH + " elements", expression.span()));
      return -1;
    }
    return value.intValue();
  }

  private @Nullable BigInteger constant(Expression expression, TypeScope scope, int depth) {
    if (depth > MAXIMAL_ALIAS_DEPTH) {
      return null;
    }
    if (expression instanceof Expression.IntegerLiteral literal) {
      return literal.value();
    }
    if (expression instanceof Expression.BooleanLiteral literal) {
      return literal.value() ? BigInteger.ONE : BigInteger.ZERO;
    }
    if (expression instanceof Expression.BlockExpression block
        && block.label() == null
        && block.block().statements().isEmpty()) {
      Expression result = block.block().result();
      return result == null ? null : constant(result, scope, depth + 1);
    }
    if (expression instanceof Expression.Binary binary) {
      BigInteger left = constant(binary.left(), scope, depth + 1);
      BigInteger right = constant(binary.right(), scope, depth + 1);
      return left == null || right == null ? null : Numbers.compute(binary.operator(), left, right);
    }
    if (expression instanceof Expression.Name name) {
      Expression value =
          items.names.whole(scope.namespace(), name.path(), NameResolver.Space.VALUE)
                  instanceof ConstDefinition definition
              ? definition.syntax().value()
              : null;
      return value == null ? null : constant(value, scope, depth + 1);
    }
    return null;
  }

  /** The type that a path names. */
  Type path(Path path, TypeScope scope, @Nullable Function<Span, Type> inferred) {
    if (path.self() != null) {
      return associated.qualified(path, scope, inferred);
    }
    String first = path.first().name().text();
    TypeParameter parameter = scope.parameter(first);
    Type self = scope.self();
    if (parameter != null || (first.equals("Self") && self != null)) {
      Type start = parameter == null ? self : new Type.Parameter(parameter);
      return start == null ? new Type.Erroneous() : rest(start, path, 1, scope, inferred);
    }
    NameResolver.Found found = items.names.find(scope.namespace(), path, NameResolver.Space.TYPE);
    if (found == null) {
      return unknown(path, scope);
    }
    Path front = new Path(path.segments().subList(0, found.used()), path.span());
    Type start = named(found.definition(), front, scope, inferred);
    return rest(start, path, found.used(), scope, inferred);
  }

  private Type rest(
      Type start, Path path, int used, TypeScope scope, @Nullable Function<Span, Type> inferred) {
    Type type = start;
    for (Path.Segment segment : path.segments().subList(used, path.segments().size())) {
      if (Types.isErroneous(type)) {
        return type;
      }
      type = associated.of(type, segment, scope, inferred);
    }
    return type;
  }

  private Type unknown(Path path, TypeScope scope) {
    if (path.isSingle()) {
      Type type = library.primitive(path.name());
      if (type != null) {
        return withoutArguments(type, path);
      }
    }
    if (items.names.isInLibrary(scope.namespace(), path)) {
      return error(Diagnostic.unsupported("the type `" + path.name() + "`", path.span()));
    }
    if (path.isSingle() && LibraryTypes.existsSomewhere(path.name())) {
      return error(Diagnostic.unsupported("the type `" + path.name() + "`", path.span()));
    }
    String near =
        Suggestion.nearest(
            path.name(), items.names.names(scope.namespace(), NameResolver.Space.TYPE));
    return error(
        Diagnostic.error(
                "E0412", "cannot find type `" + path.name() + "` in this scope", path.span())
            .withLabel("not found in this scope")
            .withHelp(near == null ? null : "a type with a similar name exists: `" + near + "`"));
  }

  private Type struct(StructDefinition definition, List<Type> given, Path path) {
    if (definition.is("phantom_data") || given.stream().noneMatch(TypeResolver::isUnsized)) {
      return new Type.Struct(definition, given);
    }
    String feature =
        definition.is("owned_box")
            ? "boxes of slices and strings"
            : "`" + definition.name() + "` of a type without a known size";
    return error(Diagnostic.unsupported(feature, path.span()));
  }

  private static boolean isUnsized(Type type) {
    Type found = Types.resolve(type);
    return found instanceof Type.Slice || found.equals(Types.pointee(Types.TEXT));
  }

  /** The type that an item is, with the arguments of the path's last segment. */
  private Type named(
      Definition definition, Path path, TypeScope scope, @Nullable Function<Span, Type> inferred) {
    List<SyntaxType> arguments = path.last().arguments();
    if (definition instanceof StructDefinition struct) {
      List<Type> given = arguments(struct.generics(), path, scope, inferred, struct);
      return given == null ? new Type.Erroneous() : struct(struct, given, path);
    }
    if (definition instanceof EnumDefinition enumeration) {
      List<Type> given = arguments(enumeration.generics(), path, scope, inferred, null);
      return given == null ? new Type.Erroneous() : new Type.Enumeration(enumeration, given);
    }
    if (definition instanceof AliasDefinition alias) {
      List<Type> given = arguments(alias.generics(), path, scope, inferred, null);
      return given == null
          ? new Type.Erroneous()
          : Substitution.of(alias.generics().parameters(), given).apply(meaning(alias));
    }
    if (definition instanceof LibraryItem item) {
      return library.type(item, path, all(arguments, scope, inferred), inferred);
    }
    if (definition instanceof Refused refused) {
      refused.report(diagnostics);
      return new Type.Erroneous();
    }
    if (definition instanceof TraitDefinition) {
      return error(Diagnostic.unsupported("trait objects", path.span()));
    }
    return error(
        Diagnostic.error("E0573", "expected type, found `" + path.text() + "`", path.span()));
  }

  /** The arguments of a generic item; variables or defaults for those that are left out. */
  @Nullable List<Type> arguments(
      GenericParameters generics,
      Path path,
      TypeScope scope,
      @Nullable Function<Span, Type> inferred,
      @Nullable StructDefinition struct) {
    List<SyntaxType> written = path.last().arguments();
    int wanted = generics.parameters().size();
    if (written.isEmpty() && inferred != null) {
      List<Type> fresh = new ArrayList<>();
      generics.parameters().forEach(parameter -> fresh.add(inferred.apply(path.span())));
      return fresh;
    }
    List<Type> given = new ArrayList<>();
    for (int i = 0; i < written.size() && i < wanted; i++) {
      given.add(argument(generics.parameters().get(i), written.get(i), scope, inferred));
    }
    for (int i = given.size(); i < wanted; i++) {
      SyntaxType standard = struct == null ? null : struct.defaults().get(i);
      TypeScope home = struct == null ? null : struct.defaultScope();
      if (standard == null || home == null) {
        break;
      }
      Substitution before = Substitution.of(generics.parameters().subList(0, i), given);
      given.add(before.apply(resolve(standard, home, null)));
    }
    if (written.size() > wanted || given.size() < wanted) {
      library.wrongNumber(path, wanted, written.size());
      return null;
    }
    return given;
  }

  private Type argument(
      TypeParameter parameter,
      SyntaxType written,
      TypeScope scope,
      @Nullable Function<Span, Type> inferred) {
    if (parameter.isConstant() && written instanceof SyntaxType.Named named) {
      return extent(new Expression.Name(named.path(), named.span()), scope, inferred);
    }
    return target(written, scope, inferred);
  }

  private Type withoutArguments(Type type, Path path) {
    int given = path.last().arguments().size();
    if (given > 0) {
      library.wrongNumber(path, 0, given);
      return new Type.Erroneous();
    }
    return type;
  }

  /** What an alias stands for. */
  Type meaning(AliasDefinition alias) {
    Type known = alias.meaning();
    if (known != null) {
      return known;
    }
    Span span = alias.syntax().type().span();
    if (alias.isRunning() || ++aliasDepth > MAXIMAL_ALIAS_DEPTH) {
      aliasDepth = 0;
      return error(Diagnostic.error("E0391", "cycle detected when expanding type alias", span));
    }
    alias.setRunning(true);
    Type type = resolve(alias.syntax().type(), alias.scope(), null);
    alias.setRunning(false);
    aliasDepth = Math.max(0, aliasDepth - 1);
    if (TypeSize.isTooLarge(type)) {
      type = error(Diagnostic.unsupported("types of this size", span));
    }
    alias.setMeaning(type);
    return type;
  }

  /** What {@code subject: path} demands, or null after a report. */
  @Nullable Bound bound(
      Type subject, Path path, TypeScope scope, @Nullable Function<Span, Type> inferred) {
    TraitReference trait = trait(path, subject, scope, inferred);
    if (trait == null) {
      return null;
    }
    Map<String, Type> bindings = new HashMap<>();
    for (Path.Binding binding : path.last().bindings()) {
      bindings.put(binding.name().text(), resolve(binding.type(), scope, inferred));
    }
    return new Bound(subject, trait, bindings);
  }

  /**
   * The trait that a path names, or null after a report.
   *
   * @param subject the type that has the trait
   */
  @Nullable TraitReference trait(
      Path path, Type subject, TypeScope scope, @Nullable Function<Span, Type> inferred) {
    Definition found = items.names.whole(scope.namespace(), path, NameResolver.Space.TYPE);
    if (found instanceof TraitDefinition trait) {
      return arguments(trait, path, subject, scope, inferred);
    }
    if (found instanceof Refused refused) {
      refused.report(diagnostics);
      return null;
    }
    boolean isLibrary =
        found instanceof LibraryItem
            || items.names.isInLibrary(scope.namespace(), path)
            || LibraryTypes.isTrait(path.name());
    if (isLibrary) {
      diagnostics.add(Diagnostic.unsupported("the trait `" + path.name() + "`", path.span()));
      return null;
    }
    diagnostics.add(
        found != null
            ? Diagnostic.error("E0404", "expected trait, found `" + path.text() + "`", path.span())
            : Diagnostic.error(
                    "E0405", "cannot find trait `" + path.name() + "` in this scope", path.span())
                .withLabel("not found in this scope"));
    return null;
  }

  private @Nullable TraitReference arguments(
      TraitDefinition trait,
      Path path,
      Type subject,
      TypeScope scope,
      @Nullable Function<Span, Type> inferred) {
    List<TypeParameter> wanted =
        trait.generics().parameters().subList(1, trait.generics().parameters().size());
    List<SyntaxType> written = path.last().arguments();
    List<Type> given = new ArrayList<>();
    for (int i = 0; i < wanted.size() && i < written.size(); i++) {
      given.add(argument(wanted.get(i), written.get(i), scope, inferred));
    }
    while (given.size() < wanted.size() && trait.hasSelfAsDefault()) {
      given.add(subject);
    }
    while (given.size() < wanted.size() && inferred != null) {
      given.add(inferred.apply(path.span()));
    }
    if (given.size() < wanted.size() || written.size() > wanted.size()) {
      library.wrongNumber(path, wanted.size(), written.size());
      return null;
    }
    return new TraitReference(trait, given);
  }

  private Type error(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    return new Type.Erroneous();
  }
}
