package dev.thawline.litmus;

import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Translates a thread to a function that returns those of its registers that are observed, and no
 * others: what nobody observes makes no difference between executions.
 */
final class ThreadLowering {
  private final CodeBuilder code = new CodeBuilder();
  private final Scope scope;
  private final ExpressionLowering expressions;
  private final Diagnostics diagnostics;
  private final List<Loop> loops = new ArrayList<>();
  private final int end = code.label();

  /** Where {@code continue} and {@code break} go. */
  private record Loop(int next, int end) {}

  /**
   * A thread as a function.
   *
   * @param results the types of what it returns, by name: nothing, one value, or a product
   */
  record Lowered(Function function, Map<String, CType> results) {}

  private ThreadLowering(
      int number, TestSyntax test, Locations locations, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    scope = new Scope(number, code, test, locations, diagnostics);
    expressions = new ExpressionLowering(code, scope, diagnostics);
  }

  /**
   * Lowers a thread; statements that are wrong are reported and left out.
   *
   * @param observed the names of the registers that the test observes
   */
  static Lowered lower(
      int number,
      TestSyntax test,
      List<Name> observed,
      Locations locations,
      Diagnostics diagnostics) {
    return new ThreadLowering(number, test, locations, diagnostics)
        .lower(number, test.threads().get(number), observed);
  }

  private Lowered lower(int number, TestSyntax.ThreadPart thread, List<Name> observed) {
    for (TestSyntax.Parameter parameter : thread.parameters()) {
      try {
        scope.parameter(parameter);
      } catch (SpecException e) {
        e.diagnostics().forEach(diagnostics::add);
      }
    }
    scope.initials();
    thread.body().forEach(this::statement);
    code.jump(end, thread.end());
    code.place(end);
    Map<String, CType> results = new LinkedHashMap<>();
    List<Operand> values = new ArrayList<>();
    for (Name name : observed) {
      Variable variable = scope.find(name);
      if (variable == null) {
        diagnostics.add(
            Diagnostic.warning(
                "T0308",
                "P" + number + " has no register `" + name.text() + "`: it is 0",
                name.span()));
      }
      results.put(name.text(), variable == null ? CType.INT : variable.type());
      values.add(variable == null ? CodeBuilder.number(CType.INT, 0) : variable.value());
    }
    Operand result = Operand.of(new Constant.Unit());
    if (values.size() == 1) {
      result = values.get(0);
    } else if (!values.isEmpty()) {
      result =
          code.compute(
              Operator.MAKE_PRODUCT,
              ScalarType.I32,
              0,
              thread.end(),
              values.toArray(Operand[]::new));
    }
    code.emit(new Instruction.Return(result), thread.end());
    return new Lowered(code.build("P" + number), results);
  }

  private void statement(Statement statement) {
    try {
      if (statement instanceof Statement.Block block) {
        block.statements().forEach(this::statement);
      } else if (statement instanceof Statement.Declare declaration) {
        declare(declaration);
      } else if (statement instanceof Statement.Evaluate evaluation) {
        expressions.evaluate(evaluation.expression());
      } else if (statement instanceof Statement.If branch) {
        branch(branch);
      } else if (statement instanceof Statement.While loop) {
        loop(loop);
      } else if (statement instanceof Statement.DoWhile loop) {
        loop(loop);
      } else if (statement instanceof Statement.Leave leave) {
        leave(leave.how());
      }
    } catch (SpecException e) {
      e.diagnostics().forEach(diagnostics::add);
    }
  }

  private void declare(Statement.Declare declaration) {
    Variable variable = scope.declare(declaration.name(), declaration.type());
    Expression value = declaration.value();
    if (value != null) {
      Span span = declaration.name().span().to(value.span());
      expressions.assign(variable, value, span);
    }
  }

  private void branch(Statement.If branch) {
    int then = code.label();
    int otherwise = code.label();
    int behind = code.label();
    Span span = branch.condition().span();
    expressions.branch(branch.condition(), then, otherwise);
    code.place(then);
    statement(branch.then());
    code.jump(behind, span);
    code.place(otherwise);
    if (branch.otherwise() != null) {
      statement(branch.otherwise());
    }
    code.jump(behind, span);
    code.place(behind);
  }

  private void loop(Statement.While loop) {
    int head = code.label();
    int body = code.label();
    int behind = code.label();
    begin(head, loop.span());
    expressions.branch(loop.condition(), body, behind);
    code.place(body);
    inside(loop.body(), new Loop(head, behind));
    code.jump(head, loop.span());
    code.place(behind);
  }

  private void loop(Statement.DoWhile loop) {
    int head = code.label();
    int condition = code.label();
    int behind = code.label();
    begin(head, loop.span());
    inside(loop.body(), new Loop(condition, behind));
    code.jump(condition, loop.span());
    code.place(condition);
    expressions.branch(loop.condition(), head, behind);
    code.place(behind);
  }

  private void begin(int head, Span span) {
    code.jump(head, span);
    code.place(head);
    code.emit(new Instruction.LoopHead(code.loop(), true), span);
  }

  private void inside(Statement body, Loop loop) {
    loops.add(loop);
    statement(body);
    loops.remove(loops.size() - 1);
  }

  private void leave(Name how) {
    if (how.text().equals("return")) {
      code.jump(end, how.span());
      return;
    }
    if (loops.isEmpty()) {
      throw Problems.error(
          "T0301", "`" + how.text() + "` stands outside of any loop", how.span(), null);
    }
    Loop loop = loops.get(loops.size() - 1);
    code.jump(how.text().equals("break") ? loop.end() : loop.next(), how.span());
  }
}
