package dev.thawline.program;

import dev.thawline.source.Span;
import java.util.List;

/**
 * A function of the lowered program. Execution starts at instruction 0.
 *
 * @param name as the source has it; closures are {@code outer::{closure}}
 * @param parameterCount the arguments arrive in registers 0 to parameterCount - 1
 * @param registerCount how many registers it uses; the others start uninitialised
 * @param code its instructions
 * @param spans the source of each instruction; the same length as code
 */
public record Function(
    String name, int parameterCount, int registerCount, List<Instruction> code, List<Span> spans) {
  public Function {
    code = List.copyOf(code);
    spans = List.copyOf(spans);
    if (code.size() != spans.size()) {
      throw new IllegalArgumentException(name + ": every instruction needs a span");
    }
  }
}
