package dev.thawline.notation;

import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the program together: set-up, main, threads. Function 0 is the set-up, 1 is main, then come
 * the threads in their order.
 */
final class ProgramLowering {
  private static final int MAIN = 1;
  private static final int FIRST_THREAD = 2;

  private final SourceFile file;
  private final Sections sections;
  private final PointerTypes types;
  private final Diagnostics diagnostics;
  private final Statics statics = new Statics();
  private final Body main;
  private final StatementLowering statements;
  private final List<ThreadLowering.Lowered> threads = new ArrayList<>();

  /** The integers of all threads, with main's registers that hold them after the joins. */
  private final List<Printed> printed = new ArrayList<>();

  /** A value of the outcome; {@code thread} is empty for main. */
  private record Printed(String thread, String name, Operand value) {}

  /**
   * @param types what is known of the pointers in memory; learns from what is lowered
   */
  ProgramLowering(SourceFile file, Sections sections, PointerTypes types, Diagnostics diagnostics) {
    this.types = types;
    this.file = file;
    this.sections = sections;
    this.diagnostics = diagnostics;
    Span start = file.span(0, 0);
    main = new Body(0, false, start, sections.end());
    boolean alone = sections.threads().isEmpty();
    statements = new StatementLowering(main, statics, types, alone, diagnostics);
  }

  Program lower() {
    Map<Name, Operand> implicit = declareImplicit();
    statements.lower(sections.prefix());
    Set<String> before = Set.copyOf(main.numbers().keySet());

    Set<String> wanted = mentioned(sections.suffix());
    for (Sections.ThreadPart thread : sections.threads()) {
      threads.add(ThreadLowering.lower(thread, main.scope, wanted, statics, types, diagnostics));
    }
    spawnAndJoin();
    StatementLowering afterwards = new StatementLowering(main, statics, types, true, diagnostics);
    afterwards.lower(sections.suffix());
    main.finish();

    Map<String, Operand> observed = new LinkedHashMap<>(statements.observed());
    observed.putAll(afterwards.observed());
    print(before, observed);
    main.emit(new Instruction.Return(Operand.of(new Constant.Unit())));

    List<Function> functions = new ArrayList<>();
    functions.add(setUp(implicit));
    functions.add(main.code.build("main"));
    threads.forEach(thread -> functions.add(thread.function()));
    return new Program(file, statics.all(), functions, 0);
  }

  private static Set<String> mentioned(List<Step> steps) {
    return steps.stream()
        .flatMap(step -> step.names().stream())
        .map(Name::text)
        .collect(Collectors.toSet());
  }

  /** Locations of litmus forms that nothing binds are atomic integers. */
  private Map<Name, Operand> declareImplicit() {
    Set<String> bound =
        sections
            .steps()
            .map(Step::bound)
            .flatMap(Stream::ofNullable)
            .map(Name::text)
            .collect(Collectors.toSet());
    Map<Name, Operand> implicit = new LinkedHashMap<>();
    for (Step step : sections.steps().toList()) {
      Name name = step.litmusLocation();
      if (name == null || bound.contains(name.text()) || main.scope.get(name.text()) != null) {
        continue;
      }
      Operand base = statics.addAtomic(name.text(), Element.INTEGER, name.span());
      Binding root = PlaceLowering.atomicRoot(base, Element.INTEGER, name.span());
      main.scope.put(name.text(), new Scope.Bound(root, 0, null));
      implicit.put(name, base);
    }
    return implicit;
  }

  /** Stores the zeros of undeclared locations, then calls main. No step of it counts. */
  private Function setUp(Map<Name, Operand> implicit) {
    CodeBuilder code = new CodeBuilder(0);
    Operand zero = CodeBuilder.integer(Element.INTEGER.type(), 0);
    implicit.forEach(
        (name, base) ->
            code.emit(
                new Instruction.Store(base, zero, Element.INTEGER.layout(), MemoryOrder.NON_ATOMIC),
                name.span()));
    Span start = file.span(0, 0);
    code.emit(new Instruction.Call(code.register(), function(MAIN), List.of()), start);
    code.emit(new Instruction.Return(Operand.of(new Constant.Unit())), start);
    return code.build("set-up");
  }

