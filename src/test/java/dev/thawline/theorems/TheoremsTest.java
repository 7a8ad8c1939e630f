package dev.thawline.theorems;

import static dev.thawline.theorems.Judges.*;

import org.junit.jupiter.api.Test;

/**
 * The theorems A to F of models-timestamps.md, section 5, in its order and by its names, and two
 * remarks of its sections 2.3 and 2.4. They are put to the test in the spaces of {@link
 * ProgramSpace}, which says what these leave out.
 */
class TheoremsTest {

  /**
   * Any partial model, FROZEN_STATE = STATE. Where "frozen" is read over the finished graph, the
   * lenient reading breaks it, in racy executions (P07) and in others (P08); these compare freezing
   * alone, for those readings have no stacks. The strict one keeps it.
   */
  @Test
  void aPartialAcceptsSoTotalAccepts() {
    TheoremReport report =
        new TheoremReport(
            "theorem A",
            "a partial model accepts => the total order accepts",
            TOTAL,
            FRONTIER_ORIGIN,
            FRONTIER_FVIS,
            FRONTIER_CVIS,
            SINGLE_ORIGIN,
            SINGLE_FVIS,
            SINGLE_CVIS);
    report.holds(Claim.implies(FRONTIER_ORIGIN, TOTAL));
    report.holds(Claim.implies(FRONTIER_FVIS, TOTAL));
    report.holds(Claim.implies(FRONTIER_CVIS, TOTAL));
    report.holds(Claim.implies(SINGLE_ORIGIN, TOTAL));
    report.holds(Claim.implies(SINGLE_FVIS, TOTAL));
    report.holds(Claim.implies(SINGLE_CVIS, TOTAL));
    report.fails(
        new Claim(
            HB_LENIENT.name() + " accepts => frontier-without-stacks accepts, where not race-free",
            Verdicts.acceptedBy(HB_LENIENT).and(Verdicts.rejectedBy(RACE_FREE)),
            Verdicts.acceptedBy(FRONTIER_WITHOUT_STACKS)),
        3);
    report.fails(Claim.implies(HB_LENIENT, FRONTIER_WITHOUT_STACKS, RACE_FREE), 3);
    report.holds(Claim.implies(HB_LENIENT, FRONTIER_WITHOUT_STACKS, RACE_FREE_WITH_CASTS));
    report.holds(Claim.implies(HB_STRICT, FRONTIER_WITHOUT_STACKS));
    // The proof needs borrow states that do not depend on CHECK, which these parameters break; the
    // theorem survives them in these spaces.
    report.holds(Claim.implies(FRONTIER_SKIP_LITERAL, TOTAL_SKIP));
    report.holds(Claim.implies(FRONTIER_OCTOBER_LITERAL, TOTAL_OCTOBER));
    report.kills(Claim.implies(FRONTIER_WITHOUT_CREATION, TOTAL), 3);
    report.kills(Claim.implies(FRONTIER_WITHOUT_CREATION, TOTAL, IN_FOOTPRINT), 4);
    report.kills(Claim.implies(FRONTIER_RETAGS_DO_NOT_THAW, TOTAL), 3);
    report.kills(Claim.implies(FRONTIER_INIT_ONLY, TOTAL), 4);
    report.check();
  }

  /** The converse, under the side conditions; {@link ProofSketchTest} takes them away. */
  @Test
  void bTotalIsFrontier() {
    TheoremReport report =
        new TheoremReport(
            "theorem B",
            "in footprint, total = frontier-ORIGIN, and frontier-CVIS adds t_create hb t_use",
            TOTAL,
            FRONTIER_ORIGIN,
            FRONTIER_CVIS);
    report.holds(Claim.same(TOTAL, FRONTIER_ORIGIN, IN_FOOTPRINT));
    report.holds(Claim.same(TOTAL, FRONTIER_CVIS, IN_FOOTPRINT, CREATED_BEFORE));
    report.holds(Claim.implies(FRONTIER_CVIS, CREATED_BEFORE));
    report.kills(Claim.same(TOTAL, MAXIMAL_FRONTIER_ORIGIN, IN_FOOTPRINT), 3);
    report.kills(Claim.same(TOTAL, FRONTIER_WITHOUT_CREATION, IN_FOOTPRINT), 3);
    report.kills(Claim.same(TOTAL, MAXIMAL_FRONTIER_CVIS, IN_FOOTPRINT, CREATED_BEFORE), 3);
    report.check();
  }

