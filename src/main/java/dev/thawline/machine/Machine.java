package dev.thawline.machine;

import dev.thawline.event.Allocation;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Program;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Runs threads of one program between events. The result of a thread depends on nothing but the
 * program, its arguments and the values that its events returned.
 */
public final class Machine {
  private final Program program;
  private final List<Allocation> statics;
  private final int unroll;
  private final boolean tellsWaits;
  private final IdentityHashMap<Function, Liveness> liveness = new IdentityHashMap<>();

  /**
   * @param statics the allocations of the program's statics, in order
   * @param unroll how often one activation of a function may pass the head of one loop
   * @param tellsWaits whether it is left to others to count the rounds of loops that may wait
   */
  public Machine(Program program, List<Allocation> statics, int unroll, boolean tellsWaits) {
    this.tellsWaits = tellsWaits;
    this.program = program;
    this.statics = List.copyOf(statics);
    this.unroll = unroll;
  }

  /** The main thread, at its first event. */
  public ThreadState main() {
    return start(program.entry(), List.of());
  }

  /** A thread that runs a function, at its first event. */
  public ThreadState start(int function, List<Value> arguments) {
    Function code = program.functions().get(function);
    Frame frame = new Frame(code, null, 0);
    for (int i = 0; i < arguments.size(); i++) {
      frame.registers[i] = arguments.get(i);
    }
    return new Run(this, frame, List.of(), "", null).toNextEvent();
  }

  ThreadState resume(ThreadState thread, Value result) {
    Frame frame = thread.frame().copy();
    int target = targetOf(frame.instruction());
    if (target >= 0) {
      frame.registers[target] = result;
    }
    frame.next++;
    return new Run(this, frame, thread.lines(), thread.openLine(), thread.stepSpan()).toNextEvent();
  }

  Value value(Frame frame, Operand operand) {
    if (operand instanceof Operand.Register register) {
      return frame.registers[register.number()];
    }
    return value(((Operand.Fixed) operand).value());
  }

  int unroll() {
    return unroll;
  }

  boolean tellsWaits() {
    return tellsWaits;
  }

  String boundText() {
    return "the loop ran more than " + unroll + " times";
  }

  /** A pass of the head of a loop that counts. */
  void count(Frame frame, int loop) {
    if (frame.passLoop(loop) > unroll + 1) {
      throw new LocalStop(ThreadState.Status.BOUND_HIT, boundText());
    }
  }

  Liveness liveness(Function function) {
    return liveness.computeIfAbsent(function, Liveness::of);
  }

  Function function(int number) {
    return program.functions().get(number);
  }

  private Value value(Constant constant) {
    if (constant instanceof Constant.Scalar scalar) {
      return new Value.Scalar(scalar.type(), scalar.bits());
    } else if (constant instanceof Constant.StaticPointer pointer) {
      Allocation allocation = statics.get(pointer.variable());
      return new Value.Pointer(allocation, 0, Tag.base(allocation));
    } else if (constant instanceof Constant.FunctionReference reference) {
      return new Value.FunctionReference(reference.function());
    } else if (constant instanceof Constant.Text text) {
      return new Value.Text(text.value());
    } else if (constant instanceof Constant.Null) {
      return Value.Pointer.NULL;
    } else if (constant instanceof Constant.Unit) {
      return Value.unit();
    }
    return Value.Uninitialized.INSTANCE;
  }

  /** The register that receives an instruction's result, or -1. */
  static int targetOf(Instruction instruction) {
    if (instruction instanceof Instruction.Compute compute) {
      return compute.target();
    } else if (instruction instanceof Instruction.Call call) {
      return call.target();
    } else if (instruction instanceof Instruction.Allocate allocate) {
      return allocate.target();
    } else if (instruction instanceof Instruction.Load load) {
      return load.target();
    } else if (instruction instanceof Instruction.AllocateBytes allocate) {
      return allocate.target();
    } else if (instruction instanceof Instruction.LoadBytes load) {
      return load.target();
    } else if (instruction instanceof Instruction.Update update) {
      return update.target();
    } else if (instruction instanceof Instruction.CompareExchange exchange) {
      return exchange.target();
    } else if (instruction instanceof Instruction.Retag retag) {
      return retag.target();
    } else if (instruction instanceof Instruction.Enter enter) {
      return enter.target();
    } else if (instruction instanceof Instruction.FromExposed cast) {
      return cast.target();
    } else if (instruction instanceof Instruction.Spawn spawn) {
      return spawn.target();
    } else if (instruction instanceof Instruction.CurrentThread current) {
      return current.target();
    } else if (instruction instanceof Instruction.Join join) {
      return join.target();
    }
    return -1;
  }
}
