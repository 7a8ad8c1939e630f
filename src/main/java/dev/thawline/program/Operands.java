package dev.thawline.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of the operands of instructions. */
final class Operands {
  private Operands() {}

  static List<Operand> of(Operand first, List<Operand> rest) {
    List<Operand> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  /** Those that are there. */
  static List<Operand> present(@Nullable Operand... operands) {
    List<Operand> all = new ArrayList<>();
    for (Operand operand : operands) {
      if (operand != null) {
        all.add(operand);
      }
    }
    return all;
  }

  static List<Operand> in(List<Instruction.Piece> pieces) {
    return present(pieces.stream().map(Instruction.Piece::value).toArray(Operand[]::new));
  }
}