  /** The first freeze of a period is one of the frontier's. */
  @Test
  void cSingleIsAFrontierWithFewerFreezes() {
    TheoremReport report =
        new TheoremReport(
            "theorem C",
            "single accepts => frontier accepts, with the same CHECK; equal if freezes are ordered",
            SINGLE_ORIGIN,
            SINGLE_FVIS,
            SINGLE_CVIS,
            FRONTIER_ORIGIN,
            FRONTIER_FVIS,
            FRONTIER_CVIS);
    report.holds(Claim.implies(SINGLE_ORIGIN, FRONTIER_ORIGIN));
    report.holds(Claim.implies(SINGLE_FVIS, FRONTIER_FVIS));
    report.holds(Claim.implies(SINGLE_CVIS, FRONTIER_CVIS));
    report.holds(Claim.same(SINGLE_ORIGIN, FRONTIER_ORIGIN, FREEZES_ORDERED));
    report.holds(Claim.same(SINGLE_FVIS, FRONTIER_FVIS, FREEZES_ORDERED));
    report.holds(Claim.same(SINGLE_CVIS, FRONTIER_CVIS, FREEZES_ORDERED));
    report.fails(Claim.same(SINGLE_CVIS, FRONTIER_CVIS), 3);
    report.kills(Claim.implies(SINGLE_ORIGIN, MAXIMAL_FRONTIER_ORIGIN), 3);
    report.kills(Claim.same(SINGLE_KEEPS_LATEST, FRONTIER_CVIS, FREEZES_ORDERED), 3);
    report.check();
  }

  /**
   * The three readings of "frozen", CHECK = CVIS. The readings over the finished graph judge shared
   * references only, so they are compared with a frontier that does the same.
   *
   * <p>The document asks for executions that are race-free where shared retags count as reads and
   * mutable ones as writes. That is not enough: a cast of a {@code &} to a raw pointer uses it, is
   * none of the two, and need not be ordered with the retag that unfreezes. Where it counts as a
   * read too, the theorem holds.
   */
  @Test
  void dWithoutRacesFrozenIsFrozen() {
    TheoremReport report =
        new TheoremReport(
            "theorem D",
            "race-free with retags: STATE = HB_LENIENT = HB_STRICT",
            FRONTIER_WITHOUT_STACKS,
            HB_LENIENT,
            HB_STRICT);
    report.holds(Claim.same(FRONTIER_WITHOUT_STACKS, HB_LENIENT, RACE_FREE_WITH_CASTS));
    report.holds(Claim.same(FRONTIER_WITHOUT_STACKS, HB_STRICT, RACE_FREE_WITH_CASTS));
    report.holds(Claim.implies(FRONTIER_CVIS, FRONTIER_WITHOUT_STACKS));
    report.fails(Claim.same(FRONTIER_WITHOUT_STACKS, HB_LENIENT, RACE_FREE_WITH_RETAGS), 3);
    report.fails(Claim.same(FRONTIER_WITHOUT_STACKS, HB_LENIENT, RACE_FREE), 3);
    report.fails(Claim.same(FRONTIER_WITHOUT_STACKS, HB_STRICT, RACE_FREE), 3);
    report.kills(
        Claim.same(FRONTIER_WITHOUT_STACKS_NEVER_THAWS, HB_LENIENT, RACE_FREE_WITH_CASTS), 3);
    report.check();
  }

