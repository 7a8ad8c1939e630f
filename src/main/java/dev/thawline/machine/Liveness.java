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

  private static List<Operand> operands(Instruction instruction) {
    if (instruction instanceof Instruction.Local local) {
      return ofLocal(local);
    }
    return ofVisible((Instruction.Visible) instruction);
  }

  private static List<Operand> ofLocal(Instruction.Local instruction) {
    if (instruction instanceof Instruction.Compute compute) {
      return compute.operands();
    } else if (instruction instanceof Instruction.Branch branch) {
      return List.of(branch.condition());
    } else if (instruction instanceof Instruction.Call call) {
      List<Operand> all = new ArrayList<>(call.arguments());
      all.add(call.function());
      return all;
    } else if (instruction instanceof Instruction.Return ret) {
      return List.of(ret.value());
    } else if (instruction instanceof Instruction.Print print) {
      return of(print.pieces());
    } else if (instruction instanceof Instruction.Panic panic) {
      return of(panic.message());
    } else if (instruction instanceof Instruction.Jump
        || instruction instanceof Instruction.LoopHead
        || instruction instanceof Instruction.Boundary) {
      return List.of();
    }
    throw new IllegalStateException("what does it read: " + instruction);
  }

  private static List<Operand> of(List<Instruction.Piece> pieces) {
    List<Operand> all = new ArrayList<>();
    for (Instruction.Piece piece : pieces) {
      Operand value = piece.value();
      if (value != null) {
        all.add(value);
      }
    }
    return all;
  }

  private static List<Operand> ofVisible(Instruction.Visible instruction) {
    if (instruction instanceof Instruction.Deallocate deallocate) {
      return List.of(deallocate.pointer());
    } else if (instruction instanceof Instruction.Deref deref) {
      return List.of(deref.pointer());
    } else if (instruction instanceof Instruction.Load load) {
      return List.of(load.pointer());
    } else if (instruction instanceof Instruction.Store store) {
      return List.of(store.pointer(), store.value());
    } else if (instruction instanceof Instruction.Update update) {
      return List.of(update.pointer(), update.operand());
    } else if (instruction instanceof Instruction.CompareExchange exchange) {
      return List.of(exchange.pointer(), exchange.expected(), exchange.replacement());
    } else if (instruction instanceof Instruction.Retag retag) {
      Operand call = retag.call();
      return call == null ? List.of(retag.source()) : List.of(retag.source(), call);
    } else if (instruction instanceof Instruction.Leave leave) {
      return List.of(leave.call());
    } else if (instruction instanceof Instruction.Expose expose) {
      return List.of(expose.pointer());
    } else if (instruction instanceof Instruction.FromExposed cast) {
      return List.of(cast.address());
    } else if (instruction instanceof Instruction.Spawn spawn) {
      List<Operand> all = new ArrayList<>(spawn.arguments());
      all.add(spawn.function());
      return all;
    } else if (instruction instanceof Instruction.Join join) {
      return List.of(join.handle());
    } else if (instruction instanceof Instruction.Allocate
        || instruction instanceof Instruction.Fence
        || instruction instanceof Instruction.Enter) {
      return List.of();
    }
    throw new IllegalStateException("what does it read: " + instruction);
  }
}
