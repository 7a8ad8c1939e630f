package dev.thawline.machine;

import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which loops may wait (language.md, "Loops"), as far as the code tells: those with a round that
 * only reads and leaves its thread as it was. A round is a way from the loop's head back to it. So
 * loops that count, go through a collection, or start threads and join them do not wait.
 */
public final class WaitingLoops {
  private final List<Function> functions;
  private final List<ReadingWays.Summary> summaries = new ArrayList<>();

  private WaitingLoops(List<Function> functions) {
    this.functions = functions;
  }

  /** Whether there are any. */
  public static boolean areIn(Program program) {
    if (!program.mayWait()) {
      return false;
    }
    WaitingLoops loops = new WaitingLoops(program.functions());
    loops.summarize();
    return program.functions().stream().anyMatch(loops::anyIn);
  }

  /** Of each function nothing is known at first; whatever follows from what is known is true. */
  private void summarize() {
    functions.forEach(function -> summaries.add(ReadingWays.Summary.UNKNOWN));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int number = 0; number < functions.size(); number++) {
        ReadingWays.Summary found =
            new ReadingWays(functions.get(number).code(), summaries).through();
        changed |= !Objects.equals(found, summaries.set(number, found));
      }
    }
  }

  private boolean anyIn(Function function) {
    List<Instruction> code = function.code();
    for (int at = 0; at < code.size(); at++) {
      if (code.get(at) instanceof Instruction.LoopHead head
          && head.waits()
          && new ReadingWays(code, summaries).mayComeBack(at)) {
        return true;
      }
    }
    return false;
  }
}
