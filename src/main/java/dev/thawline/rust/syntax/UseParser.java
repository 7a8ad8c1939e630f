package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The trees of {@code use} declarations, flattened to one item a name. */
final class UseParser {
  private UseParser() {}

  /** Parses the tree that is next; {@code prefix} is the path before it. */
  static void tree(Parser parser, List<Path.Segment> prefix, List<Item> into) {
    TokenStream tokens = parser.tokens();
    int outer = tokens.enter();
    Span start = tokens.peek().span();
    tokens.accept("::");
    List<Path.Segment> segments = new ArrayList<>(prefix);
    while (true) {
      if (tokens.accept("{")) {
        while (!tokens.at("}")) {
          tree(parser, segments, into);
          if (!tokens.accept(",")) {
            break;
          }
        }
        tokens.expect("}");
        break;
      }
      if (tokens.at("*")) {
        Span star = tokens.next().span();
        if (segments.isEmpty()) {
          throw tokens.failAt(star, "cannot glob-import without a path");
        }
        Path path = new Path(segments, tokens.since(start));
        into.add(new Item.Use(path, new Identifier("*", star), true, path.span()));
        break;
      }
      Token token = tokens.peek();
      boolean keyword = token.is("self") || token.is("crate") || token.is("super");
      Identifier name;
      if (keyword) {
        tokens.next();
        name = new Identifier(token.text(), token.span());
      } else {
        name = tokens.identifier("identifier");
      }
      boolean selfOfGroup = token.is("self") && !segments.isEmpty();
      if (!selfOfGroup) {
        segments.add(new Path.Segment(name, List.of()));
      }
      if (tokens.accept("::")) {
        continue;
      }
      Identifier alias = segments.get(segments.size() - 1).name();
      if (tokens.accept("as")) {
        Token underscore = tokens.peek();
        alias =
            tokens.accept("_")
                ? new Identifier("_", underscore.span())
                : tokens.identifier("identifier");
      }
      into.add(
          new Item.Use(new Path(segments, tokens.since(start)), alias, false, tokens.since(start)));
      break;
    }
    tokens.leave(outer);
  }
}
