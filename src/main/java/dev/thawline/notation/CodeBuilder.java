package dev.thawline.notation;

import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the instructions of one function. Destinations are labels until it is built. */
final class CodeBuilder {
  /** For operators that compute in no type. */
  private static final ScalarType NO_TYPE = ScalarType.USIZE;

  private final List<Instruction> code = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final int parameters;
  private int registers;

  CodeBuilder(int parameters) {
    this.parameters = parameters;
    this.registers = parameters;
  }

  /** A register that nothing else uses. */
  int register() {
    return registers++;
  }

  void emit(Instruction instruction, Span span) {
    code.add(instruction);
    spans.add(span);
  }

  /** A computation without a type into a new register. */
  Operand compute(Operator operator, int immediate, List<Operand> operands, Span span) {
    return compute(operator, NO_TYPE, immediate, operands, span);
  }

  /** A computation into a new register. */
  Operand compute(
      Operator operator, ScalarType type, int immediate, List<Operand> operands, Span span) {
    int target = register();
    emit(new Instruction.Compute(target, operator, type, immediate, operands), span);
    return Operand.register(target);
  }

  /** A destination that is yet to be placed. */
  int label() {
    labels.add(-1);
    return labels.size() - 1;
  }

  /** Lets a label stand for the next instruction. */
  void place(int label) {
    labels.set(label, code.size());
  }

  void jump(int label, Span span) {
    emit(new Instruction.Jump(label), span);
  }

  void branch(Operand condition, int whenTrue, int whenFalse, Span span) {
    emit(new Instruction.Branch(condition, whenTrue, whenFalse), span);
  }

  /** The function; every label that is used must have been placed. */
  Function build(String name) {
    List<Instruction> resolved = new ArrayList<>(code.size());
    for (Instruction instruction : code) {
      if (instruction instanceof Instruction.Jump jump) {
        resolved.add(new Instruction.Jump(labels.get(jump.destination())));
      } else if (instruction instanceof Instruction.Branch branch) {
        resolved.add(
            new Instruction.Branch(
                branch.condition(), labels.get(branch.whenTrue()), labels.get(branch.whenFalse())));
      } else {
        resolved.add(instruction);
      }
    }
    return new Function(name, parameters, registers, resolved, spans);
  }

  static Operand integer(ScalarType type, long value) {
    return Operand.of(Constant.of(type, value));
  }
}