  private static Operand function(int number) {
    return Operand.of(new Constant.FunctionReference(number));
  }

  private void spawnAndJoin() {
    List<Integer> handles = new ArrayList<>();
    for (ThreadLowering.Lowered thread : threads) {
      int handle = main.code.register();
      Operand function = function(FIRST_THREAD + handles.size());
      handles.add(handle);
      main.step(thread.header().span());
      main.emit(new Instruction.Spawn(handle, function, thread.arguments()));
    }
    Map<String, String> binders = new TreeMap<>();
    for (int i = 0; i < threads.size(); i++) {
      ThreadLowering.Lowered thread = threads.get(i);
      int result = main.code.register();
      main.step(thread.header().span());
      main.emit(new Instruction.Join(result, Operand.register(handles.get(i))));
      receive(thread, Operand.register(result), binders);
    }
  }

  /** Unpacks a thread's result, in the order in which {@link ThreadLowering} packs it. */
  private void receive(
      ThreadLowering.Lowered thread, Operand product, Map<String, String> binders) {
    String threadName = thread.header().text();
    int next = 0;
    Integer progress = null;
    if (thread.countsProgress()) {
      progress = ((Operand.Register) field(product, next++)).number();
    }
    for (Map.Entry<String, Scope.Entry> result : thread.results().entrySet()) {
      String name = result.getKey();
      Scope.Entry entry = result.getValue();
      if (entry instanceof Scope.Bound bound) {
        Binding binding = bound.binding();
        if (ThreadLowering.isInRegister(bound)) {
          binding = binding.at(field(product, next++));
        }
        if (binding instanceof Binding.ReadInteger number) {
          printed.add(new Printed(threadName, name, number.value()));
        }
        entry = new Scope.Bound(binding, bound.passed(), progress);
      }
      String earlier = binders.putIfAbsent(name, threadName);
      main.scope.put(name, earlier == null ? entry : new Scope.Ambiguous(earlier, threadName));
    }
  }

  private Operand field(Operand product, int number) {
    return main.code.compute(Operator.FIELD, number, List.of(product), main.span());
  }

  private void print(Set<String> before, Map<String, Operand> observed) {
    List<Printed> all = new ArrayList<>();
    main.numbers().forEach((name, number) -> all.add(new Printed("", name, number.value())));
    // Main's integers from before the threads come first, then the threads', then the rest.
    List<Printed> ordered = new ArrayList<>();
    all.stream().filter(entry -> before.contains(entry.name())).forEach(ordered::add);
    ordered.addAll(printed);
    all.stream().filter(entry -> !before.contains(entry.name())).forEach(ordered::add);

    Map<String, Long> times =
        ordered.stream().collect(Collectors.groupingBy(Printed::name, Collectors.counting()));
    Map<String, Operand> values = new LinkedHashMap<>();
    for (Printed entry : ordered) {
      boolean plain = entry.thread().isEmpty() || times.getOrDefault(entry.name(), 0L) == 1;
      values.put(plain ? entry.name() : entry.thread() + ":" + entry.name(), entry.value());
    }
    List<Instruction.Piece> pieces = new ArrayList<>();
    values.forEach((name, value) -> append(pieces, name, value));
    observed.forEach((name, value) -> append(pieces, name, value));
    if (!pieces.isEmpty()) {
      main.emit(new Instruction.Print(pieces, true));
    }
  }

  private static void append(List<Instruction.Piece> pieces, String name, Operand value) {
    String separator = pieces.isEmpty() ? "" : " ";
    pieces.add(Instruction.Piece.of(separator + name + "="));
    pieces.add(Instruction.Piece.of(value));
  }
}
