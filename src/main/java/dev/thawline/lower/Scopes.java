package dev.thawline.lower;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes out of scope where. A block's scope ends at its closing brace, a temporary's at the end
 * of its statement (The Rust Reference, "Destructors": temporary scopes).
 */
final class Scopes {
  private static final class Scope {
    private final boolean temporary;
    private final Span end;
    private final List<Operand> allocations = new ArrayList<>();

    Scope(boolean temporary, Span end) {
      this.temporary = temporary;
      this.end = end;
    }
  }

  private final FunctionBuilder builder;
  private final List<Scope> open = new ArrayList<>();

  Scopes(FunctionBuilder builder) {
    this.builder = builder;
  }

  void openBlock(Span closingBrace) {
    open.add(new Scope(false, closingBrace));
  }

  void openTemporary(Span statement) {
    open.add(new Scope(true, statement));
  }

  /** How many scopes are open: what {@link #leaveTo} takes. */
  int depth() {
    return open.size();
  }

  /** Ends the innermost scope. */
  void close() {
    release(open.remove(open.size() - 1));
  }

  /** Ends, for a jump out of them, all scopes but the outermost {@code depth}; they stay open. */
  void leaveTo(int depth) {
    for (int i = open.size() - 1; i >= depth; i--) {
      release(open.get(i));
    }
  }

  private void release(Scope scope) {
    if (scope.allocations.isEmpty()) {
      return;
    }
    builder.step(scope.end);
    for (int i = scope.allocations.size() - 1; i >= 0; i--) {
      builder.emit(
          new Instruction.Deallocate(scope.allocations.get(i), AllocationKind.LOCAL), scope.end);
    }
    builder.step(scope.end);
  }

  /** A local lives until its block ends. */
  void addLocal(Operand pointer) {
    innermost(false).allocations.add(pointer);
  }

  /** A temporary lives until its statement ends. */
  void addTemporary(Operand pointer) {
    open.get(open.size() - 1).allocations.add(pointer);
  }

  private Scope innermost(boolean temporary) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).temporary == temporary) {
        return open.get(i);
      }
    }
    throw new IllegalStateException("no open scope");
  }
}
