package dev.thawline.cli;

import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.Program;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mistake that the lowering could make: one kind of retag is not made, or made otherwise. */
enum RetagMutation {
  /** {@code &e} and {@code &mut e} only copy the pointer. */
  BORROW,
  /** The borrows among these that a closure captures by. */
  CAPTURE,
  /** The ones that the closure's environment takes over, by moving a reference. */
  MOVED_CAPTURE,
  /** Automatic reborrows of arguments and receivers are not made. */
  TWO_PHASE,
  /** They are made, as ordinary unique borrows. */
  TWO_PHASE_AT_ONCE,
  /** Arguments are not retagged at function entry. */
  ARGUMENT,
  /** Arguments are retagged without a protector. */
  PROTECTOR,
  /** A reference that is loaded keeps its tag. */
  LOAD,
  /** A reference that a call returns keeps its tag. */
  RETURN,
  /** A reference that is copied from one local to another keeps its tag. */
  COPY,
  /** References inside of compound values keep their tags. */
  FIELD,
  /** {@code &raw mut e} of a place gives a pointer with the place's own tag. */
  ADDRESS_OF,
  /** A reference cast to a raw pointer keeps its tag. */
  CAST,
  /** Nobody is told that a pointer has another type now. */
  TRANSMUTE;

  /** The program with this mistake. */
  Program applied(Program program) {
    List<Function> functions = new ArrayList<>();
    for (Function function : program.functions()) {
      List<Instruction> code = new ArrayList<>();
      for (int i = 0; i < function.code().size(); i++) {
        code.add(mutated(function.code().get(i), function.spans().get(i)));
      }
      functions.add(
          new Function(
              function.name(),
              function.parameterCount(),
              function.registerCount(),
              code,
              function.spans()));
    }
    return new Program(program.source(), program.statics(), functions, program.entry());
  }

  private Instruction mutated(Instruction instruction, Span span) {
    if (!(instruction instanceof Instruction.Retag retag) || !concerns(retag, span)) {
      return instruction;
    }
    return switch (this) {
      case TWO_PHASE_AT_ONCE -> with(retag, RetagOrigin.BORROW, retag.call());
      case PROTECTOR -> with(retag, retag.origin(), null);
      default ->
          new Instruction.Compute(
              retag.target(), Operator.COPY, ScalarType.POINTER, 0, List.of(retag.source()));
    };
  }

  private static Instruction.Retag with(
      Instruction.Retag retag, RetagOrigin origin, @Nullable Operand call) {
    return new Instruction.Retag(
        retag.target(),
        retag.source(),
        retag.kind(),
        origin,
        retag.pointee(),
        call,
        retag.field(),
        retag.count());
  }

  private boolean concerns(Instruction.Retag retag, Span span) {
    RetagOrigin origin = retag.origin();
    return switch (this) {
      case BORROW -> origin == RetagOrigin.BORROW;
      case CAPTURE -> origin == RetagOrigin.BORROW && isClosure(span);
      case MOVED_CAPTURE -> origin == RetagOrigin.COPY && isClosure(span);
      case TWO_PHASE, TWO_PHASE_AT_ONCE -> origin == RetagOrigin.TWO_PHASE;
      case ARGUMENT, PROTECTOR -> origin == RetagOrigin.ARGUMENT;
      case LOAD -> origin == RetagOrigin.LOAD;
      case RETURN -> origin == RetagOrigin.RETURN;
      case COPY -> origin == RetagOrigin.COPY;
      case FIELD -> retag.field() > 0;
      case ADDRESS_OF -> origin == RetagOrigin.ADDRESS_OF;
      case CAST -> origin == RetagOrigin.CAST;
      case TRANSMUTE -> origin == RetagOrigin.TRANSMUTE;
    };
  }

  /** The source of a capture is the head of the closure. */
  private static boolean isClosure(Span span) {
    String text = span.text();
    return text.startsWith("|") || text.startsWith("move |");
  }
}
