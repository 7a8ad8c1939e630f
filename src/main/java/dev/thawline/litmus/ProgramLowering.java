package dev.thawline.litmus;

import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.Program;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the program together: function 0 stores the initial values and calls main, function 1, which
 * starts the threads, waits for them, reads what is observed of memory and prints the final state;
 * then come the threads.
 */
final class ProgramLowering {
  private static final int MAIN = 1;
  private static final int FIRST_THREAD = 2;

  private final SourceFile file;
  private final TestSyntax test;
  private final Locations locations;
  private final Observations observations;
  private final Diagnostics diagnostics;
  private final CodeBuilder main = new CodeBuilder();
  private final Span start;

  /** Main's operands that hold what is observed. */
  private final Map<Observation, Operand> values = new HashMap<>();

  ProgramLowering(
      SourceFile file,
      TestSyntax test,
      Locations locations,
      Observations observations,
      Diagnostics diagnostics) {
    this.file = file;
    this.test = test;
    this.locations = locations;
    this.observations = observations;
    this.diagnostics = diagnostics;
    this.start = test.name().span();
  }

  Program lower() {
    List<ThreadLowering.Lowered> threads = new ArrayList<>();
    for (int number = 0; number < test.threads().size(); number++) {
      List<Name> observed = observations.registers(number);
      ThreadLowering.Lowered thread =
          ThreadLowering.lower(number, test, observed, locations, diagnostics);
      observations.learn(number, thread.results());
      threads.add(thread);
    }
    run(threads);
    readLocations();
    print();
    main.emit(new Instruction.Return(Operand.of(new Constant.Unit())), start);

    List<Function> functions = new ArrayList<>();
    functions.add(setUp());
    functions.add(main.build("main"));
    threads.forEach(thread -> functions.add(thread.function()));
    return new Program(file, locations.statics(), functions, 0);
  }

  /** No step of it counts. */
  private Function setUp() {
    CodeBuilder code = new CodeBuilder();
    for (Locations.Location location : locations.list()) {
      Span span = location.name().span();
      TestSyntax.Literal zero = new TestSyntax.Literal(0, null, span);
      TestSyntax.Literal initial = location.initial() == null ? zero : location.initial();
      Operand value = locations.constant(initial, location.type());
      code.emit(
          new Instruction.Store(
              location.pointer(), value, location.type().layout(), MemoryOrder.NON_ATOMIC),
          span);
    }
    code.emit(new Instruction.Call(code.register(), function(MAIN), List.of()), start);
    code.emit(new Instruction.Return(Operand.of(new Constant.Unit())), start);
    return code.build("set-up");
  }

  private static Operand function(int number) {
    return Operand.of(new Constant.FunctionReference(number));
  }

  /**
   * All threads start in one step: which of them exist already is nothing that they could tell.
   * Each is waited for in a step of its own: that commutes with everything, and is so taken alone.
   */
  private void run(List<ThreadLowering.Lowered> threads) {
    List<Operand> handles = new ArrayList<>();
    main.emit(new Instruction.Boundary(), start);
    for (int number = 0; number < threads.size(); number++) {
      int handle = main.register();
      Operand function = function(FIRST_THREAD + number);
      main.emit(new Instruction.Spawn(handle, function, List.of()), header(number));
      handles.add(Operand.register(handle));
    }
    for (int number = 0; number < threads.size(); number++) {
      int result = main.register();
      main.step(new Instruction.Join(result, handles.get(number)), header(number));
      receive(number, threads.get(number), Operand.register(result));
    }
  }

  private Span header(int thread) {
    return test.threads().get(thread).header();
  }

  private void receive(int number, ThreadLowering.Lowered thread, Operand result) {
    List<String> names = new ArrayList<>(thread.results().keySet());
    for (int i = 0; i < names.size(); i++) {
      Operand value =
          names.size() == 1
              ? result
              : main.compute(Operator.FIELD, ScalarType.I32, i, header(number), result);
      values.put(new Observation(number, names.get(i)), value);
    }
  }

  /** In one step. After the joins there is one write to each location that can be read. */
  private void readLocations() {
    main.emit(new Instruction.Boundary(), start);
    for (Observation observation : observations.all()) {
      Locations.Location location =
          observation.isLocation() ? locations.find(observation.name()) : null;
      if (location != null) {
        int target = main.register();
        main.emit(
            new Instruction.Load(
                target, location.pointer(), location.type().layout(), MemoryOrder.NON_ATOMIC),
            location.name().span());
        values.put(observation, Operand.register(target));
      }
    }
  }

  private void print() {
    List<Instruction.Piece> pieces = new ArrayList<>();
    for (Observation observation : observations.all()) {
      Operand value = values.get(observation);
      if (value != null) {
        boolean isPointer = observations.type(observation).isPointer();
        pieces.add(Instruction.Piece.of((pieces.isEmpty() ? "" : " ") + observation.text() + "="));
        pieces.add(Instruction.Piece.of(isPointer ? nameOf(value) : value));
        pieces.add(Instruction.Piece.of(";"));
      }
    }
    if (!pieces.isEmpty()) {
      main.emit(new Instruction.Print(pieces, true), start);
    }
  }

  /**
   * An address as herd writes it: the name of the location, 0 for the null pointer; {@code ?} for
   * what pointer arithmetic made that is neither.
   */
  private Operand nameOf(Operand pointer) {
    int result = main.register();
    int end = main.label();
    test(pointer, Operand.of(new Constant.Null()), "0", result, end);
    for (Locations.Location location : locations.list()) {
      test(pointer, location.pointer(), location.name().text(), result, end);
    }
    set(result, "?");
    main.jump(end, start);
    main.place(end);
    return Operand.register(result);
  }

  private void test(Operand pointer, Operand other, String name, int result, int end) {
    int yes = main.label();
    int no = main.label();
    Operand same = main.compute(Operator.EQUAL, ScalarType.POINTER, 0, start, pointer, other);
    main.branch(same, yes, no, start);
    main.place(yes);
    set(result, name);
    main.jump(end, start);
    main.place(no);
  }

  private void set(int register, String text) {
    Operand constant = Operand.of(new Constant.Text(text));
    main.emit(
        new Instruction.Compute(register, Operator.COPY, ScalarType.TEXT, 0, List.of(constant)),
        start);
  }
}
