package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types and paths. */
final class TypeParser {
  private final Parser parser;

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
      return new SyntaxType.Unsupported("slices", tokens.since(start));
    }
    if (tokens.accept("!")) {
      return new SyntaxType.Never(start);
    }
    if (tokens.accept("_")) {
      return new SyntaxType.Inferred(start);
    }
    if (tokens.at("fn") || tokens.at("unsafe") || tokens.at("extern")) {
      return functionPointer(start);
    }
    if (tokens.accept("dyn") || tokens.accept("impl")) {
      bounds();
      return new SyntaxType.Unsupported("trait objects and `impl Trait`", tokens.since(start));
    }
    if (parser.expander().atCall()) {
      parser.expander().fragment("ty");
      return type();
    }
    if (tokens.at("<")) {
      throw tokens.unsupported("qualified paths", start);
    }
    Path path = path(false);
    return new SyntaxType.Named(path, path.span());
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

  /** {@code A + 'b + ?Sized}, of which nothing is kept. */
  void bounds() {
    TokenStream tokens = tokens();
    do {
      tokens.accept("?");
      if (tokens.peek().kind() == Token.Kind.LIFETIME) {
        tokens.next();
      } else if (tokens.peek().kind() == Token.Kind.IDENTIFIER
          && (!Keywords.isReserved(tokens.peek()) || tokens.at("for"))) {
        if (tokens.accept("for")) {
          typeParameters();
        }
        path(false);
      } else if (tokens.accept("(")) {
        bounds();
        tokens.expect(")");
      }
    } while (tokens.accept("+"));
  }

  /** {@code <'a, T: B>}: the names of the type parameters. */
  List<Identifier> typeParameters() {
    TokenStream tokens = tokens();
    List<Identifier> names = new ArrayList<>();
    if (!tokens.accept("<")) {
      return names;
    }
    while (!tokens.at(">")) {
      if (tokens.peek().kind() == Token.Kind.LIFETIME) {
        tokens.next();
      } else {
        tokens.accept("const");
        names.add(tokens.identifier("a generic parameter"));
      }
      if (tokens.accept(":")) {
        bounds();
      }
      if (tokens.accept("=")) {
        type();
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    if (!tokens.acceptSplit(">")) {
      tokens.expect(">");
    }
    return names;
  }

  /** A {@code where} clause, of which nothing is kept. */
  void whereClause() {
    TokenStream tokens = tokens();
    if (!tokens.accept("where")) {
      return;
    }
    while (!tokens.at("{") && !tokens.at(";") && !tokens.atEnd()) {
      tokens.skipTree();
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
    tokens.accept("::");
    List<Path.Segment> segments = new ArrayList<>();
    while (true) {
      Identifier name = segmentName();
      List<SyntaxType> arguments = List.of();
      if (!inExpression && (tokens.at("<") || tokens.at("<<"))) {
        arguments = arguments();
      } else if (!inExpression && tokens.at("(")) {
        throw tokens.unsupported("`Fn` traits", start);
      } else if (tokens.at("::") && (tokens.peek(1).is("<") || tokens.peek(1).is("<<"))) {
        tokens.next();
        arguments = arguments();
      }
      segments.add(new Path.Segment(name, arguments));
      if (!tokens.at("::") || tokens.peek(1).is("{") || tokens.peek(1).is("*")) {
        return new Path(segments, tokens.since(start));
      }
      tokens.next();
    }
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
    TokenStream tokens = tokens();
    List<SyntaxType> arguments = new ArrayList<>();
    tokens.acceptSplit("<");
    while (!tokens.at(">") && !tokens.at(">>")) {
      if (tokens.peek().kind() == Token.Kind.LIFETIME) {
        tokens.next();
      } else {
        arguments.add(type());
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
}
