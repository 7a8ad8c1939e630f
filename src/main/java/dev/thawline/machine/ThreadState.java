package dev.thawline.machine;

import dev.thawline.event.Value;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thread between two events: what it will do next, what it has printed. Immutable. Made by
 * {@link Machine}, which has already carried out everything up to the next event.
 */
public final class ThreadState {

  /** How it stands. */
  public enum Status {
    /** {@link #instruction()} is its next event. */
    READY,
    ENDED,
    /** The program panics here. */
    PANICKED,
    /** A loop passed its unrolling bound. */
    BOUND_HIT,
    /**
     * It did something undefined that needs no memory access: used an uninitialised value, left an
     * allocation.
     */
    UNDEFINED,
    /** It needs something that Thawline does not have yet. */
    UNSUPPORTED
  }

  private final Machine machine;
  private final Status status;
  private final @Nullable Frame frame;
  private final boolean atBoundary;
  private final @Nullable Span stepSpan;
  private final List<String> lines;
  private final int settledLines;
  private final String openLine;
  private final Value result;
  private final String message;
  private final Span span;
  private final List<LoopPass> passes;

  ThreadState(
      Machine machine,
      Status status,
      @Nullable Frame frame,
      boolean atBoundary,
      @Nullable Span stepSpan,
      List<String> lines,
      int settledLines,
      String openLine,
      Value result,
      String message,
      Span span,
      List<LoopPass> passes) {
    this.machine = machine;
    this.status = status;
    this.frame = frame;
    this.atBoundary = atBoundary;
    this.stepSpan = stepSpan;
    this.lines = lines;
    this.settledLines = settledLines;
    this.openLine = openLine;
    this.result = result;
    this.message = message;
    this.span = span;
    this.passes = List.copyOf(passes);
  }

  public Status status() {
    return status;
  }

  /** The next event of the thread. */
  public Instruction.Visible instruction() {
    return (Instruction.Visible) frame().instruction();
  }

  /** The source of what {@link #status} speaks of: of the next event, of the panic, ... */
  public Span span() {
    return span;
  }

  /** Whether a step boundary lies between the last event and the next one. */
  public boolean atBoundary() {
    return atBoundary;
  }

  /**
   * The source of the step that the next event belongs to, as its boundary gave it; null where none
   * did.
   */
  public @Nullable Span stepSpan() {
    return stepSpan;
  }

  /** The value of an operand of the next event. */
  public Value value(Operand operand) {
    return machine.value(frame(), operand);
  }

  /** The thread after its next event, which had this result. */
  public ThreadState resume(Value eventResult) {
    return machine.resume(this, eventResult);
  }

  /** What it has printed, line by line; a last line without its end counts. */
  public List<String> output() {
    if (openLine.isEmpty()) {
      return lines;
    }
    List<String> all = new ArrayList<>(lines);
    all.add(openLine);
    return all;
  }

  /**
   * How many lines it had printed when its last event was over. Those printed since may, for
   * others, still be to come.
   */
  public int settledLines() {
    return settledLines;
  }

  /** Whether both have printed the same, and as much of it before their last events. */
  public boolean hasPrintedAs(ThreadState other) {
    return settledLines == other.settledLines
        && openLine.equals(other.openLine)
        && lines.equals(other.lines);
  }

  /** What its function returned, once it has ended. */
  public Value result() {
    return result;
  }

  /** The panic's message, the name of the loop bound, what is undefined or unsupported. */
  public String message() {
    return message;
  }

  /**
   * The heads of loops that may wait which it has passed since its last event, in that order; empty
   * where the machine does not tell them apart.
   */
  public List<LoopPass> passes() {
    return passes;
  }

  /** All that it holds: the registers of all its calls; once it has ended, what it returned. */
  public List<Value> values() {
    List<Value> held = new ArrayList<>();
    held.add(result);
    for (Frame at = frame; at != null; at = at.caller) {
      held.addAll(Arrays.asList(at.registers));
    }
    return held;
  }

