package dev.thawline.lower;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.rust.type.Type;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes out of scope where. A block's scope ends at its closing brace, a temporary's at the end
 * of its statement (The Rust Reference, "Destructors": drop scopes). The last to come is the first
 * to go: a variable is dropped, then its storage ends, then comes the one declared before it.
 */
final class Scopes {
  /** What is to be done at the end of a scope. */
  private sealed interface Entry {}

  /**
   * The storage of a variable or temporary ends.
   *
   * @param live a register that tells whether it has begun, or null where it always has
   */
  private record Storage(Operand pointer, @Nullable Operand live) implements Entry {}

  /** A place is dropped; {@code live} as for its storage. */
  private record Owned(Operand pointer, MovePath path, @Nullable Operand live) implements Entry {}

  /** A value in a register is dropped. */
  private record Value(Operand value, Type type) implements Entry {}

  private static final class Scope {
    private final boolean temporary;
    private final Span end;
    private final List<Entry> entries = new ArrayList<>();

    Scope(boolean temporary, Span end) {
      this.temporary = temporary;
      this.end = end;
    }
  }

  private final FunctionBuilder builder;
  private final Drops drops;
  private final List<Scope> open = new ArrayList<>();

  Scopes(FunctionBuilder builder, Drops drops) {
    this.builder = builder;
    this.drops = drops;
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

  /** The number of the innermost block's scope. */
  int block() {
    return innermost(false);
  }

  /** The number of the innermost scope of temporaries. */
  int statement() {
    return innermost(true);
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

  /** Ends the innermost scope for one way on, which {@code rest} lowers; it stays open. */
  void without(Runnable rest) {
    Scope scope = open.remove(open.size() - 1);
    release(scope);
    rest.run();
    open.add(scope);
  }

  /** Whether nothing is to be done at the end of the innermost scope. */
  boolean isEmpty() {
    return open.get(open.size() - 1).entries.isEmpty();
  }

  private void release(Scope scope) {
    if (scope.entries.isEmpty()) {
      return;
    }
    builder.step(scope.end);
    for (int i = scope.entries.size() - 1; i >= 0; i--) {
      Entry entry = scope.entries.get(i);
      if (entry instanceof Storage storage) {
        whenLive(storage.live(), scope.end, () -> endStorage(storage, scope.end));
      } else if (entry instanceof Owned owned) {
        whenLive(
            owned.live(), scope.end, () -> drops.drop(owned.pointer(), owned.path(), scope.end));
      } else if (entry instanceof Value value) {
        drops.value(value.value(), value.type(), scope.end);
      }
    }
    builder.step(scope.end);
  }

  private void endStorage(Storage storage, Span end) {
    builder.emit(new Instruction.Deallocate(storage.pointer(), AllocationKind.LOCAL), end);
  }

  private void whenLive(@Nullable Operand live, Span end, Runnable action) {
    if (live == null) {
      action.run();
      return;
    }
    FunctionBuilder.Label begun = new FunctionBuilder.Label();
    FunctionBuilder.Label done = new FunctionBuilder.Label();
    builder.branch(live, begun, done, end);
    builder.bind(begun, end);
    action.run();
    builder.jump(done, end);
    builder.bind(done, end);
  }

  /** The storage at {@code pointer} ends with scope number {@code scope}. */
  void addStorage(int scope, Operand pointer, @Nullable Operand live) {
    open.get(scope).entries.add(new Storage(pointer, live));
  }

  /** What the place still holds is dropped at the end of scope number {@code scope}. */
  void addOwned(int scope, Operand pointer, MovePath path, @Nullable Operand live) {
    open.get(scope).entries.add(new Owned(pointer, path, live));
  }

  /** The value is dropped at the end of scope number {@code scope}. */
  void addValue(int scope, Operand value, Type type) {
    open.get(scope).entries.add(new Value(value, type));
  }

  /** Operands that wait to be used: a jump out of their expression drops them. */
  void hold(Operand value, Type type) {
    if (!open.isEmpty()) {
      addValue(open.size() - 1, value, type);
    }
  }

  /** The last {@code count} operands that were {@link #hold held} are used now. */
  void use(int count) {
    if (open.isEmpty()) {
      return;
    }
    List<Entry> entries = open.get(open.size() - 1).entries;
    int left = count;
    for (int i = entries.size() - 1; left > 0; i--) {
      if (entries.get(i) instanceof Value) {
        entries.remove(i);
        left--;
      }
    }
  }

  /** The number of the scope, or -1 in the set-up of statics, which has none. */
  private int innermost(boolean temporary) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).temporary == temporary) {
        return i;
      }
    }
    return -1;
  }
}
