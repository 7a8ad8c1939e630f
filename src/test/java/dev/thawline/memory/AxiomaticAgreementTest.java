package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The graph machine against brute force over the axioms: executions, outcomes and races of random
 * programs.
 */
class AxiomaticAgreementTest {
  private static final int PROGRAMS = 1_500;

  /** With {@code -P thorough} 20,000: then each kind below has a third of them. */
  private static final int LARGER_PROGRAMS = Integer.getInteger("thawline.models.random");

  @Test
  void plainPrograms() {
    agree(1, 0.1);
  }

  @Test
  void programsWithManyFences() {
    agree(2, 0.4);
  }

  /** Of six to eight operations: some fences, many fences, ordinary accesses. */
  @Test
  void largerPrograms() {
    for (RandomPrograms drawn :
        List.of(
            new RandomPrograms(4, 0.1, 0).withSize(3, 6, 8),
            new RandomPrograms(5, 0.4, 0).withSize(3, 6, 8),
            new RandomPrograms(6, 0.2, 0.2).withSize(3, 6, 8))) {
      AxiomaticAgreement agreement = new AxiomaticAgreement(AxiomaticModel.ALL);
      for (int i = 0; i < LARGER_PROGRAMS / 3; i++) {
        agreement.require(drawn.next());
      }
      System.out.println("Larger random programs: " + agreement);
      assertThat(agreement.executions(AxiomaticModel.NO_SC))
          .isGreaterThan(agreement.executions(AxiomaticModel.SC));
    }
  }

  @Test
  void programsWithOrdinaryAccesses() {
    AxiomaticAgreement agreement = agreement(new RandomPrograms(3, 0.1, 0.25));
    assertThat(agreement.racyPrograms()).isBetween(PROGRAMS / 5L, PROGRAMS * 4L / 5);
  }

  private static void agree(long seed, double fences) {
    AxiomaticAgreement agreement = agreement(new RandomPrograms(seed, fences, 0));
    // The generator must produce programs with choices, or the comparison says nothing.
    for (AxiomaticModel model : AxiomaticModel.ALL) {
      assertThat(agreement.executions(model)).isGreaterThan(2L * PROGRAMS);
    }
    assertThat(agreement.racyPrograms()).isZero();
  }

  private static AxiomaticAgreement agreement(RandomPrograms drawn) {
    AxiomaticAgreement agreement = new AxiomaticAgreement(AxiomaticModel.ALL);
    for (int i = 0; i < PROGRAMS; i++) {
      agreement.require(drawn.next());
    }
    System.out.println("Random programs: " + agreement);
    return agreement;
  }
}
