package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types and paths. */
final class TypeParser {
  private final Parser parser;
  private @Nullable Generics anonymous;

  TypeParser(Parser parser) {
    this.parser = parser;
  }

  private TokenStream tokens() {
    return parser.tokens();
  }

  SyntaxType type() {
    TokenStream tokens = tokens();
    int outer = tokens.enter();
    SyntaxType type = bareType();
    tokens.leave(outer);
    return type;
  }

  private SyntaxType bareType() {
    TokenStream tokens = tokens();
    Span start = tokens.peek().span();
    if (tokens.acceptSplit("&")) {
      skipLifetime();
      boolean mutable = tokens.accept("mut");
      SyntaxType target = type();
      return new SyntaxType.Reference(mutable, target, tokens.since(start));
    }
    if (tokens.accept("*")) {
      boolean mutable = tokens.accept("mut");
      if (!mutable && !tokens.accept("const")) {
        throw tokens.fail("expected `mut` or `const` keyword in raw pointer type");
      }
      SyntaxType target = type();
      return new SyntaxType.RawPointer(mutable, target, tokens.since(start));
    }
    if (tokens.accept("(")) {
      return tupleOrGroup(start);
    }
    if (tokens.accept("[")) {
      SyntaxType element = type();
      if (tokens.accept(";")) {
        Expression length = parser.expressions().expression();
        tokens.expect("]");
        return new SyntaxType.Array(element, length, tokens.since(start));
      }
      tokens.expect("]");
      return new SyntaxType.Slice(element, tokens.since(start));
    }
    if (tokens.accept("!")) {
      return new SyntaxType.Never(start);
    }
    if (tokens.accept("_")) {
      return new SyntaxType.Inferred(start);
    }
    if (tokens.at("for")) {
      tokens.next();
      parser.generics().parameters();
    }
    if (tokens.at("fn") || tokens.at("unsafe") || tokens.at("extern")) {
      return functionPointer(start);
    }
    if (tokens.accept("impl")) {
      return existential(parser.generics().bounds(), tokens.since(start));
    }
    if (tokens.accept("dyn")) {
      parser.generics().bounds();
      return new SyntaxType.Unsupported("trait objects", tokens.since(start));
    }
    if (parser.expander().atCall()) {
      parser.expander().fragment("ty");
      return type();
    }
    Path path = path(false);
    return new SyntaxType.Named(path, path.span());
  }

  /** Among the parameters of a function it is a type parameter without a name. */
  private SyntaxType existential(List<Path> traits, Span span) {
    if (anonymous == null) {
      return new SyntaxType.Existential(traits, span);
    }
    String text = span.text().replaceAll("\\s+", " ") + " #" + anonymous.parameters().size();
    Identifier name = new Identifier(text, span);
    SyntaxType named = new SyntaxType.Named(Path.of(name), span);
    List<Generics.Bound> bounds = new ArrayList<>();
    traits.forEach(trait -> bounds.add(new Generics.Bound(named, trait)));
    Generics.Parameter parameter = new Generics.Parameter(name, null, null);
    anonymous = anonymous.plus(new Generics(List.of(parameter), bounds));
    return named;
  }

  /** From here on {@code impl Trait} is a type parameter, until {@link #endParameters}. */
  void beginParameters() {
    anonymous = Generics.NONE;
  }

  /** The type parameters that {@code impl Trait} has stood for. */
  Generics endParameters() {
    Generics found = anonymous == null ? Generics.NONE : anonymous;
    anonymous = null;
    return found;
  }

  private SyntaxType tupleOrGroup(Span start) {
    TokenStream tokens = tokens();
    List<SyntaxType> elements = new ArrayList<>();
    boolean comma = false;
    while (!tokens.at(")")) {
      elements.add(type());
      comma = tokens.accept(",");
      if (!comma) {
        break;
      }
    }
    tokens.expect(")");
    return elements.size() == 1 && !comma
        ? elements.get(0)
        : new SyntaxType.Tuple(elements, tokens.since(start));
  }

