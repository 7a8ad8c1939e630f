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

  /** Whether it has a loop that may wait. */
  public boolean mayWait() {
    return functions.stream()
        .flatMap(function -> function.code().stream())
        .anyMatch(instruction -> instruction instanceof Instruction.LoopHead head && head.waits());
  }
}
