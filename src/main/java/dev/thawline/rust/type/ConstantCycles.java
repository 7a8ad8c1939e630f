package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import java.util.HashSet;
import java.util.Set;

/**
 * Refuses constants whose value needs itself, and constants whose value is more than a simple
 * expression: each use of a constant evaluates it anew.
 */
final class ConstantCycles {
  private final Diagnostics diagnostics;
  private final Set<ConstDefinition> done = new HashSet<>();
  private final Set<ConstDefinition> running = new HashSet<>();

  private ConstantCycles(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void refuse(Items items, Diagnostics diagnostics) {
    if (diagnostics.hasErrors()) {
      return;
    }
    ConstantCycles cycles = new ConstantCycles(diagnostics);
    items.constants.values().forEach(cycles::visit);
    items.structs.values().forEach(s -> s.members().constants().values().forEach(cycles::visit));
    items.enums.values().forEach(e -> e.members().constants().values().forEach(cycles::visit));
    for (StaticDefinition variable : items.statics.values()) {
      cycles.visit(variable.value());
      if (mentionsBody(variable.syntax().value())) {
        diagnostics.add(
            Diagnostic.unsupported("closures in static values", variable.syntax().value().span()));
      }
    }
  }

  private static boolean mentionsBody(Expression value) {
    return value instanceof Expression.Closure;
  }

  private void visit(ConstDefinition constant) {
    if (done.contains(constant)) {
      return;
    }
    if (!running.add(constant)) {
      diagnostics.add(
          Diagnostic.error(
              "E0391",
              "cycle detected when evaluating constant `" + constant.name() + "`",
              constant.syntax().span()));
      done.add(constant);
      return;
    }
    visit(constant.value());
    running.remove(constant);
    done.add(constant);
  }

  private void visit(Typed value) {
    if (value instanceof Typed.ConstantUse use) {
      visit(use.definition());
    } else if (value instanceof Typed.Unary unary) {
      visit(unary.operand());
    } else if (value instanceof Typed.Binary binary) {
      visit(binary.left());
      visit(binary.right());
    } else if (value instanceof Typed.Cast cast) {
      visit(cast.operand());
    } else if (value instanceof Typed.Borrow borrow) {
      visit(borrow.place());
    } else if (value instanceof Typed.Field field) {
      visit(field.base());
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
    } else if (!(value instanceof Typed.Literal
        || value instanceof Typed.FunctionValue
        || value instanceof Typed.Static
        || value instanceof Typed.Text)) {
      diagnostics.add(
          Diagnostic.unsupported("this expression in a constant or static", value.span()));
    }
  }
}
