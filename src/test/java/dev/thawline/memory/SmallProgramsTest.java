package dev.thawline.memory;

import static dev.thawline.program.MemoryOrder.ACQUIRE;
import static dev.thawline.program.MemoryOrder.ACQ_REL;
import static dev.thawline.program.MemoryOrder.RELAXED;
import static dev.thawline.program.MemoryOrder.RELEASE;
import static dev.thawline.program.MemoryOrder.SEQ_CST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.memory.LitmusLetter.Form;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The graph machine against the axioms, exhaustively: all small programs of two threads. */
class SmallProgramsTest {

  /** One to three operations in the one thread, as many in the other that they are at most four. */
  @Test
  void upToFourOperations() {
    LitmusAlphabet alphabet =
        new LitmusAlphabet(
            List.of(
                LitmusLetter.all(Form.READ, RELAXED, ACQUIRE, SEQ_CST),
                LitmusLetter.all(Form.WRITE, RELAXED, RELEASE, SEQ_CST),
                LitmusLetter.all(Form.ADD, RELAXED),
                LitmusLetter.all(Form.EXCHANGE, SEQ_CST),
                LitmusLetter.all(Form.COMPARE_EXCHANGE, ACQ_REL),
                LitmusLetter.all(Form.FENCE, ACQ_REL, SEQ_CST)));
    agree(
        consumer -> {
          alphabet.programs(1, 1, consumer);
          alphabet.programs(2, 1, consumer);
          alphabet.programs(3, 1, consumer);
          alphabet.programs(2, 2, consumer);
        });
  }

  /** Two accesses in each thread, a fence between them in one or both. */
  @Test
  void twoAccessesWithFences() {
    LitmusAlphabet alphabet =
        new LitmusAlphabet(
            List.of(
                LitmusLetter.all(Form.READ, RELAXED, SEQ_CST),
                LitmusLetter.all(Form.WRITE, RELAXED, SEQ_CST),
                LitmusLetter.all(Form.FENCE, ACQUIRE, RELEASE, SEQ_CST)));
    agree(
        consumer -> {
          Consumer<LitmusProgram> fenced =
              program -> {
                if (program.threads().stream().allMatch(SmallProgramsTest::hasTwoAccesses)) {
                  consumer.accept(program);
                }
              };
          alphabet.programs(3, 2, fenced);
          alphabet.programs(3, 3, fenced);
        });
  }

  private static boolean hasTwoAccesses(List<LitmusOperation> thread) {
    return thread.stream().filter(operation -> operation.location() != null).count() == 2;
  }

  private static void agree(Consumer<Consumer<LitmusProgram>> programs) {
    AxiomaticAgreement sc = new AxiomaticAgreement(AxiomaticModel.SC);
    AxiomaticAgreement rc11 = new AxiomaticAgreement(AxiomaticModel.RC11);
    programs.accept(
        program -> {
          sc.require(program);
          rc11.require(program);
        });
    System.out.println("All small programs under " + sc);
    System.out.println("All small programs under " + rc11);
    // There must be weak executions among them, or half of the comparison says nothing.
    assertThat(rc11.executions()).isGreaterThan(sc.executions());
  }
}
