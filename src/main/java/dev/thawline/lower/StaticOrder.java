package dev.thawline.lower;

import dev.thawline.rust.type.StaticDefinition;
import dev.thawline.rust.type.Typed;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which statics get their values: those that others borrow come first, since a store
 * after a borrow would end it. In a program no such store happens: the values are there from the
 * start. Statics that refer to each other keep the order of the source.
 */
final class StaticOrder {
  private static final int MAXIMAL_CHAIN = 100;

  private final List<StaticDefinition> ordered = new ArrayList<>();
  private final Set<StaticDefinition> seen = new HashSet<>();

  private int depth;

  private StaticOrder() {}

  static List<StaticDefinition> of(List<StaticDefinition> statics) {
    StaticOrder order = new StaticOrder();
    statics.forEach(order::visit);
    return order.ordered;
  }

  private void visit(StaticDefinition variable) {
    if (seen.add(variable)) {
      if (++depth > MAXIMAL_CHAIN) {
        throw new SpecException(
            Diagnostic.unsupported(
                "chains of more than " + MAXIMAL_CHAIN + " statics", variable.span()));
      }
      visit(variable.value());
      depth--;
      ordered.add(variable);
    }
  }

  private void visit(Typed value) {
    if (value instanceof Typed.Static variable) {
      visit(variable.definition());
    } else if (value instanceof Typed.Borrow borrow) {
      visit(borrow.place());
    } else if (value instanceof Typed.Deref deref) {
      visit(deref.pointer());
    } else if (value instanceof Typed.Field field) {
      visit(field.base());
    } else if (value instanceof Typed.Cast cast) {
      visit(cast.operand());
    } else if (value instanceof Typed.ConstantUse use) {
      // The library's constants are looked at when they are needed; they name no statics.
      if (use.definition().isChecked()) {
        visit(use.definition().value());
      }
    } else if (value instanceof Typed.Aggregate aggregate) {
      aggregate.fields().forEach(this::visit);
    } else if (value instanceof Typed.VariantValue variant) {
      variant.fields().forEach(this::visit);
    } else if (value instanceof Typed.Repeat repeat) {
      visit(repeat.element());
    } else if (value instanceof Typed.LibraryCall call) {
      call.arguments().forEach(this::visit);
    } else if (value instanceof Typed.Call call) {
      call.arguments().forEach(this::visit);
    } else if (value instanceof Typed.Block block && block.result() != null) {
      visit(block.result());
    }
  }
}
