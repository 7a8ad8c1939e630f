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
  /** 5 with {@code -P thorough}. */
  private static final int SIZE = Integer.getInteger("thawline.models.size");

  /** Pairs of models, the stronger first, that two threads of two locations tell apart. */
  private static final List<List<AxiomaticModel>> STRICTLY_WEAKER =
      List.of(
          List.of(AxiomaticModel.SC, AxiomaticModel.TSO),
          List.of(AxiomaticModel.TSO, AxiomaticModel.PSO),
          List.of(AxiomaticModel.TSO, AxiomaticModel.SRA),
          List.of(AxiomaticModel.SRA, AxiomaticModel.RA),
          List.of(AxiomaticModel.RA, AxiomaticModel.RC11),
          List.of(AxiomaticModel.RC11, AxiomaticModel.NO_SC));

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

  /** Three operations in the one thread and two in the other, with more letters if thorough. */
  @Test
  void fiveOperations() {
    List<List<LitmusLetter>> few =
        List.of(
            LitmusLetter.all(Form.READ, SEQ_CST), LitmusLetter.all(Form.WRITE, RELAXED, SEQ_CST));
    List<List<LitmusLetter>> many =
        List.of(
            LitmusLetter.all(Form.READ, RELAXED, ACQUIRE, SEQ_CST),
            LitmusLetter.all(Form.WRITE, RELAXED, RELEASE, SEQ_CST),
            LitmusLetter.all(Form.ADD, RELAXED),
            LitmusLetter.all(Form.FENCE, SEQ_CST));
    LitmusAlphabet alphabet = new LitmusAlphabet(SIZE > 4 ? many : few);
    agree(consumer -> alphabet.programs(3, 2, consumer));
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
    AxiomaticAgreement agreement = new AxiomaticAgreement(AxiomaticModel.ALL);
    programs.accept(agreement::require);
    System.out.println("All small programs: " + agreement);
    // There must be programs that tell the models apart, or the comparison says nothing.
    for (List<AxiomaticModel> pair : STRICTLY_WEAKER) {
      assertThat(agreement.executions(pair.get(1)))
          .as("%s and %s", pair.get(0), pair.get(1))
          .isGreaterThan(agreement.executions(pair.get(0)));
    }
  }
}
