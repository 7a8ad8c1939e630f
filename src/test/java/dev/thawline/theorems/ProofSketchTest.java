package dev.thawline.theorems;

import static dev.thawline.theorems.Judges.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The proof sketch of thread 8153 (2018) as tests: its claim, the four side conditions without
 * which it is false, its two failures. Sizes are those of models-timestamps.md; the programs are
 * found by search and stand in {@code target/theorems/proof-sketch.txt}.
 */
class ProofSketchTest {
  private static void holds(Claim claim) {
    assertThat(Surveys.count(Surveys.all(), claim.premise())).isPositive();
    assertThat(Surveys.smallest(Surveys.all(), claim.violation())).as(claim.statement()).isNull();
  }

  private static SmallProgram counterexample(Claim claim) {
    return ProofSketch.smallest(claim.violation());
  }

  @Nested
  @DisplayName("claim")
  class TheClaim {
    @Test
    void whatThePartialOrderAcceptsTheTotalOrderAccepts() {
      holds(ProofSketch.EASY_DIRECTION);
    }

    @Test
    void everyCreationAddsItsFreeze() {
      holds(ProofSketch.FREEZES_ARE_ADDED);
    }

    @Test
    void whatTheTotalOrderAcceptsThePartialOrderAccepts() {
      holds(ProofSketch.CLAIM);
    }

    @Test
    void theyDifferExactlyInTheVisibilityOfCreation() {
      holds(ProofSketch.EXACTLY);
    }
  }

  @Nested
  @DisplayName("side condition B1 footprint")
  class Footprint {
    @Test
    void withoutItThereIsACounterexampleOfThree() {
      assertThat(counterexample(ProofSketch.WITHOUT_FOOTPRINT).size()).isEqualTo(3);
    }
  }

  /**
   * The document has P19 as its counterexample, of 5 instructions. With SKIP_IF_ACTIVE as well, on
   * which LITERAL has its effect, a smaller one is there: the later borrow's source is dead, and
   * only the total order does not look at it.
   */
  @Nested
  @DisplayName("side condition B2 refreezing adds")
  class RefreezingAdds {
    @Test
    void withoutItThereIsACounterexampleOfThree() {
      assertThat(counterexample(ProofSketch.WITHOUT_ADDING).size()).isEqualTo(3);
    }

    @Test
    void byUnfreezingAloneThereIsOneOfFour() {
      assertThat(counterexample(ProofSketch.WITHOUT_ADDING_BY_UNFREEZING).size()).isEqualTo(4);
    }

    @Test
    void withItTheSameRulesAgree() {
      holds(ProofSketch.WITH_ADDING);
    }
  }

  /**
   * It cannot be broken before there is a memory model with promises. That it holds on all paths is
   * tested, so that the day there is one, this is found out.
   */
  @Nested
  @DisplayName("side condition B3 no promised tags")
  class NoPromises {
    @Test
    void holdsOnEveryPath() {
      holds(ProofSketch.NOTHING_PROMISED);
    }
  }

  @Nested
  @DisplayName("side condition B4 every use counts, also the load's retag")
  class EveryUseCounts {
    @Test
    void withoutItThereIsACounterexampleOfThree() {
      assertThat(counterexample(ProofSketch.WITHOUT_CHECKS_AT_RETAGS).size()).isEqualTo(3);
    }
  }

  @Nested
  @DisplayName("first failure: t_create does not happen before t_use")
  class FirstFailure {
    @Test
    void isRelaxedPublicationOfThree() {
      SmallProgram found = ProofSketch.smallest(ProofSketch.FIRST_FAILURE);
      assertThat(found.size()).isEqualTo(3);
      assertThat(found.shortText()).contains(" rlx || ");
    }

    @Test
    void needsNoRace() {
      assertThat(ProofSketch.smallest(ProofSketch.FIRST_FAILURE_WITHOUT_RACE).size()).isEqualTo(3);
    }

    @Test
    void takesAUseOfItsOwnWhereLoadsDoNotRetag() {
      assertThat(ProofSketch.smallest(ProofSketch.FIRST_FAILURE_WITHOUT_LOAD_RETAG).size())
          .isEqualTo(4);
    }

    @Test
    void isGoneWhereOnlyTheOriginIsAskedFor() {
      assertThat(
              Surveys.count(
                  Surveys.all(),
                  Verdicts.between(TOTAL, FRONTIER_ORIGIN).and(Verdicts.acceptedBy(IN_FOOTPRINT))))
          .isZero();
    }
  }

  @Nested
  @DisplayName("second failure: a single freeze time")
  class SecondFailure {
    @Test
    void isASecondFreezeOfThree() {
      SmallProgram found = ProofSketch.smallest(ProofSketch.SECOND_FAILURE);
      assertThat(found.size()).isEqualTo(3);
      assertThat(found.second()).isNotEmpty();
    }
  }

  /** "In both those cases, I'd actually like for the code to be accepted." */
  @Nested
  @DisplayName("his wish")
  class HisWish {
    @Test
    void isMetByThese() {
      for (Judge model : List.of(TOTAL, FRONTIER_ORIGIN, FRONTIER_INIT_ONLY)) {
        assertThat(rejections(model)).as(model.name()).containsExactly(0L, 0L);
      }
    }

    @Test
    void isNotMetByThese() {
      for (Judge model :
          List.of(FRONTIER_FVIS, FRONTIER_CVIS, SINGLE_ORIGIN, SINGLE_FVIS, SINGLE_CVIS)) {
        assertThat(rejections(model)).as(model.name()).isNotEqualTo(List.of(0L, 0L));
      }
    }

    private List<Long> rejections(Judge model) {
      return List.of(
          ProofSketch.rejections(ProofSketch.FIRST_EXAMPLE, model),
          ProofSketch.rejections(ProofSketch.SECOND_EXAMPLE, model));
    }
  }

  @Test
  void canBeRead() {
    Golden.check("proof-sketch", new ProofSketchText().write());
  }
}
