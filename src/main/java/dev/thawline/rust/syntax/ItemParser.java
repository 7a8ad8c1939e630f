package dev.thawline.rust.syntax;

import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items. */
final class ItemParser {
  private final Parser parser;

  /** Whether we are among the members of a trait or an impl: bodies may be missing. */
  private boolean inImplementation;

  ItemParser(Parser parser) {
    this.parser = parser;
  }

  private TokenStream tokens() {
    return parser.tokens();
  }

  List<Item> file() {
    TokenStream tokens = tokens();
    List<Item> items = new ArrayList<>();
    while (!tokens.atEnd()) {
      TokenStream.Mark before = tokens.mark();
      try {
        items.addAll(item());
      } catch (SyntaxFailure failure) {
        tokens.report(failure);
        tokens.rewind(before);
        skipBrokenItem();
      }
    }
    return items;
  }

  /** Skips the item that failed, from its start: the failure may lie inside brackets. */
  private void skipBrokenItem() {
    TokenStream tokens = tokens();
    do {
      while (tokens.at("*") || tokens.at("->")) {
        // What follows is a type, though it may look like an item: `*const T`, `-> impl T`.
        tokens.next();
      }
      tokens.skipTree();
    } while (!tokens.atEnd() && !startsItem() && !tokens.at("#"));
  }

  /**
   * Whether an item starts here; {@code unsafe {} } and {@code const {} } are expressions, {@code
   * fn(} is a type.
   */
  boolean startsItem() {
    TokenStream tokens = tokens();
    Token token = tokens.peek();
    if (token.is("unsafe") || token.is("const")) {
      return !tokens.peek(1).is("{");
    }
    return (token.is("fn") && !tokens.peek(1).is("("))
        || token.is("struct")
        || atUnion()
        || token.is("enum")
        || token.is("impl")
        || (token.is("static") && !tokens.peek(1).is("|") && !tokens.peek(1).is("||"))
        || token.is("use")
        || token.is("type")
        || token.is("mod")
        || token.is("trait")
        || token.is("extern")
        || token.is("pub");
  }

  /** One item; a {@code use} may give several, what is compiled only for tests none. */
  List<Item> item() {
    return item(Attributes.read(tokens()));
  }

  /** One item whose attributes have been read. */
  List<Item> item(Attributes attributes) {
    TokenStream tokens = tokens();
    visibility();
    if (attributes.dropped()) {
      skipItem();
      return List.of();
    }
    if (parser.expander().item()) {
      return List.of();
    }
    Item.Derivations derived =
        new Item.Derivations(attributes.derived(), attributes.lang(), attributes.alignment());
    Token token = tokens.peek();
    Span start = token.span();
    if (tokens.accept("use")) {
      List<Item> uses = new ArrayList<>();
      UseParser.tree(parser, List.of(), uses);
      tokens.expect(";");
      return uses;
    }
    if (tokens.accept("struct")) {
      return List.of(struct(derived, start));
    }
    if (atUnion()) {
      tokens.next();
      return List.of(
          struct(
              new Item.Derivations(attributes.derived(), "union", attributes.alignment()), start));
    }
    if (tokens.accept("enum")) {
      return List.of(enumeration(derived, start));
    }
    if (tokens.accept("type")) {
      Identifier name = tokens.identifier("identifier");
      return List.of(alias(name, start));
    }
    if (tokens.accept("static")) {
      return List.of(staticItem(start));
    }
    if (tokens.at("const") && !isFunction()) {
      tokens.next();
      return List.of(constItem(start));
    }
    if (isFunction()) {
      return List.of(function(attributes, start));
    }
    if (tokens.at("impl") || (tokens.at("unsafe") && tokens.peek(1).is("impl"))) {
      tokens.accept("unsafe");
      tokens.next();
      return List.of(implementation(start));
    }
    if (tokens.at("trait") || (tokens.at("unsafe") && tokens.peek(1).is("trait"))) {
      tokens.accept("unsafe");
      tokens.next();
      return List.of(trait(attributes.lang(), start));
    }
    if (tokens.accept("mod")) {
      return List.of(module(attributes, start));
    }
    return refuse(token, start);
  }

  private List<Item> refuse(Token token, Span start) {
    TokenStream tokens = tokens();
    if (token.is("extern")) {
      throw tokens.unsupported("`" + token.text() + "`", start);
    }
    if (token.is("thread_local") && tokens.peek(1).is("!")) {
      throw tokens.unsupported("`thread_local!`", start);
    }
    throw tokens.fail("expected item, found " + token.describe());
  }

  /** Passes over an item that is not compiled. */
  private void skipItem() {
    TokenStream tokens = tokens();
    boolean hasBody =
        isFunction()
            || !(tokens.at("use")
                || tokens.at("type")
                || tokens.at("static")
                || tokens.at("const"));
    while (!tokens.atEnd() && !tokens.accept(";")) {
      boolean isBody = hasBody && tokens.at("{");
      tokens.skipTree();
      if (isBody) {
        return;
      }
    }
  }

  /** The attributes of a field or variant, and its visibility. */
  private boolean memberPrefixes() {
    Attributes.read(tokens()).keep(tokens());
    return visibility();
  }

