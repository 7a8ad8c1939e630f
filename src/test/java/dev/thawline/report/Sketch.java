package dev.thawline.report;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.Program;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.program.StaticVariable;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Small programs for tests, one statement a line: {@code p = heap 1}, {@code X = atomic null},
 * {@code T1: c = & p}, {@code main: m = &mut p}, {@code rd c}, {@code rd 1 via r} (cell 1 of the
 * block), {@code wr p}, {@code X := c rlx}, {@code d = X acq} (a null ends the thread). Every
 * statement is a step; declarations are set-up. All threads have all variables.
 */
final class Sketch {
  private static final Layout CELL = Layout.of(ScalarType.I32);
  private static final Layout POINTER = Layout.of(ScalarType.POINTER);
  private static final int SCRATCH = 0;

  private final SourceFile source;
  private final Map<String, Integer> registers = new LinkedHashMap<>();
  private final Map<String, Integer> statics = new LinkedHashMap<>();
  private final Map<String, Body> bodies = new LinkedHashMap<>();
  private final List<StaticVariable> variables = new ArrayList<>();

  private static final class Body {
    final List<Instruction> code = new ArrayList<>();
    final List<Span> spans = new ArrayList<>();

    void add(Instruction instruction, Span span) {
      code.add(instruction);
      spans.add(span);
    }
  }

  private Sketch(String name, String text) {
    source = new SourceFile(name, text);
    bodies.put("main", new Body());
  }

  static Program program(String name, String text) {
    return new Sketch(name, text).build();
  }

