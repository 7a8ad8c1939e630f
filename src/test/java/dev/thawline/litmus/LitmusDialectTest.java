package dev.thawline.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.source.Diagnostics;
import dev.thawline.spec.Occurrence;
import java.util.List;
import org.junit.jupiter.api.Test;

class LitmusDialectTest {
  private static final String THREADS =
      """
      P0 (atomic_int* x, atomic_int* y) { atomic_store(x, 1); int r0 = atomic_load(y); }
      P1 (atomic_int* x, atomic_int* y) { atomic_store(y, 1); int r0 = atomic_load(x); }
      """;

  private static Tally sb(String end) {
    return Litmus.tally("C SB\n{}\n" + THREADS + end, "rc11");
  }

  @Test
  void theHeaderIsPassedOver() {
    String text =
        "(* first *) C A+b-c.d[e] (* here *)\n\"say { what }\"\n// more\nCycle=Rfe (x)\n"
            + "Com=Rf\n\n{ /* all 0 */ (* (* nested *) *) }\n"
            + THREADS
            + "(* so *) exists (* is *) (true)";
    assertThat(Litmus.compile(text).name()).isEqualTo("A+b-c.d[e]");
  }

  @Test
  void quantifiersAskDifferently() {
    assertThat(sb("exists (0:r0=0)").isOk()).isTrue();
    assertThat(sb("exists (0:r0=0 /\\ 1:r0=0)").isOk()).isFalse();
    assertThat(sb("~exists (0:r0=0 /\\ 1:r0=0)").isOk()).isTrue();
    assertThat(sb("not exists (0:r0=0)").isOk()).isFalse();
    assertThat(sb("forall (0:r0=0)").isOk()).isFalse();
    assertThat(sb("forall (0:r0=1 \\/ 1:r0=1)").isOk()).isTrue();
    assertThat(sb("forall (0:r0=0 => 1:r0=1)").isOk()).isTrue();
    assertThat(sb("forall (1:r0=1 => 0:r0=0 => false)").isOk()).isFalse();
    assertThat(sb("").isOk()).isTrue();
  }

  @Test
  void executionsAreCounted() {
    Tally some = sb("~exists (0:r0=0)");
    assertThat(some.occurrence()).isEqualTo(Occurrence.SOMETIMES);
    assertThat(List.of(some.holding(), some.failing())).containsExactly(1L, 2L);
    assertThat(List.of(some.positive(), some.negative())).containsExactly(2L, 1L);
    assertThat(some.states()).containsExactly("0:r0=0;", "0:r0=1;");
  }

  @Test
  void theFilterComesFirstAndIsNotShown() {
    Tally filtered = sb("filter (1:r0=1) exists (0:r0=0)");
    assertThat(filtered.states()).containsExactly("0:r0=0;", "0:r0=1;");
    assertThat(List.of(filtered.holding(), filtered.failing())).containsExactly(1L, 1L);
    assertThat(sb("filter (false) exists (true)").occurrence()).isEqualTo(Occurrence.NEVER);
  }

  @Test
  void statesAreInHerdsOrder() {
    Tally all = sb("locations [y; [x]; 1:r0; 0:r0;] forall (true)");
    assertThat(all.states())
        .containsExactly(
            "0:r0=0; 1:r0=1; [x]=1; [y]=1;",
            "0:r0=1; 1:r0=0; [x]=1; [y]=1;",
            "0:r0=1; 1:r0=1; [x]=1; [y]=1;");
    String ten =
        "C t\n{ x=10; }\nP0 (atomic_int* x) { atomic_store(x, 9); }\n"
            + "P1 (atomic_int* x) { int r0 = atomic_load(x); }\nexists (true /\\ 1:r0=9)";
    assertThat(Litmus.tally(ten, "sc").states()).containsExactly("1:r0=9;", "1:r0=10;");
  }

  @Test
  void conditionsAreWrittenAsHerdDoes() {
    String end = "exists (0:r0=0x1 /\\ (x=1 \\/ ~([y]=-1 /\\ true)) /\\ 1:r0!=1 \\/ not (0:r0=1))";
    assertThat(Litmus.compile("C t\n{}\n" + THREADS + end).question())
        .isEqualTo(
            "exists (0:r0=1 /\\ ([x]=1 \\/ not ([y]=-1 /\\ true)) /\\ not (1:r0=1)"
                + " \\/ not (0:r0=1))");
  }

  @Test
  void anAccessIsOneInstruction() {
    LitmusTest test = Litmus.compile("C t\n{}\n" + THREADS + "exists (0:r0=0 /\\ 1:r0=0)");
    Function thread = test.program().functions().get(2);
    assertThat(thread.code())
        .filteredOn(Instruction.Visible.class::isInstance)
        .hasExactlyElementsOfTypes(Instruction.Store.class, Instruction.Load.class);
  }

  @Test
  void initialValuesOfRegisters() {
    String text =
        """
        C t
        { int x = 3; 0:r0 = x; int 0:r1 = -4; 0:r2 = 7; }
        P0 (int* x) { int r3 = *r0 + r1; int r2; }
        exists (true)
        """;
    String places = "locations [0:r0; 0:r1; 0:r2; 0:r3]";
    assertThat(Litmus.tally(text.replace("exists", places + " exists"), "sc").states())
        .containsExactly("0:r0=x; 0:r1=-4; 0:r2=7; 0:r3=-1;");
  }

  @Test
  void parametersCanBeOtherLocations() {
    String text =
        "C t\n{ 0:a=y; 0:n=5; int y = 2; }\nP0 (int* a, int n) { *a = n; }\nexists (y=5)\n";
    assertThat(Litmus.tally(text, "sc").states()).containsExactly("[y]=5;");
  }

  @Test
  void whatIsOddIsSaid() {
    Diagnostics diagnostics = new Diagnostics();
    String text = "C t\n{}\nP0 (atomic_int* x, atomic_int* y) { r0 = *x + *y; }\nexists (0:r9=0)\n";
    LitmusTest test = Litmus.compile(text, diagnostics);
    assertThat(diagnostics.sorted().stream().map(found -> found.span().text()))
        .containsExactly("r0", "*x + *y", "r9");
    assertThat(Litmus.explore(test, "sc").outcomes()).containsOnlyKeys("0:r9=0;");
  }

  @Test
  void aRelaxedLoopThatWaitsIsOneExecution() {
    String text =
        """
        C t
        {}
        P0 (atomic_int* x) { atomic_store(x, 1); }
        P1 (atomic_int* x) { int r0; do r0 = atomic_load(x); while (r0 == 0); }
        forall (1:r0=1)
        """;
    Tally tally = Litmus.tally(text, "rc11");
    assertThat(tally.holding()).isEqualTo(1);
    assertThat(tally.isOk()).isTrue();
  }
}