  /** Whether it is {@code pub} without any restriction. */
  private boolean visibility() {
    TokenStream tokens = tokens();
    boolean isPublic = tokens.accept("pub");
    boolean restricted = isPublic && tokens.at("(");
    if (restricted) {
      tokens.skipTree();
    }
    return isPublic && !restricted;
  }

  private boolean isFunction() {
    TokenStream tokens = tokens();
    int ahead = 0;
    while (tokens.peek(ahead).is("const")
        || tokens.peek(ahead).is("unsafe")
        || tokens.peek(ahead).is("async")
        || tokens.peek(ahead).is("extern")
        || tokens.peek(ahead).kind() == Token.Kind.STRING) {
      ahead++;
    }
    return tokens.peek(ahead).is("fn");
  }

  private Item alias(Identifier name, Span start) {
    TokenStream tokens = tokens();
    Generics generics = parser.generics().parameters();
    List<Path> bounds = tokens.accept(":") ? parser.generics().bounds() : List.of();
    parser.generics().where();
    SyntaxType type = tokens.accept("=") ? parser.types().type() : null;
    parser.generics().where();
    tokens.expect(";");
    Span span = tokens.since(start);
    if (type == null || !bounds.isEmpty() || inImplementation) {
      if (!generics.isEmpty()) {
        throw tokens.unsupported("generic associated types", name.span());
      }
      return new Item.AssociatedType(name, bounds, type, span);
    }
    return new Item.Alias(name, type, generics, span);
  }

  /** Its macros are not seen outside unless it is marked {@code #[macro_use]}. */
  private Item module(Attributes attributes, Span start) {
    TokenStream tokens = tokens();
    Identifier name = tokens.identifier("identifier");
    boolean isElsewhere = tokens.accept(";");
    SourceFile file = isElsewhere ? KnownFiles.find(attributes.path()) : null;
    if (isElsewhere && file == null) {
      throw tokens.unsupported("modules in files of their own", start);
    }
    int macros = parser.expander().scopes().depth();
    if (!attributes.macroUse()) {
      parser.expander().scopes().open();
    }
    List<Item> items = file == null ? members() : parser.items(file);
    parser.expander().scopes().closeTo(macros);
    return new Item.Module(name, items, tokens.since(start));
  }

  /** Items in braces. */
  private List<Item> members() {
    TokenStream tokens = tokens();
    int outer = tokens.enter();
    tokens.expect("{");
    List<Item> members = new ArrayList<>();
    while (!tokens.at("}")) {
      members.addAll(item());
    }
    tokens.expect("}");
    tokens.leave(outer);
    return members;
  }

  private List<Item> associatedMembers() {
    boolean outer = inImplementation;
    inImplementation = true;
    List<Item> members = members();
    inImplementation = outer;
    return members;
  }

  private Item trait(@Nullable String lang, Span start) {
    TokenStream tokens = tokens();
    Identifier name = tokens.identifier("identifier");
    Generics generics = parser.generics().parameters();
    List<Path> supertraits = tokens.accept(":") ? parser.generics().bounds() : List.of();
    generics = generics.plus(parser.generics().where());
    List<Item> members = associatedMembers();
    return new Item.Trait(name, generics, supertraits, members, lang, tokens.since(start));
  }

  private Item function(Attributes attributes, Span start) {
    TokenStream tokens = tokens();
    while (!tokens.accept("fn")) {
      Token qualifier = tokens.next();
      if (qualifier.is("async")) {
        throw tokens.unsupported("async code", qualifier.span());
      }
    }
    Identifier name = tokens.identifier("identifier");
    Generics generics = parser.generics().parameters();
    tokens.expect("(");
    parser.types().beginParameters();
    Item.Receiver receiver = receiver();
    List<Expression.Parameter> parameters = new ArrayList<>();
    if (receiver == null || tokens.accept(",")) {
      while (!tokens.at(")")) {
        Attributes.read(tokens).keep(tokens);
        Span from = tokens.peek().span();
        Pattern pattern = parser.patterns().single();
        tokens.expect(":");
        SyntaxType type = parser.types().type();
        parameters.add(new Expression.Parameter(pattern, type, tokens.since(from)));
        if (!tokens.accept(",")) {
          break;
        }
      }
    }
    tokens.expect(")");
    generics = generics.plus(parser.types().endParameters());
    SyntaxType result = parser.types().result();
    generics = generics.plus(parser.generics().where());
    Expression.Block body = null;
    if (!(inImplementation || attributes.intrinsic() != null) || !tokens.accept(";")) {
      boolean outer = inImplementation;
      inImplementation = false;
      body = parser.blocks().block();
      inImplementation = outer;
    }
    return new Item.Function(
        name,
        receiver,
        parameters,
        result,
        body,
        generics,
        attributes.noWritable(),
        attributes.intrinsic(),
        tokens.since(start));
  }

