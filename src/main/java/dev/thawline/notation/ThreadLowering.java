package dev.thawline.notation;

import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.source.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Translates a thread to a function: what it uses of main's names goes in, what it binds comes out.
 */
final class ThreadLowering {
  private final Sections.ThreadPart thread;
  private final Scope main;
  private final List<Operand> arguments = new ArrayList<>();
  private final Map<String, Scope.Entry> visible = new LinkedHashMap<>();

  private ThreadLowering(Sections.ThreadPart thread, Scope main) {
    this.thread = thread;
    this.main = main;
  }

  /**
   * What main must know of a thread. Its result is a product: first how far it came, if it can stop
   * early; then those results that are in registers. Without fields it is the unit value.
   *
   * @param arguments operands of main
   * @param results what it hands back: the integers that it read, and what main asks for
   */
  record Lowered(
      Name header,
      Function function,
      List<Operand> arguments,
      boolean countsProgress,
      Map<String, Scope.Entry> results) {}

  /**
   * @param main the names of main before the threads
   * @param wanted the names that main mentions after them
   */
  static Lowered lower(
      Sections.ThreadPart thread,
      Scope main,
      Set<String> wanted,
      Statics statics,
      PointerTypes types,
      Diagnostics diagnostics) {
    return new ThreadLowering(thread, main).lower(wanted, statics, types, diagnostics);
  }

  private Lowered lower(
      Set<String> wanted, Statics statics, PointerTypes types, Diagnostics diagnostics) {
    capture();
    boolean countsProgress = thread.steps().stream().anyMatch(ThreadLowering::mayStop);
    Body body = new Body(arguments.size(), countsProgress, thread.header().span(), thread.end());
    visible.forEach(body.scope::put);
    new StatementLowering(body, statics, types, false, diagnostics).lower(thread.steps());
    body.finish();

    Map<String, Scope.Entry> results = new LinkedHashMap<>();
    List<Operand> fields = new ArrayList<>();
    Integer progress = body.progress();
    if (progress != null) {
      fields.add(Operand.register(progress));
    }
    for (String name : body.boundHere()) {
      Scope.Entry entry = body.scope.get(name);
      if (entry != null && (body.numbers().containsKey(name) || wanted.contains(name))) {
        results.put(name, entry);
      }
    }
    for (Scope.Entry entry : results.values()) {
      if (entry instanceof Scope.Bound bound && isInRegister(bound)) {
        fields.add(bound.binding().value());
      }
    }
    Operand result = Operand.of(new Constant.Unit());
    if (!fields.isEmpty()) {
      result = body.code.compute(Operator.MAKE_PRODUCT, 0, fields, body.span());
    }
    body.emit(new Instruction.Return(result));
    Function function = body.code.build(thread.header().text());
    return new Lowered(thread.header(), function, arguments, countsProgress, results);
  }

  /** Whether the value must be handed from function to function; that of a static need not. */
  static boolean isInRegister(Scope.Bound bound) {
    return bound.binding().value() instanceof Operand.Register;
  }

  private static boolean mayStop(Step step) {
    return step.statement() instanceof Statement.Guard
        || step.statement() instanceof Statement.Same
        || step.statement() instanceof Statement.Replace
        || step.statement() instanceof Statement.LoadPointer;
  }

  /** Makes main's names that the thread mentions visible; those in registers become arguments. */
  private void capture() {
    Set<String> mentioned =
        thread.steps().stream()
            .flatMap(step -> step.names().stream())
            .map(Name::text)
            .collect(Collectors.toSet());
    for (String name : main.names()) {
      Scope.Entry entry = main.get(name);
      if (entry == null || !mentioned.contains(name)) {
        continue;
      }
      if (entry instanceof Scope.Bound bound && isInRegister(bound)) {
        Operand parameter = Operand.register(arguments.size());
        arguments.add(bound.binding().value());
        entry = new Scope.Bound(bound.binding().at(parameter), 0, null);
      }
      visible.put(name, entry);
    }
  }
}
