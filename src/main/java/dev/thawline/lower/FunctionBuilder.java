package dev.thawline.lower;

import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the instructions of one function. A step that was announced becomes a {@code Boundary}
 * only when its first event comes, so purely local computation has none. What cannot be reached is
 * dropped.
 */
final class FunctionBuilder {
  /** More than any sensible litmus test needs; nested constants can grow without end. */
  private static final int MAXIMAL_INSTRUCTIONS = 20_000;

  /** A place in the code; jumps to it may come before it. */
  static final class Label {
    private int position = -1;
    private boolean used;
  }

  private final boolean boundaries;
  private final List<Instruction> code = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final DropFlags flags = new DropFlags();
  private int registers;
  private int loops;
  private boolean reachable = true;
  private @Nullable Span announced;

  /**
   * @param boundaries false for the entry function, which is set-up and not divided into steps
   */
  FunctionBuilder(boolean boundaries) {
    this.boundaries = boundaries;
  }

  int register() {
    return registers++;
  }

  /** A register for a drop flag; only {@link DropFlags#TRUE} and FALSE are copied to it. */
  int flag() {
    int register = register();
    flags.add(register);
    return register;
  }

  /** What the flag tells about is used here: an error where it is certainly empty. */
  void use(int flag, Diagnostic error) {
    if (reachable) {
      flags.use(code.size(), flag, error);
    }
  }

  /** What comes here is not supported, unless nothing comes here. */
  void refuse(Diagnostic error) {
    emit(flags.refuse(error), error.span());
  }

  int loop() {
    return loops++;
  }

  /** Whether it is divided into steps: the entry function is not. */
  boolean hasSteps() {
    return boundaries;
  }

  /** The next event starts a step whose source is {@code span}. */
  void step(Span span) {
    announced = span;
  }

  /** The source of the step that was announced and has not begun, or null. */
  @Nullable Span announced() {
    return announced;
  }

  /** Announces what {@link #announced} gave, for the other side of a branch. */
  void announce(@Nullable Span span) {
    announced = span;
  }

  /** Starts an announced step now, before control splits. */
  void beginAnnounced() {
    Span span = announced;
    if (span != null && boundaries && reachable) {
      add(new Instruction.Boundary(), span);
    }
    announced = null;
  }

  void emit(Instruction instruction, Span span) {
    if (!reachable) {
      return;
    }
    if (instruction instanceof Instruction.Visible) {
      beginAnnounced();
    }
    add(instruction, span);
    if (instruction instanceof Instruction.Jump
        || instruction instanceof Instruction.Branch
        || instruction instanceof Instruction.Return
        || instruction instanceof Instruction.Panic) {
      reachable = false;
    }
  }

  private void add(Instruction instruction, Span span) {
    if (code.size() >= MAXIMAL_INSTRUCTIONS) {
      throw new SpecException(Diagnostic.unsupported("functions of this size", span));
    }
    code.add(instruction);
    spans.add(span);
  }

  /** A computation; the operand that holds its result. */
  Operand compute(
      Operator operator, ScalarType type, int immediate, Span span, Operand... operands) {
    int target = register();
    emit(new Instruction.Compute(target, operator, type, immediate, List.of(operands)), span);
    return Operand.register(target);
  }

  void copy(int target, Operand source, Span span) {
    emit(new Instruction.Compute(target, Operator.COPY, ScalarType.U8, 0, List.of(source)), span);
  }

  void jump(Label label, Span span) {
    label.used |= reachable;
    emit(new Instruction.Jump(number(label)), span);
  }

  void branch(Operand condition, Label whenTrue, Label whenFalse, Span span) {
    whenTrue.used |= reachable;
    whenFalse.used |= reachable;
    emit(new Instruction.Branch(condition, number(whenTrue), number(whenFalse)), span);
  }

  private int number(Label label) {
    int number = labels.indexOf(label);
    if (number < 0) {
      number = labels.size();
      labels.add(label);
    }
    return number;
  }

  /** Puts the label here; control may come from several places, so a new step is announced. */
  void bind(Label label, Span next) {
    bindWithin(label);
    step(next);
  }

  /** Puts the label here, inside the running step. */
  void bindWithin(Label label) {
    label.position = code.size();
    reachable |= label.used;
  }

  /** The function; every way through it has ended in a return or a panic. */
  Function finish(String name, int parameters, Span end) {
    if (reachable) {
      throw new IllegalStateException(name + " does not return");
    }
    for (Label label : labels) {
      if (label.position == code.size()) {
        code.add(new Instruction.Panic("internal error: entered unreachable code"));
        spans.add(end);
        break;
      }
    }
    List<Instruction> resolved = new ArrayList<>();
    for (Instruction instruction : code) {
      if (instruction instanceof Instruction.Jump jump) {
        resolved.add(new Instruction.Jump(labels.get(jump.destination()).position));
      } else if (instruction instanceof Instruction.Branch branch) {
        resolved.add(
            new Instruction.Branch(
                branch.condition(),
                labels.get(branch.whenTrue()).position,
                labels.get(branch.whenFalse()).position));
      } else {
        resolved.add(instruction);
      }
    }
    flags.resolve(resolved, spans);
    return new Function(name, parameters, Math.max(registers, parameters), resolved, spans);
  }
}
