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
  private final Map<String, Type> aliasTypes = new HashMap<>();
  private int aliasDepth;

  TypeResolver(Items items, Diagnostics diagnostics) {
    this.items = items;
    this.diagnostics = diagnostics;
  }

  /**
   * The meaning of {@code syntax}.
   *
   * @param self what {@code Self} means, or null
   * @param inferred makes the type of a {@code _}; null where none is allowed
   */
  Type resolve(SyntaxType syntax, @Nullable Type self, @Nullable Function<Span, Type> inferred) {
    Span span = syntax.span();
    if (syntax instanceof SyntaxType.Named named) {
      return named(named.path(), self, inferred);
    }
    if (syntax instanceof SyntaxType.Reference reference) {
      return new Type.Reference(reference.mutable(), target(reference.target(), self, inferred));
    }
    if (syntax instanceof SyntaxType.RawPointer pointer) {
      return new Type.RawPointer(pointer.mutable(), target(pointer.target(), self, inferred));
    }
    if (syntax instanceof SyntaxType.Slice) {
      return error(Diagnostic.unsupported("slices that are not behind a pointer", span));
    }
    if (syntax instanceof SyntaxType.Tuple tuple) {
      return new Type.Tuple(all(tuple.elements(), self, inferred));
    }
    if (syntax instanceof SyntaxType.Array array) {
      Type element = resolve(array.element(), self, inferred);
      int length = length(array.length());
      return length < 0 ? new Type.Erroneous() : new Type.Array(element, length);
    }
    if (syntax instanceof SyntaxType.FunctionPointer pointer) {
      SyntaxType written = pointer.result();
      Type result = written == null ? Type.UNIT : resolve(written, self, inferred);
      return new Type.FunctionPointer(all(pointer.parameters(), self, inferred), result);
    }
    if (syntax instanceof SyntaxType.Never) {
      return new Type.Never();
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

  /** Behind a pointer: there may be a slice. */
  private Type target(
      SyntaxType syntax, @Nullable Type self, @Nullable Function<Span, Type> inferred) {
    return syntax instanceof SyntaxType.Slice slice
        ? new Type.Slice(resolve(slice.element(), self, inferred))
        : resolve(syntax, self, inferred);
  }

  private List<Type> all(
      List<SyntaxType> types, @Nullable Type self, @Nullable Function<Span, Type> inferred) {
    List<Type> found = new ArrayList<>();
    types.forEach(type -> found.add(resolve(type, self, inferred)));
    return found;
  }

  /** The value of a constant array length, or -1 after a report. */
  int length(Expression expression) {
    BigInteger value = constant(expression, 0);
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

  private @Nullable BigInteger constant(Expression expression, int depth) {
    if (expression instanceof Expression.IntegerLiteral literal) {
      return literal.value();
    }
    if (expression instanceof Expression.Name name && name.path().isSingle()) {
      ConstDefinition definition = items.constants.get(name.path().name());
      return definition == null || depth > MAXIMAL_ALIAS_DEPTH
          ? null
          : constant(definition.syntax().value(), depth + 1);
    }
    return null;
  }

  /** Whether a type is written as the {@code Ordering} of atomics. */
  boolean isMemoryOrdering(SyntaxType syntax) {
    if (!(syntax instanceof SyntaxType.Named named)) {
      return false;
    }
    Path path = items.expand(named.path());
    boolean own =
        items.structs.containsKey("Ordering")
            || items.enums.containsKey("Ordering")
            || items.aliases.containsKey("Ordering");
    return path.name().equals("Ordering")
        && !own
        && (path.isSingle() || path.qualifier().name().equals("atomic"));
  }

  private Type named(Path written, @Nullable Type self, @Nullable Function<Span, Type> inferred) {
    Path path = items.expand(written);
    String name = path.name();
    List<SyntaxType> arguments = path.last().arguments();
    if (name.equals("Self") && self != null) {
      return self;
    }
    StructDefinition struct = items.structs.get(name);
    if (struct != null) {
      return checkArguments(new Type.Struct(struct), arguments, path);
    }
    EnumDefinition enumeration = items.enums.get(name);
    if (enumeration != null) {
      return checkArguments(new Type.Enumeration(enumeration, List.of()), arguments, path);
    }
    SyntaxType alias = items.aliases.get(name);
    if (alias != null) {
      Type known = aliasTypes.get(name);
      if (known != null) {
        return known;
      }
      if (++aliasDepth > MAXIMAL_ALIAS_DEPTH) {
        aliasDepth = 0;
        return error(
            Diagnostic.error("E0391", "cycle detected when expanding type alias", path.span()));
      }
      Type type = resolve(alias, null, null);
      aliasDepth = Math.max(0, aliasDepth - 1);
      if (TypeSize.isTooLarge(type)) {
        type = error(Diagnostic.unsupported("types of this size", alias.span()));
      }
      aliasTypes.put(name, type);
      return type;
    }
    return library(path, name, arguments, self, inferred);
  }

  private Type library(
      Path path,
      String name,
      List<SyntaxType> arguments,
      @Nullable Type self,
      @Nullable Function<Span, Type> inferred) {
    Type.Scalar scalar =
        name.equals("bool") ? Type.BOOL : name.equals("char") ? Type.CHAR : Type.INTEGERS.get(name);
    if (scalar != null) {
      return checkArguments(scalar, arguments, path);
    }
    Type.Scalar atomic = LibraryNames.atomicValue(name);
    if (atomic != null) {
      return checkArguments(new Type.Atomic(atomic), arguments, path);
    }
    List<Type> given = all(arguments, self, inferred);
    switch (name) {
      case "Atomic", "AtomicPtr", "Option", "JoinHandle", "ScopedJoinHandle" -> {
        Type value = argument(given, 0, 1, path, inferred);
        return switch (name) {
          case "Atomic" -> atomic(value, path.span());
          case "AtomicPtr" -> new Type.Atomic(new Type.RawPointer(true, value));
          case "Option" -> new Type.Enumeration(EnumDefinition.OPTION, List.of(value));
          default -> new Type.JoinHandle(value, name.startsWith("Scoped"));
        };
      }
      case "Result" -> {
        Type success = argument(given, 0, 2, path, inferred);
        Type failure = argument(given, 1, 2, path, inferred);
        return new Type.Enumeration(EnumDefinition.RESULT, List.of(success, failure));
      }
      case "Duration" -> {
        return new Type.Opaque("Duration");
      }
      case "Layout" -> {
        return AllocationChecker.LAYOUT;
      }
      case "Scope" -> {
        return new Type.Opaque("Scope");
      }
      case "Ordering" -> {
        return error(
            Diagnostic.unsupported(
                "orderings as values (write them at the atomic operation)", path.span()));
      }
      default -> {}
    }
    if (LibraryNames.UNSUPPORTED_TYPES.contains(name)
        || (path.segments().size() > 1
            && LibraryNames.isModule(path.segments().get(0).name().text()))) {
      return error(Diagnostic.unsupported("the type `" + name + "`", path.span()));
    }
    if (items.refused.contains(path.segments().get(0).name().text())) {
      return new Type.Erroneous();
    }
    String near = Suggestion.nearest(name, items.typeNames());
    return error(
        Diagnostic.error("E0412", "cannot find type `" + name + "` in this scope", path.span())
            .withLabel("not found in this scope")
            .withHelp(near == null ? null : "a type with a similar name exists: `" + near + "`"));
  }

  private Type atomic(Type value, Span span) {
    Type found = Types.resolve(value);
    boolean fits =
        (found instanceof Type.Scalar scalar && !scalar.equals(Type.CHAR))
            || (Types.isPointer(found) && !Types.isWide(found))
            || found instanceof Type.Variable
            || found instanceof Type.Erroneous;
    return fits
        ? new Type.Atomic(value)
        : error(Diagnostic.unsupported("`Atomic` of `" + found.text() + "`", span));
  }

  private Type argument(
      List<Type> given, int index, int wanted, Path path, @Nullable Function<Span, Type> inferred) {
    if (given.isEmpty() && inferred != null) {
      return inferred.apply(path.span());
    }
    if (given.size() != wanted) {
      if (index > 0) {
        return new Type.Erroneous();
      }
      return error(
          Diagnostic.error(
              "E0107",
              "`"
                  + path.name()
                  + "` takes "
                  + wanted
                  + " generic argument"
                  + (wanted == 1 ? "" : "s")
                  + " but "
                  + given.size()
                  + " were supplied",
              path.span()));
    }
    return given.get(index);
  }

  private Type checkArguments(Type type, List<SyntaxType> arguments, Path path) {
    return arguments.isEmpty()
        ? type
        : error(
            Diagnostic.error(
                "E0107",
                "`"
                    + path.name()
                    + "` takes 0 generic arguments but "
                    + arguments.size()
                    + " were supplied",
                path.span()));
  }

  private Type error(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    return new Type.Erroneous();
  }
}
