package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Identifier;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.Lexer;
import dev.thawline.rust.syntax.Token;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items at the top of function bodies. They are treated as items of the file. That means
 * the same as long as no other function mentions their names, so such a mention is refused.
 */
final class NestedItems {
  private record Nested(Item item, Item.Function function) {}

  private final List<Nested> found = new ArrayList<>();

  private NestedItems() {}

  static List<Item> collect(List<Item> top, Diagnostics diagnostics) {
    NestedItems nested = new NestedItems();
    top.forEach(nested::visit);
    nested.refuseOtherMentions(diagnostics);
    return nested.found.stream().map(Nested::item).toList();
  }

  private void visit(Item item) {
    if (item instanceof Item.Function function) {
      for (Expression.Statement statement : function.body().statements()) {
        if (statement instanceof Expression.ItemStatement nested) {
          found.add(new Nested(nested.item(), function));
          visit(nested.item());
        }
      }
    } else if (item instanceof Item.Implementation block) {
      block.members().forEach(this::visit);
    }
  }

  /** Goes by the words of the file: what looks like a mention counts as one. */
  private void refuseOtherMentions(Diagnostics diagnostics) {
    if (found.isEmpty()) {
      return;
    }
    Map<String, List<Token>> mentions = new HashMap<>();
    Token before = null;
    for (Token token : Lexer.tokens(found.get(0).item().span().file(), new Diagnostics())) {
      boolean isMember = before != null && before.is(".");
      if (token.kind() == Token.Kind.IDENTIFIER && !isMember) {
        mentions.computeIfAbsent(token.text(), text -> new ArrayList<>()).add(token);
      }
      before = token;
    }
    for (Nested nested : found) {
      Identifier name = name(nested.item());
      if (name == null || name.text().equals("_")) {
        continue;
      }
      Span scope = nested.function().span();
      for (Token token : mentions.getOrDefault(name.text(), List.of())) {
        if (token.span().start() < scope.start() || token.span().end() > scope.end()) {
          diagnostics.add(
              Diagnostic.unsupported(
                      "an item inside a function with a name that is used outside of it",
                      name.span())
                  .withNote(token.span(), "`" + name.text() + "` outside")
                  .withHelp("give it another name or move it to the top of the file"));
          break;
        }
      }
    }
    // Whatever else is found may follow from names being taken for each other.
    diagnostics.throwIfErrors();
  }

  private static @Nullable Identifier name(Item item) {
    if (item instanceof Item.Struct struct) {
      return struct.name();
    }
    if (item instanceof Item.Enumeration enumeration) {
      return enumeration.name();
    }
    if (item instanceof Item.Alias alias) {
      return alias.name();
    }
    if (item instanceof Item.Static variable) {
      return variable.name();
    }
    if (item instanceof Item.Const constant) {
      return constant.name();
    }
    return item instanceof Item.Function function ? function.name() : null;
  }
}
