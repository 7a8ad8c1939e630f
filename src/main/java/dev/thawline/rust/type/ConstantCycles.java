package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses constants whose value needs itself, or is more than a simple expression, or is huge: each
 * use of a constant evaluates it anew, so sizes multiply.
 */
final class ConstantCycles {
  /** What of the library can be evaluated where no thread runs. */
  private static final Set<LibraryFunction> ALLOWED =
      Set.of(
          LibraryFunction.ATOMIC_NEW,
          LibraryFunction.ATOMIC_INTO_INNER,
          LibraryFunction.POINTER_NULL,
          LibraryFunction.SIZE_OF,
          LibraryFunction.ALIGN_OF,
          LibraryFunction.NEEDS_DROP,
          LibraryFunction.WRAPPING_ADD,
          LibraryFunction.WRAPPING_SUB,
          LibraryFunction.WRAPPING_MUL);

  private static final long MAXIMAL_SIZE = 2_000;
  private static final int MAXIMAL_CHAIN = 100;

  private final Diagnostics diagnostics;
  private final Map<ConstDefinition, Long> sizes = new HashMap<>();
  private final Set<ConstDefinition> running = new HashSet<>();

  private ConstantCycles(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void refuse(Items items, Diagnostics diagnostics) {
    if (diagnostics.hasErrors()) {
      return;
    }
    ConstantCycles cycles = new ConstantCycles(diagnostics);
    for (ConstDefinition constant : items.constants) {
      if (constant.isChecked()) {
        cycles.size(constant);
      }
    }
    items.statics.forEach(variable -> cycles.size(variable.value()));
  }

  /** The number of expressions that the value of a constant is made of. */
  private long size(ConstDefinition constant) {
    Long known = sizes.get(constant);
    if (known != null) {
      return known;
    }
    if (!running.add(constant)) {
      diagnostics.add(
          Diagnostic.error(
              "E0391",
              "cycle detected when evaluating constant `" + constant.name() + "`",
              constant.syntax().span()));
      return 1;
    }
    boolean tooDeep = running.size() > MAXIMAL_CHAIN;
    long size = tooDeep || !constant.isChecked() ? 1 : size(constant.value());
    if (tooDeep) {
      diagnostics.add(
          Diagnostic.unsupported(
              "chains of more than " + MAXIMAL_CHAIN + " constants", constant.value().span()));
    } else if (size > MAXIMAL_SIZE) {
      diagnostics.add(Diagnostic.unsupported("constants of this size", constant.value().span()));
      size = 1;
    }
    running.remove(constant);
    sizes.put(constant, size);
    return size;
  }

  private long size(Typed value) {
    long total = 1;
    for (Typed part : parts(value)) {
      total += size(part);
    }
    return value instanceof Typed.ConstantUse use ? size(use.definition()) : total;
  }

  private List<Typed> parts(Typed value) {
    if (value instanceof Typed.Unary unary) {
      return List.of(unary.operand());
    }
    if (value instanceof Typed.Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    if (value instanceof Typed.Cast cast) {
      return List.of(cast.operand());
    }
    if (value instanceof Typed.Borrow borrow) {
      return List.of(borrow.place());
    }
    if (value instanceof Typed.Deref deref && deref.pointer() instanceof Typed.Borrow borrow) {
      return List.of(borrow);
    }
    if (value instanceof Typed.Field field) {
      return List.of(field.base());
    }
    if (value instanceof Typed.Aggregate aggregate) {
      return aggregate.fields();
    }
    if (value instanceof Typed.VariantValue variant) {
      return variant.fields();
    }
    if (value instanceof Typed.Repeat repeat) {
      return List.of(repeat.element());
    }
    if (value instanceof Typed.LibraryCall call
        && (ALLOWED.contains(call.function()) || call.function().integer() != null)) {
      return call.arguments();
    }
    if (value instanceof Typed.Call call) {
      return call.arguments();
    }
    if (value instanceof Typed.Block block
        && block.statements().isEmpty()
        && block.result() != null) {
      // `const { .. }` and `unsafe { .. }` around one expression.
      return List.of(block.result());
    }
    boolean isLeaf =
        value instanceof Typed.Literal
            || value instanceof Typed.ConstantParameter
            || value instanceof Typed.ConstantUse
            || value instanceof Typed.FunctionValue
            || value instanceof Typed.ClosureValue
            || value instanceof Typed.Static
            || value instanceof Typed.Text;
    if (!isLeaf) {
      diagnostics.add(
          Diagnostic.unsupported("this expression in a constant or static", value.span()));
    }
    return List.of();
  }
}