  private Program build() {
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      int colon = text.matches("(T\\d+|main):.*") ? text.indexOf(':') : -1;
      String thread = colon < 0 ? "main" : text.substring(0, colon);
      int from = source.startOfLine(line) + colon + 1;
      String statement = text.substring(colon + 1).strip();
      int start = source.text().indexOf(statement, from);
      if (!statement.isEmpty()) {
        Body body = bodies.computeIfAbsent(thread, t -> new Body());
        Span span = source.span(start, start + statement.length());
        if (colon >= 0) {
          body.add(new Instruction.Boundary(), span);
        }
        statement(body, statement.split(" "), span);
      }
    }
    return link();
  }

  private Program link() {
    bodies.keySet().forEach(this::define);
    int width = registers.size() + 1;
    Span nowhere = source.span(0, 0);
    List<Operand> everything = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      everything.add(Operand.register(i));
    }
    List<Function> functions = new ArrayList<>();
    Body main = java.util.Objects.requireNonNull(bodies.get("main"));
    bodies.forEach(
        (name, body) -> {
          if (!name.equals("main")) {
            int number = functions.size() + 1;
            Constant function = new Constant.FunctionReference(number);
            main.add(
                new Instruction.Spawn(define(name), Operand.of(function), everything),
                body.spans.get(0));
            functions.add(function(name, body, width, nowhere));
          }
        });
    bodies.forEach(
        (name, body) -> {
          if (!name.equals("main")) {
            Span span = body.spans.get(0);
            main.add(new Instruction.Boundary(), span);
            main.add(new Instruction.Join(SCRATCH, use(name)), span);
          }
        });
    functions.add(0, function("main", main, width, nowhere));
    return new Program(source, variables, functions, 0);
  }

  private static Function function(String name, Body body, int width, Span nowhere) {
    body.add(new Instruction.Return(Operand.of(new Constant.Unit())), nowhere);
    List<Instruction> code = new ArrayList<>(body.code);
    int end = code.size() - 1;
    code.replaceAll(
        i ->
            i instanceof Instruction.Branch branch
                ? new Instruction.Branch(branch.condition(), end, branch.whenFalse())
                : i);
    return new Function(name, name.equals("main") ? 0 : width, width, code, body.spans);
  }

  private void statement(Body body, String[] words, Span span) {
    if (words[0].equals("rd") && words.length == 4) {
      int bytes = 4 * Integer.parseInt(words[1]);
      List<Operand> pointer = List.of(use(words[3]));
      body.add(
          new Instruction.Compute(SCRATCH, Operator.OFFSET, ScalarType.POINTER, bytes, pointer),
          span);
      body.add(load(SCRATCH, Operand.register(SCRATCH), CELL, MemoryOrder.NON_ATOMIC), span);
    } else if (words[0].equals("rd")) {
      body.add(load(SCRATCH, use(words[1]), CELL, MemoryOrder.NON_ATOMIC), span);
    } else if (words[0].equals("wr")) {
      body.add(new Instruction.Store(use(words[1]), number(2), CELL, MemoryOrder.NON_ATOMIC), span);
    } else if (words[1].equals(":=")) {
      body.add(new Instruction.Store(use(words[0]), use(words[2]), POINTER, order(words[3])), span);
    } else if (words[2].startsWith("&")) {
      PointerKind kind = words[2].equals("&") ? PointerKind.SHARED : PointerKind.MUTABLE;
      body.add(retag(define(words[0]), use(words[3]), kind, RetagOrigin.BORROW), span);
    } else if (words[2].equals("heap")) {
      heap(body, define(words[0]), Integer.parseInt(words[3]), span);
    } else if (words[2].equals("cell")) {
      body.add(
          new Instruction.Compute(
              define(words[0]),
              Operator.OFFSET,
              ScalarType.POINTER,
              4 * Integer.parseInt(words[3]),
              List.of(use(words[5]))),
          span);
    } else if (words[2].equals("atomic")) {
      statics.put(words[0], statics.size());
      Layout layout =
          new Layout.Product(List.of(new Layout.Field(0, POINTER)), POINTER.size(), 8, true);
      variables.add(new StaticVariable(words[0], layout, true, span));
      body.add(
          new Instruction.Store(
              use(words[0]), Operand.of(new Constant.Null()), POINTER, MemoryOrder.NON_ATOMIC),
          span);
    } else {
      loadReference(body, words, span);
    }
  }

  private void loadReference(Body body, String[] words, Span span) {
    int target = define(words[0]);
    body.add(load(target, use(words[2]), POINTER, order(words[3])), span);
    body.add(
        new Instruction.Compute(
            SCRATCH,
            Operator.EQUAL,
            ScalarType.POINTER,
            0,
            List.of(Operand.register(target), Operand.of(new Constant.Null()))),
        span);
    int next = body.code.size() + 1;
    body.add(new Instruction.Branch(Operand.register(SCRATCH), -1, next), span);
    body.add(retag(target, Operand.register(target), PointerKind.SHARED, RetagOrigin.LOAD), span);
  }

  private static void heap(Body body, int target, int cells, Span span) {
    List<Layout.Field> fields = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      fields.add(new Layout.Field(4 * i, CELL));
    }
    Layout layout = new Layout.Product(fields, 4 * cells, 4, false);
    body.add(new Instruction.Allocate(target, AllocationKind.HEAP, layout, "heap"), span);
    for (int i = 0; i < cells; i++) {
      body.add(
          new Instruction.Compute(
              SCRATCH,
              Operator.OFFSET,
              ScalarType.POINTER,
              4 * i,
              List.of(Operand.register(target))),
          span);
      body.add(
          new Instruction.Store(Operand.register(SCRATCH), number(1), CELL, MemoryOrder.NON_ATOMIC),
          span);
    }
  }

  private static Instruction load(int target, Operand from, Layout layout, MemoryOrder order) {
    return new Instruction.Load(target, from, layout, order);
  }

  private static Instruction retag(int target, Operand from, PointerKind kind, RetagOrigin why) {
    return new Instruction.Retag(target, from, kind, why, Pointee.of(CELL), null, 0);
  }

  private static Operand number(int value) {
    return Operand.of(Constant.of(ScalarType.I32, value));
  }

  private int define(String name) {
    return registers.computeIfAbsent(name, n -> registers.size() + 1);
  }

  private Operand use(String name) {
    Integer variable = statics.get(name);
    return variable == null
        ? Operand.register(define(name))
        : Operand.of(new Constant.StaticPointer(variable));
  }

  private static MemoryOrder order(String name) {
    for (MemoryOrder order : MemoryOrder.values()) {
      if (order.shortName().equals(name)) {
        return order;
      }
    }
    throw new IllegalArgumentException(name);
  }
}
