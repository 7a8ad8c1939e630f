package dev.thawline.machine;

import dev.thawline.event.Value;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which registers of a function may still be read before they are written. A thread that waits in a
 * loop computes the same values in every round, but names the pointers that it makes anew: the dead
 * ones must not tell two rounds apart.
 */
final class Liveness {
  private final List<BitSet> before;

  private Liveness(List<BitSet> before) {
    this.before = before;
  }

  /** By going backwards over the code until nothing changes. */
  static Liveness of(Function function) {
    List<Instruction> code = function.code();
    List<BitSet> before = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      before.add(new BitSet());
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = code.size() - 1; i >= 0; i--) {
        BitSet live = new BitSet();
        for (int next : code.get(i).successors(i)) {
          live.or(before.get(next));
        }
        int target = Machine.targetOf(code.get(i));
        if (target >= 0) {
          live.clear(target);
        }
        for (Operand operand : code.get(i).operands()) {
          if (operand instanceof Operand.Register register) {
            live.set(register.number());
          }
        }
        if (!live.equals(before.get(i))) {
          before.set(i, live);
          changed = true;
        }
      }
    }
    return new Liveness(before);
  }

  /** Forgets what the frame's registers hold that nobody will read. */
  void clearDead(Frame frame) {
    BitSet live = before.get(frame.next);
    for (int register = 0; register < frame.registers.length; register++) {
      if (!live.get(register)) {
        frame.registers[register] = Value.Uninitialized.INSTANCE;
      }
    }
  }

  /**
   * Adds what the frame's registers hold that may still be read.
   *
   * @param awaited a register that gets the result of a running call; -1 if none does
   */
  void addLive(Frame frame, int awaited, List<Value> into) {
    BitSet live = before.get(frame.next);
    for (int r = live.nextSetBit(0); r >= 0; r = live.nextSetBit(r + 1)) {
      if (r != awaited) {
        into.add(frame.registers[r]);
      }
    }
  }
}
