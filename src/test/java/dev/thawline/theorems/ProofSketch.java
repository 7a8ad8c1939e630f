package dev.thawline.theorems;

import static dev.thawline.theorems.Judges.*;

import java.util.List;
import java.util.function.Predicate;

/**
 * The proof sketch of thread 8153 (the reply that begins "I just spent quite a while disagreeing
 * with you") in claims about paths: what it says, what it needs without saying so
 * (models-timestamps.md, section 5, B1 to B4), and where its author sees it fail.
 */
final class ProofSketch {
  /**
   * "Since the total order is compatible with the partial order, anything accepted by the partial
   * order is accepted by the total order."
   */
  static final Claim EASY_DIRECTION = Claim.implies(FRONTIER_CVIS, TOTAL);

  /**
   * "At the moment of t_create, the creation of the reference would [...] add t_create to the
   * freeze time": after it, the partial order asks for no more than the total one, but for the
   * visibility of t_create.
   */
  static final Claim FREEZES_ARE_ADDED = Claim.same(TOTAL, FRONTIER_ORIGIN, IN_FOOTPRINT);

  /** "It suffices to show that anything accepted by the total order is also accepted." */
  static final Claim CLAIM = Claim.implies(TOTAL, FRONTIER_CVIS, IN_FOOTPRINT, CREATED_BEFORE);

  /** The claim and its converse, with the one thing in which the two models differ. */
  static final Claim EXACTLY =
      new Claim(
          "sb2018-frontier = sb2018 and created-before, where in-footprint",
          Verdicts.acceptedBy(IN_FOOTPRINT),
          path ->
              path.accepts(FRONTIER_CVIS) == (path.accepts(TOTAL) && path.accepts(CREATED_BEFORE)));

  /** The claim without B1. */
  static final Claim WITHOUT_FOOTPRINT = Claim.implies(TOTAL, FRONTIER_CVIS, CREATED_BEFORE);

  /** The claim without B2: in hb, a second shared borrow may count as not active yet. */
  static final Claim WITHOUT_ADDING =
      Claim.implies(TOTAL_OCTOBER, FRONTIER_OCTOBER_LITERAL, IN_FOOTPRINT, CREATED_BEFORE);

  /** The same where it is the read through the {@code &mut} that unfreezes, as in P19. */
  static final Claim WITHOUT_ADDING_BY_UNFREEZING =
      Claim.implies(
          TOTAL_OCTOBER,
          FRONTIER_OCTOBER_LITERAL,
          IN_FOOTPRINT,
          CREATED_BEFORE,
          TOTAL,
          FRONTIER_SKIP_LITERAL);

  /** With B2 the rules of October 2018 do no harm by themselves. */
  static final Claim WITH_ADDING = Claim.same(TOTAL_OCTOBER, FRONTIER_OCTOBER_ADD, IN_FOOTPRINT);

  /** B3 on every path there is. */
  static final Claim NOTHING_PROMISED =
      new Claim("no-promised-tag", Verdicts.acceptedBy(), Verdicts.acceptedBy(NO_PROMISED_TAG));

  /** The claim without B4: the order is asked for at reads of memory only. */
  static final Claim WITHOUT_CHECKS_AT_RETAGS =
      Claim.implies(TOTAL, FRONTIER_CVIS, IN_FOOTPRINT, CREATED_BEFORE_ACCESSES);

  /** "If t_create does not happen before t_use." */
  static final Predicate<Verdicts> FIRST_FAILURE =
      Verdicts.between(TOTAL, FRONTIER_CVIS).and(Verdicts.acceptedBy(IN_FOOTPRINT));

  /** It is not a race. */
  static final Predicate<Verdicts> FIRST_FAILURE_WITHOUT_RACE =
      FIRST_FAILURE.and(Verdicts.acceptedBy(RACE_FREE, RACE_FREE_WITH_CASTS));

  /** The same where loads do not retag: then it takes a use of its own. */
  static final Predicate<Verdicts> FIRST_FAILURE_WITHOUT_LOAD_RETAG =
      Verdicts.between(TOTAL_NO_LOAD_RETAG, FRONTIER_NO_LOAD_RETAG)
          .and(Verdicts.acceptedBy(IN_FOOTPRINT));

  /** "If the freeze time is modeled as a single time instead of some frontier." */
  static final Predicate<Verdicts> SECOND_FAILURE =
      Verdicts.between(FRONTIER_CVIS, SINGLE_CVIS)
          .and(Verdicts.acceptedBy(TOTAL, IN_FOOTPRINT, CREATED_BEFORE));

  /** The first example of the reply, its stripped text made good (models-timestamps.md, 3.1). */
  static final SmallProgram FIRST_EXAMPLE =
      new SmallProgram(
          List.of("p = static 1", "X = atomic null"),
          List.of(),
          List.of("c = & p", "X := c rlx"),
          List.of("d = X rlx", "rd d"));

  /** The second. */
  static final SmallProgram SECOND_EXAMPLE =
      new SmallProgram(
          List.of("p = static 1"),
          List.of(),
          List.of("r = & p", "rd r"),
          List.of("s = & p", "rd s"));

  /** The models that the reply weighs against each other, and the tweak of post 30. */
  static final List<Judge> MODELS =
      List.of(
          TOTAL,
          FRONTIER_ORIGIN,
          FRONTIER_FVIS,
          FRONTIER_CVIS,
          FRONTIER_INIT_ONLY,
          SINGLE_ORIGIN,
          SINGLE_CVIS);

  private ProofSketch() {}

  static SmallProgram smallest(Predicate<Verdicts> wanted) {
    return Surveys.witness(Surveys.all(), wanted);
  }

  /** How many paths of an example a model rejects. */
  static long rejections(SmallProgram example, Judge model) {
    return Survey.of(List.of(example), "rc11").count(Verdicts.rejectedBy(model));
  }
}
