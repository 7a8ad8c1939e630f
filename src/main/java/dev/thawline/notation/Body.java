package dev.thawline.notation;

import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The function of one thread while it is built: its names, its open frames, and where it may stop
 * early.
 */
final class Body {
  final CodeBuilder code;
  final Scope scope = new Scope();

  private final Span end;
  private final int endLabel;
  private final List<Frame> frames = new ArrayList<>();
  private final List<Stop> stops = new ArrayList<>();
  private final Set<String> boundHere = new LinkedHashSet<>();
  private final Map<String, Binding.ReadInteger> numbers = new LinkedHashMap<>();

  /** Counts the places passed where this thread might have stopped; null where nobody asks. */
  private final @Nullable Integer progress;

  private int passed;
  private Span span;

  /** A call in progress. */
  record Frame(@Nullable String name, Operand call) {}

  /** A place where the thread may end early, with the frames that are then open. */
  private record Stop(int label, List<Frame> frames, Span span) {}

  /**
   * @param parameters registers that hold arguments
   * @param countProgress whether others must know how far this thread came
   * @param start where the function starts
   * @param end where it ends: frames that are left open are closed there
   */
  Body(int parameters, boolean countProgress, Span start, Span end) {
    this.code = new CodeBuilder(parameters);
    this.end = end;
    this.span = start;
    this.endLabel = code.label();
    this.progress = countProgress ? code.register() : null;
    if (progress != null) {
      setProgress(progress);
    }
  }

  /** The source of what is emitted next. */
  Span span() {
    return span;
  }

  /** Begins a step. */
  void step(Span source) {
    span = source;
    emit(new Instruction.Boundary());
  }

  void emit(Instruction instruction) {
    code.emit(instruction, span);
  }

  void bind(Name name, Binding binding) {
    if (!(binding instanceof Binding.ReadInteger)) {
      numbers.remove(name.text());
    }
    scope.put(name.text(), new Scope.Bound(binding, passed, null));
    boundHere.add(name.text());
  }

  /** A register for an integer; a name that is bound again keeps its register. */
  int bindNumber(Name name, ScalarType type) {
    Binding.ReadInteger number = numbers.get(name.text());
    if (number == null || !number.type().equals(type)) {
      number = new Binding.ReadInteger(Operand.register(code.register()), type);
      numbers.put(name.text(), number);
    }
    bind(name, number);
    return ((Operand.Register) number.value()).number();
  }

  /** Leaves a name whose statement was wrong without a meaning. */
  void breakName(Name name) {
    scope.put(name.text(), new Scope.Broken());
    boundHere.add(name.text());
  }

  /** The names that this thread binds. */
  Set<String> boundHere() {
    return boundHere;
  }

  /** The names that stand for integers that this thread read, by definition. */
  Map<String, Binding.ReadInteger> numbers() {
    return numbers;
  }

  /** The register that counts how far this thread came, or null. */
  @Nullable Integer progress() {
    return progress;
  }

  /**
   * The binding of a name. Where the thread that bound it may have ended before, this one ends then
   * too; so this comes before the events of a statement.
   */
  Binding find(Name name) {
    Scope.Bound bound = scope.find(name);
    if (bound.progress() != null && bound.passed() > 0) {
      Operand came = Operand.register(bound.progress());
      Operand needed = CodeBuilder.integer(ScalarType.I32, bound.passed());
      stopIf(code.compute(Operator.LESS, ScalarType.I32, 0, List.of(came, needed), span));
    }
    return bound.binding();
  }

  /** Ends the thread here if a condition holds. */
  void stopIf(Operand condition) {
    int goOn = code.label();
    code.branch(condition, stop(), goOn, span);
    code.place(goOn);
    pass();
  }

  /** Ends the thread here unless a condition holds. */
  void stopUnless(Operand condition) {
    int goOn = code.label();
    code.branch(condition, goOn, stop(), span);
    code.place(goOn);
    pass();
  }

  private int stop() {
    if (frames.isEmpty()) {
      return endLabel;
    }
    Stop stop = new Stop(code.label(), List.copyOf(frames), span);
    stops.add(stop);
    return stop.label();
  }

  private void pass() {
    if (progress != null) {
      passed++;
      setProgress(progress);
    }
  }

  private void setProgress(int register) {
    Operand now = CodeBuilder.integer(ScalarType.I32, passed);
    emit(new Instruction.Compute(register, Operator.COPY, ScalarType.I32, 0, List.of(now)));
  }

  /** The place behind a pointer in a variable is named. A root place is there by itself. */
  void dereference(Binding.Pointer pointer) {
    if (pointer.root() == null) {
      emit(new Instruction.Deref(pointer.value(), pointer.kind(), pointer.pointee()));
    }
  }

  /**
   * Opens a frame.
   *
   * @param noWritable whether the function is marked {@code #[rustc_no_writable]}
   */
  void enter(@Nullable Name name, boolean noWritable) {
    if (frames.size() == Limits.FRAMES) {
      throw TokenCursor.error(
          "T0206", "more than " + Limits.FRAMES + " frames are open", span, null);
    }
    int call = code.register();
    emit(new Instruction.Enter(call, noWritable));
    frames.add(new Frame(name == null ? null : name.text(), Operand.register(call)));
  }

  /** Closes an open frame. */
  void leave(Frame frame) {
    frames.remove(frame);
    emit(new Instruction.Leave(frame.call()));
  }

  /** The innermost open frame of that name, or of any name. */
  Frame frame(@Nullable Name name) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (name == null || name.text().equals(frames.get(i).name())) {
        return frames.get(i);
      }
    }
    throw TokenCursor.error(
        "T0202",
        name == null ? "no frame is open" : "no frame `" + name.text() + "` is open",
        name == null ? span : name.span(),
        "`enter` opens one");
  }

  /** Closes what is open, here and wherever the thread may stop. All of them go on behind this. */
  void finish() {
    span = end;
    closeAll(frames);
    if (!stops.isEmpty()) {
      code.jump(endLabel, span);
    }
    for (Stop stop : stops) {
      code.place(stop.label());
      span = stop.span();
      closeAll(stop.frames());
      code.jump(endLabel, span);
    }
    span = end;
    code.place(endLabel);
  }

  private void closeAll(List<Frame> open) {
    for (int i = open.size() - 1; i >= 0; i--) {
      step(span);
      emit(new Instruction.Leave(open.get(i).call()));
    }
  }
}
