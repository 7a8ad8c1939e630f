package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Operational machines against the axioms: executions, outcomes and races. The graph explorer is
 * compared with the axioms elsewhere, so these are three routes to one answer.
 */
class MachinesTest {
  private static final int PROGRAMS = 1_000;

  private static final Map<AxiomaticModel, Function<LitmusProgram, AxiomaticEnumerator.Result>>
      MACHINES = new LinkedHashMap<>();

  static {
    MACHINES.put(
        AxiomaticModel.SC, p -> StoreBufferMachine.run(p, StoreBufferMachine.Buffers.NONE));
    MACHINES.put(
        AxiomaticModel.TSO, p -> StoreBufferMachine.run(p, StoreBufferMachine.Buffers.TOTAL));
    MACHINES.put(
        AxiomaticModel.PSO, p -> StoreBufferMachine.run(p, StoreBufferMachine.Buffers.PARTIAL));
    MACHINES.put(AxiomaticModel.SRA, p -> ViewMachine.run(p, ViewMachine.Kind.STRONG));
    MACHINES.put(AxiomaticModel.RA, p -> ViewMachine.run(p, ViewMachine.Kind.RELEASE_ACQUIRE));
    MACHINES.put(AxiomaticModel.NO_SC, p -> ViewMachine.run(p, ViewMachine.Kind.WITHOUT_SC));
  }

  private long programs;
  private long executions;
  private long racy;

  @Test
  void litmusTable() {
    LitmusTable.rows().forEach(row -> compare(row.program()));
    report("The litmus table");
  }

  @Test
  void plainPrograms() {
    random(new RandomPrograms(21, 0.1, 0));
  }

  @Test
  void programsWithManyFences() {
    random(new RandomPrograms(22, 0.4, 0));
  }

  @Test
  void programsWithOrdinaryAccesses() {
    random(new RandomPrograms(23, 0.1, 0.25));
    assertThat(racy).isGreaterThan(PROGRAMS);
  }

  private void random(RandomPrograms drawn) {
    for (int i = 0; i < PROGRAMS; i++) {
      compare(drawn.next());
    }
    report("Random programs");
  }

  private void compare(LitmusProgram program) {
    List<AxiomaticModel> models = List.copyOf(MACHINES.keySet());
    List<AxiomaticEnumerator.Result> allowed = AxiomaticEnumerator.run(program, models);
    for (int i = 0; i < models.size(); i++) {
      assertThat(machine(models.get(i)).apply(program))
          .as("%s: %s", models.get(i).id(), program.notation())
          .isEqualTo(allowed.get(i));
      executions += allowed.get(i).executions();
      racy += allowed.get(i).racy();
    }
    programs++;
  }

  private static Function<LitmusProgram, AxiomaticEnumerator.Result> machine(AxiomaticModel model) {
    return Objects.requireNonNull(MACHINES.get(model));
  }

  private void report(String what) {
    System.out.printf(
        "%s on %d machines: %d programs, %d executions, %d of them racy%n",
        what, MACHINES.size(), programs, executions, racy);
  }
}
