package dev.thawline.machine;

import dev.thawline.event.Bytes;
import dev.thawline.event.Value;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread on its way to the next event: carries out local instructions on a frame of its own. */
final class Run {
  /**
   * Local instructions between two events; more than this is a loop without an end and without
   * events.
   */
  private static final int LONGEST_RUN = 1_000_000;

  private static final int DEEPEST_CALL = 1_000;

  private final Machine machine;
  private @Nullable Frame frame;
  private int depth;
  private boolean atBoundary;
  private @Nullable Span stepSpan;
  private final int settledLines;
  private List<String> lines;
  private String openLine;
  private Value result = Value.unit();
  private final List<LoopPass> passes = new ArrayList<>();

  Run(Machine machine, Frame frame, List<String> lines, String openLine, @Nullable Span stepSpan) {
    this.machine = machine;
    this.frame = frame;
    this.lines = lines;
    this.settledLines = lines.size();
    this.openLine = openLine;
    this.stepSpan = stepSpan;
    this.depth = frame.depth();
  }

  ThreadState toNextEvent() {
    Span span = running().span();
    try {
      for (int i = 0; i < LONGEST_RUN; i++) {
        Frame current = running();
        span = current.span();
        Instruction instruction = current.instruction();
        if (instruction instanceof Instruction.Visible) {
          return at(ThreadState.Status.READY, "", span);
        }
        execute(current, (Instruction.Local) instruction, span);
        if (frame == null) {
          return at(ThreadState.Status.ENDED, "", span);
        }
      }
      return at(ThreadState.Status.BOUND_HIT, "a loop without events does not end", span);
    } catch (LocalStop stop) {
      return at(stop.status(), stop.reason(), span);
    }
  }

  private void execute(Frame current, Instruction.Local instruction, Span span) {
    current.next++;
    if (instruction instanceof Instruction.Compute compute) {
      List<Value> operands = new ArrayList<>(compute.operands().size());
      for (Operand operand : compute.operands()) {
        operands.add(machine.value(current, operand));
      }
      current.registers[compute.target()] = Arithmetic.compute(compute, operands);
    } else if (instruction instanceof Instruction.Reinterpret same) {
      Bytes bytes = Encoding.encode(same.from(), machine.value(current, same.source()));
      current.registers[same.target()] = Encoding.decode(same.to(), bytes);
    } else if (instruction instanceof Instruction.Jump jump) {
      current.next = jump.destination();
    } else if (instruction instanceof Instruction.Branch branch) {
      Value condition = machine.value(current, branch.condition());
      boolean taken = Arithmetic.scalar(condition).isTrue();
      current.next = taken ? branch.whenTrue() : branch.whenFalse();
    } else if (instruction instanceof Instruction.Call call) {
      enter(current, call);
    } else if (instruction instanceof Instruction.Return ret) {
      leave(current, machine.value(current, ret.value()));
    } else if (instruction instanceof Instruction.Print print) {
      print(current, print);
    } else if (instruction instanceof Instruction.Panic panic) {
      throw new LocalStop(ThreadState.Status.PANICKED, text(current, panic.message()));
    } else if (instruction instanceof Instruction.LoopHead head) {
      pass(current, head, span);
    } else if (instruction instanceof Instruction.Boundary) {
      atBoundary = true;
      stepSpan = span;
    }
  }

  /**
   * Where loops that wait are told apart, whoever runs the thread decides whether a round counts
   * ({@link ThreadState#counting}); unless it has no event.
   */
  private void pass(Frame current, Instruction.LoopHead head, Span span) {
    int loop = head.loop();
    if (!machine.tellsWaits() || !head.waits()) {
      machine.count(current, loop);
      return;
    }
    machine.liveness(current.function).clearDead(current);
    boolean again = current.isInside(loop);
    if (passes.stream().anyMatch(pass -> pass.depth() == depth && pass.loop() == loop)) {
      machine.count(current, loop);
      return;
    }
    if (again) {
      current.passAgain(loop);
    } else {
      machine.count(current, loop);
    }
    passes.add(new LoopPass(depth, loop, again, span));
  }

  private void enter(Frame current, Instruction.Call call) {
    if (!(machine.value(current, call.function()) instanceof Value.FunctionReference reference)) {
      throw new LocalStop(ThreadState.Status.UNDEFINED, "calling something that is no function");
    }
    if (++depth > DEEPEST_CALL) {
      throw new LocalStop(
          ThreadState.Status.BOUND_HIT, "more than " + DEEPEST_CALL + " nested calls");
    }
    Function function = machine.function(reference.function());
    Frame callee = new Frame(function, current, call.target());
    for (int i = 0; i < call.arguments().size(); i++) {
      callee.registers[i] = machine.value(current, call.arguments().get(i));
    }
    frame = callee;
  }

  private void leave(Frame current, Value value) {
    depth--;
    if (current.caller == null) {
      result = value;
      frame = null;
      return;
    }
    Frame caller = current.caller.copy();
    caller.registers[current.resultRegister] = value;
    frame = caller;
  }

  private String text(Frame current, List<Instruction.Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Instruction.Piece piece : pieces) {
      text.append(piece.text());
      Operand operand = piece.value();
      if (operand != null) {
        text.append(ValueText.of(machine.value(current, operand), piece.options(), piece.shape()));
      }
    }
    return text.toString();
  }

  private void print(Frame current, Instruction.Print print) {
    String text = openLine + text(current, print.pieces());
    String[] parts = text.split("\n", -1);
    List<String> more = new ArrayList<>(lines);
    for (int i = 0; i < parts.length - 1; i++) {
      more.add(parts[i]);
    }
    openLine = parts[parts.length - 1];
    if (print.newline()) {
      more.add(openLine);
      openLine = "";
    }
    lines = List.copyOf(more);
  }

  private ThreadState at(ThreadState.Status status, String message, Span span) {
    return new ThreadState(
        machine,
        status,
        frame,
        atBoundary,
        stepSpan,
        lines,
        settledLines,
        openLine,
        result,
        message,
        span,
        passes);
  }

  private Frame running() {
    if (frame == null) {
      throw new IllegalStateException("the thread has ended");
    }
    return frame;
  }
}
