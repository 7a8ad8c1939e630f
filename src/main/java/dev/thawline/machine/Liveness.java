package dev.thawline.machine;

import dev.thawline.event.Value;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        for (int next : successors(code.get(i), i)) {
          live.or(before.get(next));
        }
        int target = Machine.targetOf(code.get(i));
        if (target >= 0) {
          live.clear(target);
        }
        for (Operand operand : operands(code.get(i))) {
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

  private static int[] successors(Instruction instruction, int at) {
    if (instruction instanceof Instruction.Jump jump) {
      return new int[] {jump.destination()};
    } else if (instruction instanceof Instruction.Branch branch) {
      return new int[] {branch.whenTrue(), branch.whenFalse()};
    } else if (instruction instanceof Instruction.Return
        || instruction instanceof Instruction.Panic) {
      return new int[0];
    }
    return new int[] {at + 1};
  }

  /** All operands among the parts of an instruction: one that is added later is not forgotten. */
  private static List<Operand> operands(Instruction instruction) {
    List<Operand> all = new ArrayList<>();
    collect(instruction, all);
    return all;
  }

  private static void collect(@Nullable Object part, List<Operand> into) {
    if (part instanceof Operand operand) {
      into.add(operand);
    } else if (part instanceof List<?> parts) {
      parts.forEach(one -> collect(one, into));
    } else if (part instanceof Instruction || part instanceof Instruction.Piece) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        try {
          collect(component.getAccessor().invoke(part), into);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException("cannot look at " + part, e);
        }
      }
    }
  }
}
