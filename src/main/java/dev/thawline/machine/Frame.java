package dev.thawline.machine;

import dev.thawline.event.Value;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.source.Span;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One activation of a function. Changed only by {@link Run} while a thread advances; frozen inside
 * a {@link ThreadState}.
 */
final class Frame {
  private static final int[] NO_LOOPS = {};

  final Function function;
  final @Nullable Frame caller;
  final int resultRegister;
  final Value[] registers;
  int next;
  int[] loopCounts;

  Frame(Function function, @Nullable Frame caller, int resultRegister) {
    this.function = function;
    this.caller = caller;
    this.resultRegister = resultRegister;
    this.registers = new Value[function.registerCount()];
    Arrays.fill(registers, Value.Uninitialized.INSTANCE);
    this.loopCounts = NO_LOOPS;
  }

  private Frame(Frame other, @Nullable Frame caller) {
    this.function = other.function;
    this.caller = caller;
    this.resultRegister = other.resultRegister;
    this.registers = other.registers.clone();
    this.next = other.next;
    this.loopCounts = other.loopCounts;
  }

  Frame copy() {
    return new Frame(this, caller);
  }

  /** A copy under another caller. */
  Frame copyUnder(Frame newCaller) {
    return new Frame(this, newCaller);
  }

  Instruction instruction() {
    return function.code().get(next);
  }

  /**
   * Where we are: in code of the library, the innermost call of it in the user's file (language.md,
   * "Lines").
   */
  Span span() {
    Span own = function.spans().get(next);
    Span told = own;
    Frame outer = caller;
    while (told.file().isLibrary() && outer != null) {
      told = outer.function.spans().get(Math.max(0, outer.next - 1));
      outer = outer.caller;
    }
    return told.file().isLibrary() ? own : told;
  }

  /**
   * Counts one more pass of a loop's head; returns how many there were. Loops are numbered in
   * source order, so those with higher numbers lie inside or behind it: they start anew.
   */
  int passLoop(int loop) {
    int[] counts = Arrays.copyOf(loopCounts, loop + 1);
    counts[loop]++;
    loopCounts = counts;
    return counts[loop];
  }

  /** Another pass of the head of a loop that does not count: those inside or behind start anew. */
  void passAgain(int loop) {
    loopCounts = Arrays.copyOf(loopCounts, loop + 1);
  }

  /** Counts a pass that did not count; those inside or behind stay. */
  int recount(int loop) {
    loopCounts = loopCounts.clone();
    loopCounts[loop]++;
    return loopCounts[loop];
  }

  /** Whether the loop's head has been passed since an outer loop's was. */
  boolean isInside(int loop) {
    return loop < loopCounts.length && loopCounts[loop] > 0;
  }

  /** How many calls it is in. */
  int depth() {
    int depth = 0;
    for (Frame frame = caller; frame != null; frame = frame.caller) {
      depth++;
    }
    return depth;
  }

  /** Whether both will do the same with the same results of events. */
  boolean isLike(Frame other) {
    return this == other
        || (Objects.equals(function, other.function)
            && standsAs(other)
            && (caller == null
                ? other.caller == null
                : other.caller != null && caller.isLike(other.caller)));
  }

  /** The same, whatever the functions are called and wherever they stand in the source. */
  boolean isAlike(Frame other) {
    return this == other
        || (function.code().equals(other.function.code())
            && standsAs(other)
            && (caller == null
                ? other.caller == null
                : other.caller != null && caller.isAlike(other.caller)));
  }

  /** Whether both stand at the same place of code with the same values. */
  private boolean standsAs(Frame other) {
    return next == other.next
        && resultRegister == other.resultRegister
        && Arrays.equals(registers, other.registers)
        && Arrays.equals(loopCounts, other.loopCounts);
  }
}