  private Item.@Nullable Receiver receiver() {
    TokenStream tokens = tokens();
    Span start = tokens.peek().span();
    int ahead = 0;
    boolean reference = tokens.peek().is("&");
    if (reference) {
      ahead++;
      if (tokens.peek(ahead).kind() == Token.Kind.LIFETIME) {
        ahead++;
      }
    }
    boolean mutable = tokens.peek(ahead).is("mut");
    ahead += mutable ? 1 : 0;
    if (!tokens.peek(ahead).is("self")) {
      return null;
    }
    for (int i = 0; i <= ahead; i++) {
      tokens.next();
    }
    Span span = tokens.since(start);
    SyntaxType type = !reference && tokens.accept(":") ? parser.types().type() : null;
    return new Item.Receiver(reference, mutable, type, span);
  }

  /** {@code union} is a keyword only before a name. */
  private boolean atUnion() {
    Token name = tokens().peek(1);
    return tokens().at("union")
        && name.kind() == Token.Kind.IDENTIFIER
        && !Keywords.isReserved(name);
  }

  /** A struct or union, which the checker tells apart by its name as a lang item. */
  private Item struct(Item.Derivations derived, Span start) {
    TokenStream tokens = tokens();
    Identifier name = tokens.identifier("identifier");
    Generics generics = parser.generics().parameters();
    generics = generics.plus(parser.generics().where());
    Item.Fields fields = fields();
    generics = generics.plus(parser.generics().where());
    if (fields.shape() != Item.Shape.NAMED) {
      tokens.expect(";");
    }
    return new Item.Struct(name, fields, derived, generics, tokens.since(start));
  }

  private Item.Fields fields() {
    TokenStream tokens = tokens();
    List<Item.Field> fields = new ArrayList<>();
    if (tokens.accept("{")) {
      while (!tokens.at("}")) {
        boolean isPublic = memberPrefixes();
        Identifier name = tokens.identifier("identifier");
        tokens.expect(":");
        fields.add(new Item.Field(name, parser.types().type(), isPublic));
        if (!tokens.accept(",")) {
          break;
        }
      }
      tokens.expect("}");
      return new Item.Fields(Item.Shape.NAMED, fields);
    }
    if (tokens.accept("(")) {
      while (!tokens.at(")")) {
        boolean isPublic = memberPrefixes();
        SyntaxType type = parser.types().type();
        Identifier name = new Identifier(String.valueOf(fields.size()), type.span());
        fields.add(new Item.Field(name, type, isPublic));
        if (!tokens.accept(",")) {
          break;
        }
      }
      tokens.expect(")");
      return new Item.Fields(Item.Shape.TUPLE, fields);
    }
    return new Item.Fields(Item.Shape.UNIT, fields);
  }

  private Item enumeration(Item.Derivations derived, Span start) {
    TokenStream tokens = tokens();
    if (derived.alignment() > 0) {
      throw tokens.unsupported("`#[repr(align)]` of an enum", start);
    }
    Identifier name = tokens.identifier("identifier");
    Generics generics = parser.generics().parameters();
    generics = generics.plus(parser.generics().where());
    tokens.expect("{");
    List<Item.Variant> variants = new ArrayList<>();
    while (!tokens.at("}")) {
      Attributes attributes = Attributes.read(tokens);
      attributes.keep(tokens);
      visibility();
      Identifier variant = tokens.identifier("identifier");
      Item.Fields fields = fields();
      Expression discriminant = tokens.accept("=") ? parser.expressions().expression() : null;
      variants.add(new Item.Variant(variant, fields, discriminant, attributes.isDefault()));
      if (!tokens.accept(",")) {
        break;
      }
    }
    tokens.expect("}");
    return new Item.Enumeration(name, variants, derived, generics, tokens.since(start));
  }

  private Item staticItem(Span start) {
    TokenStream tokens = tokens();
    boolean mutable = tokens.accept("mut");
    Identifier name = tokens.identifier("identifier");
    tokens.expect(":");
    SyntaxType type = parser.types().type();
    tokens.expect("=");
    Expression value = parser.expressions().expression();
    tokens.expect(";");
    return new Item.Static(name, mutable, type, value, tokens.since(start));
  }

  private Item constItem(Span start) {
    TokenStream tokens = tokens();
    Token token = tokens.peek();
    Identifier name =
        tokens.accept("_") ? new Identifier("_", token.span()) : tokens.identifier("identifier");
    tokens.expect(":");
    SyntaxType type = parser.types().type();
    Expression value = null;
    if (!inImplementation || !tokens.at(";")) {
      tokens.expect("=");
      value = parser.expressions().expression();
    }
    tokens.expect(";");
    return new Item.Const(name, type, value, tokens.since(start));
  }

  private Item implementation(Span start) {
    TokenStream tokens = tokens();
    Generics generics = tokens.at("<") ? parser.generics().parameters() : Generics.NONE;
    boolean negative = tokens.accept("!");
    SyntaxType target = parser.types().type();
    Path trait = null;
    if (tokens.accept("for")) {
      trait =
          target instanceof SyntaxType.Named named
              ? named.path()
              : Path.of(new Identifier("?", target.span()));
      target = parser.types().type();
    }
    generics = generics.plus(parser.generics().where());
    List<Item> members = associatedMembers();
    return new Item.Implementation(target, trait, negative, members, generics, tokens.since(start));
  }
}
