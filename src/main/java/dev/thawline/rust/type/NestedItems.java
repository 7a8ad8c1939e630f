package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Item;
import java.util.List;

/**
 * Finds the items at the top of function bodies. They are treated as items of the file: their names
 * may not clash with others.
 */
final class NestedItems {
  private NestedItems() {}

  static void collect(Item item, List<Item> into) {
    if (item instanceof Item.Function function) {
      for (Expression.Statement statement : function.body().statements()) {
        if (statement instanceof Expression.ItemStatement nested) {
          into.add(nested.item());
          collect(nested.item(), into);
        }
      }
    } else if (item instanceof Item.Implementation block) {
      block.members().forEach(member -> collect(member, into));
    }
  }
}
