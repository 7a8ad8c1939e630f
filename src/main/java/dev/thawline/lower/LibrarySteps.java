package dev.thawline.lower;

import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import java.util.List;

/**
 * The steps of library code. A call of the library is one step, as a call of an intrinsic is
 * (language.md, "What looks like a read may be more"), but for the atomic operations in it, each of
 * which is a step of its own: other threads see it between two of those only. {@code --step event}
 * divides it into events like all code.
 */
final class LibrarySteps {
  private LibrarySteps() {}

  /** Takes out the boundaries that stand neither before nor behind an atomic operation. */
  static void merge(List<Instruction> code) {
    boolean[] kept = new boolean[code.size()];
    for (int i = 0; i < code.size(); i++) {
      if (code.get(i) instanceof Instruction.Boundary) {
        kept[i] = isAtomicAround(code, i, 1) || isAtomicAround(code, i, -1);
      }
    }
    for (int i = 0; i < kept.length; i++) {
      if (code.get(i) instanceof Instruction.Boundary && !kept[i]) {
        code.set(i, new Instruction.Jump(i + 1));
      }
    }
  }

  /** Whether the straight code on one side, up to the next boundary, has an atomic operation. */
  private static boolean isAtomicAround(List<Instruction> code, int boundary, int direction) {
    for (int i = boundary + direction; i >= 0 && i < code.size(); i += direction) {
      Instruction instruction = code.get(i);
      if (isAtomic(instruction)) {
        return true;
      }
      if (instruction instanceof Instruction.Boundary
          || instruction instanceof Instruction.Jump
          || instruction instanceof Instruction.Branch
          || instruction instanceof Instruction.Return
          || instruction instanceof Instruction.Panic
          || instruction instanceof Instruction.Call) {
        return false;
      }
    }
    return false;
  }

  private static boolean isAtomic(Instruction instruction) {
    if (instruction instanceof Instruction.Load load) {
      return load.order() != MemoryOrder.NON_ATOMIC;
    }
    if (instruction instanceof Instruction.Store store) {
      return store.order() != MemoryOrder.NON_ATOMIC;
    }
    return instruction instanceof Instruction.Update
        || instruction instanceof Instruction.CompareExchange
        || instruction instanceof Instruction.Fence
        || instruction instanceof Instruction.Spawn
        || instruction instanceof Instruction.Join;
  }
}
