package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Type parameters, bounds and {@code where} clauses. */
final class GenericsParser {
  private final Parser parser;

  GenericsParser(Parser parser) {
    this.parser = parser;
  }

  private TokenStream tokens() {
    return parser.tokens();
  }

  /** {@code <'a, T: B = D, const N: usize>}, or nothing. */
  Generics parameters() {
    TokenStream tokens = tokens();
    if (!tokens.accept("<")) {
      return Generics.NONE;
    }
    List<Generics.Parameter> parameters = new ArrayList<>();
    List<Generics.Bound> demanded = new ArrayList<>();
    while (!tokens.at(">")) {
      Attributes.read(tokens).keep(tokens);
      if (tokens.peek().kind() == Token.Kind.LIFETIME) {
        tokens.next();
        if (tokens.accept(":")) {
          bounds();
        }
      } else {
        parameters.add(parameter(demanded));
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    if (!tokens.acceptSplit(">")) {
      tokens.expect(">");
    }
    return new Generics(parameters, demanded);
  }

  private Generics.Parameter parameter(List<Generics.Bound> demanded) {
    TokenStream tokens = tokens();
    if (tokens.accept("const")) {
      Identifier name = tokens.identifier("a generic parameter");
      tokens.expect(":");
      SyntaxType type = parser.types().type();
      SyntaxType standard = tokens.accept("=") ? parser.types().argument() : null;
      return new Generics.Parameter(name, type, standard);
    }
    Identifier name = tokens.identifier("a generic parameter");
    if (tokens.accept(":")) {
      add(named(name), bounds(), demanded);
    }
    SyntaxType standard = tokens.accept("=") ? parser.types().type() : null;
    return new Generics.Parameter(name, null, standard);
  }

  private static SyntaxType named(Identifier name) {
    Path path = new Path(List.of(new Path.Segment(name, List.of())), name.span());
    return new SyntaxType.Named(path, name.span());
  }

  private static void add(SyntaxType subject, List<Path> traits, List<Generics.Bound> into) {
    traits.forEach(trait -> into.add(new Generics.Bound(subject, trait)));
  }

  /** {@code A + 'b + ?Sized}: the traits. */
  List<Path> bounds() {
    TokenStream tokens = tokens();
    List<Path> traits = new ArrayList<>();
    do {
      boolean grouped = tokens.accept("(");
      boolean relaxed = tokens.accept("?");
      boolean constant = tokens.accept("~") || tokens.at("const");
      if (constant) {
        tokens.accept("const");
      }
      if (tokens.peek().kind() == Token.Kind.LIFETIME) {
        tokens.next();
      } else if (tokens.peek().is("use") && tokens.peek(1).is("<")) {
        tokens.next();
        parser.types().arguments();
      } else if (tokens.at("for")
          || tokens.at("::")
          || tokens.at("crate")
          || tokens.at("self")
          || tokens.at("super")
          || (tokens.peek().kind() == Token.Kind.IDENTIFIER
              && !Keywords.isReserved(tokens.peek()))) {
        if (tokens.accept("for")) {
          parameters();
        }
        Path trait = parser.types().path(false);
        if (!relaxed) {
          traits.add(trait);
        }
      }
      if (grouped) {
        tokens.expect(")");
      }
    } while (tokens.accept("+"));
    return traits;
  }

  /** What a {@code where} clause demands; nothing where there is none. */
  Generics where() {
    TokenStream tokens = tokens();
    if (!tokens.accept("where")) {
      return Generics.NONE;
    }
    List<Generics.Bound> demanded = new ArrayList<>();
    while (!tokens.at("{") && !tokens.at(";") && !tokens.at("=") && !tokens.atEnd()) {
      if (tokens.peek().kind() == Token.Kind.LIFETIME) {
        tokens.next();
        tokens.expect(":");
        bounds();
      } else {
        if (tokens.accept("for")) {
          parameters();
        }
        SyntaxType subject = parser.types().type();
        Span colon = tokens.peek().span();
        if (!tokens.accept(":")) {
          throw tokens.failAt(colon, "expected `:`, found " + tokens.peek().describe());
        }
        add(subject, bounds(), demanded);
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    return new Generics(List.of(), demanded);
  }
}
