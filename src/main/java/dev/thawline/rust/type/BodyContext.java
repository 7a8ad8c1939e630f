package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
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
  private final Collector collector;
  private final Bodies bodies;
  final Inference inference = new Inference();
  final Scopes scopes = new Scopes();

  /** Closures in the order in which their bodies end: inner ones first. */
  final List<ClosureDefinition> closures = new ArrayList<>();

  /** The types that arithmetic and casts have assumed something about; judged at the end. */
  final List<Runnable> atEnd = new ArrayList<>();

  /** What remains to be judged when it is known what the closures capture. */
  final List<Runnable> afterCaptures = new ArrayList<>();

  Deque<Typed.Target> targets = new ArrayDeque<>();
  Type returnType = Type.UNIT;

  /** The function or closure whose variables are declared now. */
  Object owner = this;

  final Coercion coercion = new Coercion(this);
  final PatternChecker patterns = new PatternChecker(this);
  final PathChecker paths = new PathChecker(this);
  final OverloadedPlaces overloaded = new OverloadedPlaces(this);
  final PlaceChecker places = new PlaceChecker(this);
  final OverloadedOperators overloadedOperators = new OverloadedOperators(this);
  final OperatorChecker operators = new OperatorChecker(this);
  final CallChecker calls = new CallChecker(this);
  final MethodChecker methods = new MethodChecker(this);
  final LibraryChecker library = new LibraryChecker(this);
  final MacroChecker macros = new MacroChecker(this);
  final ControlChecker control = new ControlChecker(this);
  final ClosureChecker closureBodies = new ClosureChecker(this);
  final ExpressionChecker expressions = new ExpressionChecker(this);

  private final TraitSolver solver;
  private TypeScope scope;
  private final @Nullable FunctionDefinition function;

  /**
   * @param scope where the body stands
   * @param function whose body it is; null for the value of a constant or static
   * @param collector takes in the items of inner blocks
   */
  BodyContext(
      Items items,
      TypeResolver types,
      Diagnostics diagnostics,
      TypeScope scope,
      @Nullable FunctionDefinition function,
      Collector collector,
      Bodies bodies) {
    this.function = function;
    this.items = items;
    this.types = types;
    this.diagnostics = diagnostics;
    this.scope = scope;
    this.collector = collector;
    this.bodies = bodies;
    this.solver = new TraitSolver(items, scope.generics().bounds(), inference, diagnostics);
  }

  /** Whether it is declared in the signature of the function whose body this is. */
  boolean isParameter(LocalVariable variable) {
    return function != null
        && variable.owner() == function
        && function.syntax().body() != null
        && variable.span().end() <= function.syntax().body().span().start();
  }

  /** What names of types and items mean where we are. */
  TypeScope scope() {
    return scope;
  }

  TraitSolver solver() {
    return solver;
  }

  /** Goes into a block, whose items have names there; gives the scope to come back to. */
  TypeScope enter(Expression.Block block) {
    TypeScope outer = scope;
    scope = scope.in(collector.block(block, scope.namespace()));
    return outer;
  }

  void leave(TypeScope outer) {
    scope = outer;
  }

  /** A type written inside the body, where {@code _} may stand. */
  Type type(SyntaxType syntax) {
    Type type = solver.normalize(types.resolve(syntax, scope, inference::fresh));
    if (RecursiveTypes.isTooLarge(type)) {
      diagnostics.add(Diagnostic.unsupported("types of this size", syntax.span()));
      return new Type.Erroneous();
    }
    return type;
  }

  /** A generic argument written inside the body. */
  Type genericArgument(TypeParameter parameter, SyntaxType written) {
    return parameter.isConstant() && written instanceof SyntaxType.Named named
        ? types.extent(new Expression.Name(named.path(), named.span()), scope, inference::fresh)
        : type(written);
  }

  /** The function whose body it is; null for a constant or static. */
  @Nullable FunctionDefinition function() {
    return function;
  }

  /** The value of a constant. */
  Typed value(ConstDefinition constant) {
    bodies.check(constant);
    return constant.isChecked() ? constant.value() : new Typed.Erroneous(constant.syntax().span());
  }

  /** The types of a function's parameters as its use has them, and of its result. */
  Type.FunctionPointer signature(FunctionUse use) {
    bodies.requireResult(use.function());
    return (Type.FunctionPointer) solver.normalize(use.pointerType());
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
