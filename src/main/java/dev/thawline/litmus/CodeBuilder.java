package dev.thawline.litmus;

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
  private final List<Instruction> start = new ArrayList<>();
  private final List<Span> startSpans = new ArrayList<>();
  private final List<Instruction> code = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private int registers;
  private int loops;

  /** A register that nothing else uses. */
  int register() {
    return registers++;
  }

  /** The number of one more loop. */
  int loop() {
    return loops++;
  }

  void emit(Instruction instruction, Span span) {
    code.add(instruction);
    spans.add(span);
  }

  /** Gives a register a value before everything else. */
  void startWith(int register, CType type, Operand value, Span span) {
    start.add(new Instruction.Compute(register, Operator.COPY, type.machine(), 0, List.of(value)));
    startSpans.add(span);
  }

  /** A step of its own. */
  void step(Instruction instruction, Span span) {
    emit(new Instruction.Boundary(), span);
    emit(instruction, span);
  }

  /** A computation into a new register. */
  Operand compute(Operator operator, ScalarType type, int immediate, Span span, Operand... of) {
    int target = register();
    emit(new Instruction.Compute(target, operator, type, immediate, List.of(of)), span);
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

  /** The function, which has no parameters; every label that is used must have been placed. */
  Function build(String name) {
    List<Instruction> resolved = new ArrayList<>(start);
    List<Span> places = new ArrayList<>(startSpans);
    places.addAll(spans);
    for (Instruction instruction : code) {
      if (instruction instanceof Instruction.Jump jump) {
        resolved.add(new Instruction.Jump(destination(jump.destination())));
      } else if (instruction instanceof Instruction.Branch branch) {
        resolved.add(
            new Instruction.Branch(
                branch.condition(),
                destination(branch.whenTrue()),
                destination(branch.whenFalse())));
      } else {
        resolved.add(instruction);
      }
    }
    return new Function(name, 0, registers, resolved, places);
  }

  private int destination(int label) {
    return start.size() + labels.get(label);
  }

  static Operand number(CType type, long value) {
    return Operand.of(Constant.of(type.machine(), value));
  }
}
