package dev.thawline.machine;

import dev.thawline.event.Value;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.source.Span;
import java.util.Arrays;
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

  private Frame(Frame other) {
    this.function = other.function;
    this.caller = other.caller;
    this.resultRegister = other.resultRegister;
    this.registers = other.registers.clone();
    this.next = other.next;
    this.loopCounts = other.loopCounts;
  }

  Frame copy() {
    return new Frame(this);
  }

  Instruction instruction() {
    return function.code().get(next);
  }

  Span span() {
    return function.spans().get(next);
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
}