  /** Of what it holds, that which it may still read; once it has ended, what it returned. */
  public List<Value> liveValues() {
    if (status != Status.READY) {
      return values();
    }
    List<Value> held = new ArrayList<>();
    int awaited = -1;
    for (Frame at = frame; at != null; at = at.caller) {
      machine.liveness(at.function).addLive(at, awaited, held);
      awaited = at.resultRegister;
    }
    return held;
  }

  /** How many calls the thread is in. */
  public int depth() {
    return frame().depth();
  }

  /**
   * The same, the round that ended at this pass counted towards the unrolling bound. A loop that it
   * has left since is not asked any more.
   */
  public ThreadState counting(LoopPass pass) {
    if (pass.depth() > depth()) {
      return this;
    }
    Frame changed = counting(frame(), depth() - pass.depth(), pass.loop());
    return changed == null
        ? with(frame(), Status.BOUND_HIT, machine.boundText(), pass.span())
        : with(changed, status, message, span);
  }

  private @Nullable Frame counting(Frame in, int calls, int loop) {
    if (calls > 0) {
      Frame caller = in.caller == null ? null : counting(in.caller, calls - 1, loop);
      return caller == null ? null : in.copyUnder(caller);
    }
    Frame copy = in.copy();
    boolean left = !copy.isInside(loop);
    return left || copy.recount(loop) <= machine.unroll() + 1 ? copy : null;
  }

  private ThreadState with(Frame newFrame, Status newStatus, String newMessage, Span newSpan) {
    return new ThreadState(
        machine,
        newStatus,
        newFrame,
        atBoundary,
        stepSpan,
        lines,
        settledLines,
        openLine,
        result,
        newMessage,
        newSpan,
        passes);
  }

  /** Where a call of the thread stands: at its next instruction, or at the one after a call. */
  public record Position(Function function, int instruction) {}

  /** Where its calls stand, the innermost first. */
  public List<Position> positions() {
    List<Position> positions = new ArrayList<>();
    for (Frame at = frame; at != null; at = at.caller) {
      positions.add(new Position(at.function, at.next));
    }
    return positions;
  }

  /** The same thread, at an event, without what its registers hold that it will not read again. */
  public ThreadState withoutDeadValues() {
    return with(withoutDeadValues(frame(), -1), status, message, span);
  }

  private Frame withoutDeadValues(Frame in, int awaited) {
    Frame caller = in.caller;
    Frame copy =
        caller == null ? in.copy() : in.copyUnder(withoutDeadValues(caller, in.resultRegister));
    machine.liveness(in.function).clearDead(copy);
    if (awaited >= 0) {
      copy.registers[awaited] = Value.Uninitialized.INSTANCE;
    }
    return copy;
  }

  /** Equal for threads that are alike. */
  public int hashOfLike() {
    int hash = Objects.hash(status, openLine, lines);
    for (Frame at = frame; at != null; at = at.caller) {
      hash = 31 * (31 * hash + at.next) + Arrays.hashCode(at.registers);
    }
    return hash;
  }

  /** Whether both, at an event, will do the same from here on. */
  public boolean isLike(ThreadState other) {
    return status == Status.READY
        && other.status == Status.READY
        && atBoundary == other.atBoundary
        && Objects.equals(stepSpan, other.stepSpan)
        && openLine.equals(other.openLine)
        && lines.equals(other.lines)
        && frame().isLike(other.frame());
  }

  /**
   * Whether both, at an event, will do the same from here on but for their names: wherever in the
   * source their code stands, the same instructions with the same values.
   */
  public boolean isAlike(ThreadState other) {
    return status == Status.READY
        && other.status == Status.READY
        && atBoundary == other.atBoundary
        && openLine.equals(other.openLine)
        && lines.equals(other.lines)
        && frame().isAlike(other.frame());
  }

  Frame frame() {
    if (frame == null) {
      throw new IllegalStateException("the thread has ended");
    }
    return frame;
  }

  List<String> lines() {
    return lines;
  }

  String openLine() {
    return openLine;
  }
}