  private SyntaxType functionPointer(Span start) {
    TokenStream tokens = tokens();
    tokens.accept("unsafe");
    if (tokens.accept("extern") && tokens.peek().kind() == Token.Kind.STRING) {
      tokens.next();
    }
    tokens.expect("fn");
    tokens.expect("(");
    List<SyntaxType> parameters = new ArrayList<>();
    while (!tokens.at(")")) {
      if (tokens.peek().kind() == Token.Kind.IDENTIFIER && tokens.peek(1).is(":")) {
        tokens.next();
        tokens.next();
      }
      parameters.add(type());
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect(")");
    SyntaxType result = result();
    return new SyntaxType.FunctionPointer(parameters, result, tokens.since(start));
  }

  /** {@code -> T}, or null. */
  @Nullable SyntaxType result() {
    return tokens().accept("->") ? type() : null;
  }

  void skipLifetime() {
    if (tokens().peek().kind() == Token.Kind.LIFETIME) {
      tokens().next();
    }
  }

  /**
   * A path.
   *
   * @param inExpression type arguments need {@code ::} before them
   */
  Path path(boolean inExpression) {
    TokenStream tokens = tokens();
    Span start = tokens.peek().span();
    Path.Self self = qualifiedSelf();
    if (self == null) {
      tokens.accept("::");
    } else {
      tokens.expect("::");
    }
    List<Path.Segment> segments = new ArrayList<>();
    while (true) {
      segments.add(segment(inExpression));
      if (!tokens.at("::") || tokens.peek(1).is("{") || tokens.peek(1).is("*")) {
        return new Path(segments, tokens.since(start), self);
      }
      tokens.next();
    }
  }

  private Path.@Nullable Self qualifiedSelf() {
    TokenStream tokens = tokens();
    if (!tokens.acceptSplit("<")) {
      return null;
    }
    SyntaxType type = type();
    Path trait = tokens.accept("as") ? path(false) : null;
    if (!tokens.acceptSplit(">")) {
      tokens.expect(">");
    }
    return new Path.Self(type, trait);
  }

  private Path.Segment segment(boolean inExpression) {
    TokenStream tokens = tokens();
    Identifier name = segmentName();
    List<Path.Binding> bindings = new ArrayList<>();
    List<SyntaxType> arguments = List.of();
    if (!inExpression && (tokens.at("<") || tokens.at("<<"))) {
      arguments = arguments(bindings);
    } else if (!inExpression && tokens.at("(")) {
      arguments = callSignature(name, bindings);
    } else if (tokens.at("::") && (tokens.peek(1).is("<") || tokens.peek(1).is("<<"))) {
      tokens.next();
      arguments = arguments(bindings);
    }
    return new Path.Segment(name, arguments, bindings);
  }

  /** {@code Fn(A, B) -> R} is {@code Fn<(A, B), Output = R>}. */
  private List<SyntaxType> callSignature(Identifier name, List<Path.Binding> bindings) {
    TokenStream tokens = tokens();
    Span start = tokens.peek().span();
    tokens.expect("(");
    List<SyntaxType> parameters = new ArrayList<>();
    while (!tokens.at(")")) {
      parameters.add(type());
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect(")");
    SyntaxType tuple = new SyntaxType.Tuple(parameters, tokens.since(start));
    SyntaxType result = result();
    SyntaxType output =
        result == null ? new SyntaxType.Tuple(List.of(), tokens.since(start)) : result;
    bindings.add(new Path.Binding(new Identifier("Output", name.span()), output));
    return List.of(tuple);
  }

  private Identifier segmentName() {
    Token token = tokens().peek();
    if (token.is("self") || token.is("Self") || token.is("crate") || token.is("super")) {
      tokens().next();
      return new Identifier(token.text(), token.span(), token.hygiene());
    }
    return tokens().identifier("identifier");
  }

  List<SyntaxType> arguments() {
    return arguments(new ArrayList<>());
  }

  private List<SyntaxType> arguments(List<Path.Binding> bindings) {
    TokenStream tokens = tokens();
    List<SyntaxType> arguments = new ArrayList<>();
    tokens.acceptSplit("<");
    while (!tokens.at(">") && !tokens.at(">>") && !tokens.at(">=") && !tokens.at(">>=")) {
      if (tokens.peek().kind() == Token.Kind.LIFETIME) {
        tokens.next();
      } else if (tokens.peek().kind() == Token.Kind.IDENTIFIER && tokens.peek(1).is("=")) {
        Identifier name = tokens.identifier("an associated type");
        tokens.expect("=");
        bindings.add(new Path.Binding(name, type()));
      } else {
        arguments.add(argument());
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    if (!tokens.acceptSplit(">")) {
      tokens.expect(">");
    }
    return arguments;
  }

  /** A generic argument: a type, or the value of a {@code const} parameter. */
  SyntaxType argument() {
    TokenStream tokens = tokens();
    Token token = tokens.peek();
    boolean isLiteral =
        token.kind() == Token.Kind.INTEGER
            || token.kind() == Token.Kind.CHARACTER
            || token.is("true")
            || token.is("false")
            || token.is("-");
    if (isLiteral) {
      Expression value = parser.expressions().patternBound();
      return new SyntaxType.Constant(value, value.span());
    }
    if (tokens.at("{")) {
      Expression.Block block = parser.blocks().block();
      Expression value = new Expression.BlockExpression(block, null);
      return new SyntaxType.Constant(value, value.span());
    }
    return type();
  }
}
