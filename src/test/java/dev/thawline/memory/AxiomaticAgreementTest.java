package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The graph machine against brute force over the axioms: executions, outcomes and races of random
 * programs.
 */
class AxiomaticAgreementTest {
  private static final int PROGRAMS = 1_500;

  @Test
  void plainPrograms() {
    agree(1, 0.1);
  }

  @Test
  void programsWithManyFences() {
    agree(2, 0.4);
  }

  @Test
  void programsWithOrdinaryAccesses() {
    for (AxiomaticModel model : AxiomaticModel.ALL) {
      AxiomaticAgreement agreement = agreement(model, new RandomPrograms(3, 0.1, 0.25));
      assertThat(agreement.racyPrograms()).isBetween(PROGRAMS / 5L, PROGRAMS * 4L / 5);
    }
  }

  private static void agree(long seed, double fences) {
    for (AxiomaticModel model : AxiomaticModel.ALL) {
      AxiomaticAgreement agreement = agreement(model, new RandomPrograms(seed, fences, 0));
      // The generator must produce programs with choices, or the comparison says nothing.
      assertThat(agreement.executions()).isGreaterThan(2L * PROGRAMS);
      assertThat(agreement.racyPrograms()).isZero();
    }
  }

  private static AxiomaticAgreement agreement(AxiomaticModel model, RandomPrograms drawn) {
    AxiomaticAgreement agreement = new AxiomaticAgreement(model);
    for (int i = 0; i < PROGRAMS; i++) {
      agreement.require(drawn.next());
    }
    System.out.println("Random programs under " + agreement);
    return agreement;
  }
}
