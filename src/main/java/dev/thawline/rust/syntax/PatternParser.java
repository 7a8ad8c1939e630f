package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Patterns. */
final class PatternParser {
  private final Parser parser;

  PatternParser(Parser parser) {
    this.parser = parser;
  }

  private TokenStream tokens() {
    return parser.tokens();
  }

  /** A pattern with alternatives. */
  Pattern pattern() {
    TokenStream tokens = tokens();
    Span start = tokens.peek().span();
    tokens.accept("|");
    Pattern first = single();
    if (!tokens.at("|")) {
      return first;
    }
    List<Pattern> alternatives = new ArrayList<>(List.of(first));
    while (tokens.accept("|")) {
      alternatives.add(single());
    }
    return new Pattern.Or(alternatives, tokens.since(start));
  }

  /** A pattern without alternatives at its top, as in {@code let} and parameters. */
  Pattern single() {
    int outer = tokens().enter();
    Pattern pattern = bare();
    tokens().leave(outer);
    return pattern;
  }

  private Pattern bare() {
    TokenStream tokens = tokens();
    Token token = tokens.peek();
    Span start = token.span();
    if (tokens.accept("_")) {
      return new Pattern.Wildcard(start);
    }
    if (tokens.at("..=") || (tokens.at("..") && isBound(tokens.peek(1)))) {
      boolean inclusive = tokens.next().is("..=");
      Expression to = parser.expressions().patternBound();
      return new Pattern.Range(null, to, inclusive, tokens.since(start));
    }
    if (tokens.accept("..")) {
      return new Pattern.Rest(start);
    }
    if (token.kind() == Token.Kind.GROUP_START) {
      tokens.next();
      Pattern inside = pattern();
      tokens.endGroup();
      return inside;
    }
    if (parser.expander().atCall()) {
      parser.expander().fragment(MacroFragment.CALL);
      return single();
    }
    if (tokens.acceptSplit("&")) {
      boolean mutable = tokens.accept("mut");
      Pattern target = single();
      return new Pattern.Reference(mutable, target, tokens.since(start));
    }
    if (tokens.accept("(")) {
      return tupleOrGroup(start);
    }
    if (tokens.accept("[")) {
      List<Pattern> elements = new ArrayList<>();
      elements(elements, "]");
      return new Pattern.Array(elements, tokens.since(start));
    }
    if (isLiteral(token)) {
      return literalOrRange(start);
    }
    if (tokens.at("ref") || tokens.at("mut")) {
      return named();
    }
    if (tokens.at("box") && !tokens.peek(1).is("@")) {
      throw tokens.unsupported("box patterns", start);
    }
    Token after = tokens.peek(1);
    if (token.kind() == Token.Kind.IDENTIFIER
        && !Keywords.isReserved(token)
        && !after.is("::")
        && !after.is("(")
        && !after.is("{")
        && !after.is("..=")
        && !after.is("..")
        && !after.is("!")) {
      return named();
    }
    return pathPattern(start);
  }

  private Pattern tupleOrGroup(Span start) {
    TokenStream tokens = tokens();
    List<Pattern> elements = new ArrayList<>();
    boolean comma = elements(elements, ")");
    return elements.size() == 1 && !comma && !(elements.get(0) instanceof Pattern.Rest)
        ? elements.get(0)
        : new Pattern.Tuple(elements, tokens.since(start));
  }

  /** Up to and including the closing bracket; whether a comma stood last. */
  private boolean elements(List<Pattern> into, String close) {
    TokenStream tokens = tokens();
    boolean comma = false;
    while (!tokens.at(close)) {
      into.add(pattern());
      comma = tokens.accept(",");
      if (!comma) {
        break;
      }
    }
    tokens.expect(close);
    return comma;
  }

  private Pattern named() {
    TokenStream tokens = tokens();
    Pattern.Name name = name();
    if (!tokens.accept("@")) {
      return name;
    }
    Pattern inner = single();
    return new Pattern.At(name, inner, tokens.since(name.span()));
  }

  private Pattern.Name name() {
    TokenStream tokens = tokens();
    boolean byReference = tokens.accept("ref");
    boolean mutable = tokens.accept("mut");
    Identifier name = tokens.identifier("identifier");
    return new Pattern.Name(name, mutable && !byReference, byReference, mutable && byReference);
  }

  private static boolean isLiteral(Token token) {
    return token.kind() == Token.Kind.INTEGER
        || token.kind() == Token.Kind.CHARACTER
        || token.kind() == Token.Kind.BYTE
        || token.kind() == Token.Kind.STRING
        || token.kind() == Token.Kind.FLOAT
        || token.is("-")
        || token.is("true")
        || token.is("false");
  }

  /** Whether the bound of a range can begin with the token. */
  private static boolean isBound(Token token) {
    return isLiteral(token)
        || token.kind() == Token.Kind.GROUP_START
        || token.is("Self")
        || token.is("crate")
        || token.is("self")
        || token.is("super")
        || (token.kind() == Token.Kind.IDENTIFIER && !Keywords.isReserved(token));
  }

  private Pattern literalOrRange(Span start) {
    return range(parser.expressions().patternBound(), start);
  }

  private Pattern range(Expression from, Span start) {
    TokenStream tokens = tokens();
    if (tokens.at("..=") || tokens.at("..")) {
      boolean inclusive = tokens.next().is("..=");
      if (!isBound(tokens.peek())) {
        if (inclusive) {
          throw tokens.failAt(tokens.since(start), "inclusive range with no end");
        }
        return new Pattern.Range(from, null, false, tokens.since(start));
      }
      Expression to = parser.expressions().patternBound();
      return new Pattern.Range(from, to, inclusive, tokens.since(start));
    }
    return new Pattern.Literal(from, tokens.since(start));
  }

  private Pattern pathPattern(Span start) {
    TokenStream tokens = tokens();
    Path path = parser.types().path(true);
    if (tokens.accept("(")) {
      List<Pattern> elements = new ArrayList<>();
      elements(elements, ")");
      return new Pattern.TupleStruct(path, elements, tokens.since(start));
    }
    if (tokens.accept("{")) {
      return structPattern(path, start);
    }
    if (tokens.at("!")) {
      throw tokens.unsupported("macros as patterns", tokens.peek().span());
    }
    if (tokens.at("..=") || tokens.at("..")) {
      return range(new Expression.Name(path, path.span()), start);
    }
    return new Pattern.Constant(path, tokens.since(start));
  }

  private Pattern structPattern(Path path, Span start) {
    TokenStream tokens = tokens();
    List<Pattern.FieldPattern> fields = new ArrayList<>();
    boolean rest = false;
    while (!tokens.at("}")) {
      Attributes.read(tokens).keep(tokens);
      if (tokens.accept("..")) {
        rest = true;
        break;
      }
      boolean named =
          (tokens.peek().kind() == Token.Kind.IDENTIFIER
                  || tokens.peek().kind() == Token.Kind.INTEGER)
              && tokens.peek(1).is(":");
      if (named) {
        Token name = tokens.next();
        tokens.next();
        fields.add(new Pattern.FieldPattern(new Identifier(name.text(), name.span()), pattern()));
      } else {
        Pattern.Name pattern = name();
        fields.add(new Pattern.FieldPattern(pattern.name(), pattern));
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect("}");
    return new Pattern.Struct(path, fields, rest, tokens.since(start));
  }
}
