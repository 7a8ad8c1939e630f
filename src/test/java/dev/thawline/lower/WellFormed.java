package dev.thawline.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Program;
import dev.thawline.program.RetagOrigin;
import java.util.ArrayList;
import java.util.List;

/** What holds of every lowered program, whatever its source. */
final class WellFormed {
  private WellFormed() {}

  static void check(Program program) {
    assertThat(program.entry()).isBetween(0, program.functions().size() - 1);
    for (int i = 0; i < program.functions().size(); i++) {
      checkFunction(program.functions().get(i), i == program.entry());
    }
  }

  private static void checkFunction(Function function, boolean isEntry) {
    int length = function.code().size();
    assertThat(length).as(function.name()).isPositive();
    Instruction last = function.code().get(length - 1);
    assertThat(last)
        .as(function.name())
        .isInstanceOfAny(
            Instruction.Return.class,
            Instruction.Jump.class,
            Instruction.Branch.class,
            Instruction.Panic.class);
    for (Instruction instruction : function.code()) {
      if (instruction instanceof Instruction.Jump jump) {
        require(isIndex(jump.destination(), length), instruction);
      } else if (instruction instanceof Instruction.Branch branch) {
        require(isIndex(branch.whenTrue(), length), instruction);
        require(isIndex(branch.whenFalse(), length), instruction);
      } else if (instruction instanceof Instruction.Boundary) {
        require(!isEntry, instruction);
      } else if (instruction instanceof Instruction.Retag retag) {
        require((retag.origin() == RetagOrigin.ARGUMENT) == (retag.call() != null), instruction);
      }
      for (Operand operand : operands(instruction)) {
        if (operand instanceof Operand.Register register) {
          require(isIndex(register.number(), function.registerCount()), instruction);
        }
      }
    }
  }

  private static boolean isIndex(int index, int length) {
    return 0 <= index && index < length;
  }

  private static void require(boolean holds, Instruction instruction) {
    if (!holds) {
      throw new AssertionError(instruction.toString());
    }
  }

  private static List<Operand> operands(Instruction instruction) {
    List<Operand> found = new ArrayList<>();
    if (instruction instanceof Instruction.Compute compute) {
      found.addAll(compute.operands());
      found.add(Operand.register(compute.target()));
    } else if (instruction instanceof Instruction.Call call) {
      found.add(call.function());
      found.addAll(call.arguments());
    } else if (instruction instanceof Instruction.Store store) {
      found.add(store.pointer());
      found.add(store.value());
    } else if (instruction instanceof Instruction.Load load) {
      found.add(load.pointer());
    } else if (instruction instanceof Instruction.Retag retag) {
      found.add(retag.source());
    } else if (instruction instanceof Instruction.Return end) {
      found.add(end.value());
    }
    return found;
  }
}