  /**
   * A conjecture of the document; here its evidence. It needs the footprint too, which the document
   * does not say: a reborrow inherits its time for LWC and gets a new one in the total order, and
   * so it may be newer than a freeze of a location that it was never made for.
   */
  @Test
  void eTotalAcceptsSoTheLastWriteClockAccepts() {
    TheoremReport report =
        new TheoremReport(
            "theorem E",
            "total accepts => LWC with KEEP_OWN accepts, without type punning",
            TOTAL,
            TOTAL_INIT_ONLY,
            LWC_KEEP_OWN,
            LWC_TIME_OF_MUT);
    report.holds(Claim.implies(TOTAL, LWC_KEEP_OWN, IN_FOOTPRINT, NO_TRANSMUTE, NO_PUNNED_LOAD));
    report.holds(Claim.implies(TOTAL, LWC_KEEP_OWN, IN_FOOTPRINT, NO_TRANSMUTE));
    report.holds(Claim.implies(TOTAL, LWC_TIME_OF_MUT, IN_FOOTPRINT, NO_TRANSMUTE, NO_PUNNED_LOAD));
    report.failsFrom(5, Claim.implies(TOTAL, LWC_KEEP_OWN, NO_TRANSMUTE, NO_PUNNED_LOAD));
    report.fails(Claim.implies(TOTAL, LWC_KEEP_OWN), 4);
    report.fails(Claim.implies(TOTAL, LWC_TIME_OF_MUT, NO_TRANSMUTE), 5);
    report.fails(Claim.implies(TOTAL_INIT_ONLY, LWC_KEEP_OWN, NO_TRANSMUTE, NO_PUNNED_LOAD), 5);
    report.kills(Claim.implies(TOTAL_NEVER_THAWS, LWC_KEEP_OWN, NO_TRANSMUTE, NO_PUNNED_LOAD), 3);
    report.check();
  }

  /** Where every reference travels along synchronisation, the orders agree on all that matters. */
  @Test
  void fWithSynchronisationTheOrdersAgree() {
    TheoremReport report =
        new TheoremReport(
            "theorem F",
            "every reference travels along synchronisation: total = frontier-CVIS",
            TOTAL,
            FRONTIER_CVIS);
    report.holds(Claim.same(TOTAL, FRONTIER_CVIS, IN_FOOTPRINT, MESSAGES_ORDERED));
    report.holds(
        new Claim(
            "messages-ordered => created-before",
            Verdicts.acceptedBy(MESSAGES_ORDERED),
            Verdicts.acceptedBy(CREATED_BEFORE)));
    report.fails(Claim.same(TOTAL, FRONTIER_CVIS, IN_FOOTPRINT), 3);
    report.fails(Claim.same(TOTAL, FRONTIER_CVIS, MESSAGES_ORDERED), 3);
    report.kills(Claim.same(TOTAL, MAXIMAL_FRONTIER_CVIS, IN_FOOTPRINT, MESSAGES_ORDERED), 3);
    report.check();
  }

  /** Section 2.3: "CVIS => FVIS => ORIGIN". */
  @Test
  void theChecksAskForMoreAndMore() {
    TheoremReport report =
        new TheoremReport(
            "checks",
            "CVIS => FVIS => ORIGIN",
            FRONTIER_CVIS,
            FRONTIER_FVIS,
            FRONTIER_ORIGIN,
            SINGLE_CVIS,
            SINGLE_FVIS,
            SINGLE_ORIGIN);
    report.holds(Claim.implies(FRONTIER_CVIS, FRONTIER_FVIS));
    report.holds(Claim.implies(FRONTIER_FVIS, FRONTIER_ORIGIN));
    report.holds(Claim.implies(SINGLE_CVIS, SINGLE_FVIS));
    report.holds(Claim.implies(SINGLE_FVIS, SINGLE_ORIGIN));
    report.fails(Claim.implies(FRONTIER_FVIS, FRONTIER_CVIS), 4);
    report.fails(Claim.implies(FRONTIER_ORIGIN, FRONTIER_FVIS), 3);
    report.check();
  }

  /** Section 2.4: "One clock = separate tags", and what SHR_RETAG counts makes no difference. */
  @Test
  void oneClockIsSeparateTags() {
    TheoremReport report =
        new TheoremReport(
            "separate tags",
            "one clock = separate tags with CLOCK = EVERY_RETAG or SHR_RETAG, TAGKIND = VALUE",
            TOTAL,
            SEPARATE,
            SHARED_RETAG_CLOCK);
    report.holds(Claim.same(TOTAL, SEPARATE));
    report.holds(Claim.same(SEPARATE, SHARED_RETAG_CLOCK));
    report.fails(Claim.same(SEPARATE, EPOCH), 3);
    report.fails(Claim.same(SEPARATE, MEMBER), 3);
    report.check();
  }
}
