package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Identifier;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the checkers of one body share: scopes, inference, and whose body it is. */
final class BodyContext {
  final Items items;
  final TypeResolver types;
  final Diagnostics diagnostics;
  final Inference inference = new Inference();
  final Scopes scopes = new Scopes();

  /** Closures in the order in which their bodies end: inner ones first. */
  final List<ClosureDefinition> closures = new ArrayList<>();

  /** The types that arithmetic and casts have assumed something about; judged at the end. */
  final List<Runnable> atEnd = new ArrayList<>();

  Deque<Typed.Target> targets = new ArrayDeque<>();
  @Nullable Type self;
  Type returnType = Type.UNIT;

  /** The function or closure whose variables are declared now. */
  Object owner = this;

  final Coercion coercion = new Coercion(this);
  final PatternChecker patterns = new PatternChecker(this);
  final PathChecker paths = new PathChecker(this);
  final PlaceChecker places = new PlaceChecker(this);
  final OperatorChecker operators = new OperatorChecker(this);
  final CallChecker calls = new CallChecker(this);
  final MethodChecker methods = new MethodChecker(this);
  final LibraryChecker library = new LibraryChecker(this);
  final MacroChecker macros = new MacroChecker(this);
  final ControlChecker control = new ControlChecker(this);
  final ClosureChecker closureBodies = new ClosureChecker(this);
  final ExpressionChecker expressions = new ExpressionChecker(this);

  BodyContext(Items items, TypeResolver types, Diagnostics diagnostics) {
    this.items = items;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** A type written inside the body, where {@code _} may stand. */
  Type type(SyntaxType syntax) {
    Type type = types.resolve(syntax, self, inference::fresh);
    if (RecursiveTypes.isTooLarge(type)) {
      diagnostics.add(Diagnostic.unsupported("types of this size", syntax.span()));
      return new Type.Erroneous();
    }
    return type;
  }

  Typed error(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    return new Typed.Erroneous(diagnostic.span());
  }

  Typed unsupported(String feature, Span span) {
    return error(Diagnostic.unsupported(feature, span));
  }

  /** E0308. */
  Typed mismatch(Type expected, Type found, Span span) {
    if (!Types.isErroneous(expected) && !Types.isErroneous(found)) {
      diagnostics.add(mismatchAt(expected, found, span));
    }
    return new Typed.Erroneous(span);
  }

  static Diagnostic mismatchAt(Type expected, Type found, Span span) {
    return Diagnostic.error("E0308", "mismatched types", span)
        .withLabel(
            "expected `"
                + Types.resolve(expected).text()
                + "`, found `"
                + Types.resolve(found).text()
                + "`");
  }

  LocalVariable declare(String name, Type type, boolean mutable, Span span) {
    return declare(new Identifier(name, span), type, mutable);
  }

  LocalVariable declare(Identifier name, Type type, boolean mutable) {
    Span span = name.span();
    LocalVariable variable = new LocalVariable(name.text(), type, mutable, span, owner);
    scopes.declare(name, variable);
    atEnd.add(
        () -> {
          if (RecursiveTypes.isTooLarge(type)) {
            unsupported("types of this size", span);
          }
        });
    return variable;
  }
}
