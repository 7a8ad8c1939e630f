package dev.thawline.program;

import dev.thawline.source.SourceFile;
import java.util.List;

/**
 * A whole program. What an execution of it observably does is what its threads print.
 *
 * @param source where it comes from
 * @param statics allocated before it starts
 * @param functions every function, by number
 * @param entry the function that the main thread runs: stores the statics' initial values, then
 *     calls {@code main}. What it does itself is set-up: it is not counted among the steps of a
 *     witness
 */
public record Program(
    SourceFile source, List<StaticVariable> statics, List<Function> functions, int entry) {
  public Program {
    statics = List.copyOf(statics);
    functions = List.copyOf(functions);
  }

  /** Whether it casts integers to pointers somewhere, on whatever path. */
  public boolean castsIntegers() {
    return functions.stream()
        .flatMap(function -> function.code().stream())
        .anyMatch(Instruction.FromExposed.class::isInstance);
  }

  /** Whether it makes a Box somewhere, on whatever path. */
  public boolean makesBoxes() {
    return functions.stream()
        .flatMap(function -> function.code().stream())
        .anyMatch(code -> code instanceof Instruction.Retag it && it.kind() == PointerKind.BOX);
  }

  /**
   * Whether anything in it can tell addresses: comparisons of pointers with others than null,
   * compare-exchanges of pointers, and addresses as numbers. To make a pointer of a number tells
   * nothing. Where nothing does, no run can tell whether memory is used again.
   */
  public boolean tellsAddresses() {
    return functions.stream()
        .flatMap(function -> function.code().stream())
        .anyMatch(Program::tellsAddresses);
  }

  private static boolean tellsAddresses(Instruction instruction) {
    if (instruction instanceof Instruction.Compute compute) {
      return switch (compute.operator()) {
        case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
            compute.type().kind() == ScalarType.Kind.POINTER
                && compute.operands().stream().noneMatch(Program::isNull);
        case ADDRESS -> true;
        default -> false;
      };
    }
    return instruction instanceof Instruction.Expose
        || instruction instanceof Instruction.FromExposed
        || (instruction instanceof Instruction.Reinterpret reinterpret
            && !pointers(reinterpret.to()).containsAll(pointers(reinterpret.from())))
        || (instruction instanceof Instruction.CompareExchange exchange
            && exchange.type().kind() == ScalarType.Kind.POINTER);
  }

  /** Where in a layout pointers lie, in bytes. */
  private static List<Integer> pointers(Layout layout) {
    return layout.cellsWithPadding().stream()
        .filter(cell -> cell.type().kind() == ScalarType.Kind.POINTER)
        .map(Layout.Cell::offset)
        .toList();
  }

  private static boolean isNull(Operand operand) {
    return operand instanceof Operand.Fixed fixed && fixed.value() instanceof Constant.Null;
  }

  /** Whether it has a loop that may wait. */
  public boolean mayWait() {
    return functions.stream()
        .flatMap(function -> function.code().stream())
        .anyMatch(instruction -> instruction instanceof Instruction.LoopHead head && head.waits());
  }
}
