package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The graph machine against brute force over the axioms: executions and outcomes of random
 * programs.
 */
class AxiomaticAgreementTest {
  private static final int PROGRAMS = 1_500;
  private static final MemoryOrder[] READS = {
    MemoryOrder.RELAXED, MemoryOrder.ACQUIRE, MemoryOrder.SEQ_CST
  };
  private static final MemoryOrder[] WRITES = {
    MemoryOrder.RELAXED, MemoryOrder.RELEASE, MemoryOrder.SEQ_CST
  };
  private static final MemoryOrder[] BOTH = {
    MemoryOrder.RELAXED,
    MemoryOrder.ACQUIRE,
    MemoryOrder.RELEASE,
    MemoryOrder.ACQ_REL,
    MemoryOrder.SEQ_CST
  };
  private static final MemoryOrder[] FENCES = {
    MemoryOrder.ACQUIRE, MemoryOrder.RELEASE, MemoryOrder.ACQ_REL, MemoryOrder.SEQ_CST
  };

  @Test
  void plainPrograms() {
    agree(new Random(1), 0.1);
  }

  @Test
  void programsWithManyFences() {
    agree(new Random(2), 0.4);
  }

  private static void agree(Random random, double fences) {
    long executions = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      List<List<LitmusOperation>> threads = program(random, fences);
      AxiomaticEnumerator oracle = new AxiomaticEnumerator(threads);
      int expected = oracle.count();
      String text = text(threads);
      Program program = Programs.ev(text);
      Exploration found = Programs.explore(program, "rc11", Settings.DEFAULT, false);
      assertThat(found.executions()).as(text).isEqualTo(expected);
      SortedMap<String, Long> outcomes = new TreeMap<>();
      oracle.outcomes().forEach((outcome, count) -> outcomes.put(outcome, (long) count));
      assertThat(found.outcomes()).as(text).isEqualTo(outcomes);
      executions += expected;
    }
    // The generator must produce programs with choices, or the comparison says nothing.
    assertThat(executions).isGreaterThan(2L * PROGRAMS);
  }

  private static List<List<LitmusOperation>> program(Random random, double fences) {
    int threads = 2 + random.nextInt(2);
    int operations = 4 + random.nextInt(3);
    List<List<LitmusOperation>> program = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      program.add(new ArrayList<>());
    }
    for (int i = 0; i < operations; i++) {
      int thread = i < threads ? i : random.nextInt(threads);
      program.get(thread).add(operation(random, fences, i));
    }
    return program;
  }

  private static LitmusOperation operation(Random random, double fences, int number) {
    String location = random.nextBoolean() ? "x" : "y";
    String register = "r" + number;
    if (random.nextDouble() < fences) {
      return new LitmusOperation(LitmusOperation.Kind.FENCE, null, null, 0, pick(random, FENCES));
    }
    return switch (random.nextInt(5)) {
      case 0, 1 ->
          new LitmusOperation(
              LitmusOperation.Kind.WRITE, location, null, number + 1, pick(random, WRITES));
      case 2, 3 ->
          new LitmusOperation(
              LitmusOperation.Kind.READ, location, register, 0, pick(random, READS));
      default ->
          new LitmusOperation(
              LitmusOperation.Kind.ADD, location, register, number + 1, pick(random, BOTH));
    };
  }

  private static MemoryOrder pick(Random random, MemoryOrder[] orders) {
    return orders[random.nextInt(orders.length)];
  }

  private static String text(List<List<LitmusOperation>> threads) {
    StringBuilder out = new StringBuilder();
    for (int t = 0; t < threads.size(); t++) {
      List<String> parts = threads.get(t).stream().map(LitmusOperation::notation).toList();
      out.append('P').append(t).append(": ").append(String.join("; ", parts)).append('\n');
    }
    return out.toString();
  }
}
