package dev.thawline.theorems;

import static dev.thawline.theorems.Judges.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The table "Each direction" of models-timestamps.md, section 6, row by row. The sizes stand here
 * as the document has them; the search has to find the same. Where it does not, a comment says who
 * is right.
 */
class EachDirectionTest {
  private static final Predicate<Verdicts> ALWAYS = Verdicts.acceptedBy();

  /** Without the two-cell space, and with it alone. */
  private enum Where {
    IN_FOOTPRINT,
    OUT_OF_FOOTPRINT,
    ANYWHERE;

    List<Surveys.Named> surveys() {
      return switch (this) {
        case IN_FOOTPRINT ->
            List.of(Surveys.inFootprint(), Surveys.sequential(), Surveys.singleThreaded());
        case OUT_OF_FOOTPRINT -> List.of(Surveys.outOfFootprint());
        case ANYWHERE -> Surveys.all();
      };
    }
  }

  private final List<Direction> rows = new ArrayList<>();

  EachDirectionTest() {
    someTotalNone();
    frontierAndSingle();
    separateTags();
    loadsAndLastWrites();
    frozenOverTheGraph();
    augustAndOctober();
  }

  private void someTotalNone() {
    found(3, TOTAL, FRONTIER_CVIS);
    found(3, TOTAL, FRONTIER_FVIS);
    Predicate<Verdicts> raceFree = Verdicts.acceptedBy(RACE_FREE, RACE_FREE_WITH_RETAGS);
    found(3, TOTAL, FRONTIER_CVIS, Where.IN_FOOTPRINT, "race-free with retags", raceFree);
    found(4, TOTAL_NO_LOAD_RETAG, FRONTIER_NO_LOAD_RETAG, Where.IN_FOOTPRINT);
    none(FRONTIER_CVIS, TOTAL, Where.ANYWHERE);
    none(FRONTIER_FVIS, TOTAL, Where.ANYWHERE);
    none(TOTAL, FRONTIER_ORIGIN, Where.IN_FOOTPRINT);
    found(3, TOTAL, FRONTIER_ORIGIN, Where.OUT_OF_FOOTPRINT);
    none(FRONTIER_ORIGIN, TOTAL, Where.ANYWHERE);
  }

  private void frontierAndSingle() {
    found(4, FRONTIER_FVIS, FRONTIER_CVIS);
    found(3, FRONTIER_ORIGIN, SINGLE_ORIGIN);
    found(3, FRONTIER_FVIS, SINGLE_FVIS);
    found(3, FRONTIER_CVIS, SINGLE_CVIS);
    none(SINGLE_ORIGIN, FRONTIER_ORIGIN, Where.ANYWHERE);
    none(SINGLE_FVIS, FRONTIER_FVIS, Where.ANYWHERE);
    none(SINGLE_CVIS, FRONTIER_CVIS, Where.ANYWHERE);
  }

  private void separateTags() {
    found(3, EPOCH, TOTAL, Where.OUT_OF_FOOTPRINT);
    none(EPOCH, TOTAL, Where.IN_FOOTPRINT);
    none(TOTAL, EPOCH, Where.ANYWHERE);
    found(3, TOTAL, MEMBER, Where.OUT_OF_FOOTPRINT);
    none(TOTAL, MEMBER, Where.IN_FOOTPRINT);
    none(MEMBER, TOTAL, Where.ANYWHERE);
    Predicate<Verdicts> noTransmute = Verdicts.acceptedBy(NO_TRANSMUTE);
    Predicate<Verdicts> typed = noTransmute.and(Verdicts.acceptedBy(NO_PUNNED_LOAD));
    found(3, TOTAL, TYPE);
    none(TOTAL, TYPE, Where.ANYWHERE, "typed", typed);
    none(TYPE, TOTAL, Where.IN_FOOTPRINT);
    none(TYPE, TOTAL, Where.ANYWHERE, "typed", typed);
    found(4, TYPE, TOTAL, Where.OUT_OF_FOOTPRINT);
  }

  private void loadsAndLastWrites() {
    Predicate<Verdicts> noTransmute = Verdicts.acceptedBy(NO_TRANSMUTE);
    Predicate<Verdicts> typed = noTransmute.and(Verdicts.acceptedBy(NO_PUNNED_LOAD));
    found(4, TOTAL_INIT_ONLY, TOTAL);
    none(TOTAL, TOTAL_INIT_ONLY, Where.ANYWHERE);
    found(3, LWC_KEEP_OWN, TOTAL, Where.IN_FOOTPRINT);
    found(2, LWC_KEEP_OWN, TOTAL, Where.OUT_OF_FOOTPRINT);
    found(5, TOTAL, LWC_INHERIT, Where.IN_FOOTPRINT, "typed", typed);
    none(TOTAL, LWC_KEEP_OWN, Where.IN_FOOTPRINT, "typed", typed);
    // Not in the document, which looked at programs in footprint only (theorem E).
    Integer fromFive = Surveys.SIZE >= 5 ? 5 : null;
    add(TOTAL, LWC_KEEP_OWN, Where.OUT_OF_FOOTPRINT, "typed", typed, fromFive);
    found(4, TOTAL, LWC_KEEP_OWN, Where.IN_FOOTPRINT, "transmutes", noTransmute.negate());
    // With the recommended PUNNED_LOAD = now a punned load is like a cast, and there is nothing.
    none(TOTAL, LWC_KEEP_OWN, Where.IN_FOOTPRINT, "punned loads, no transmute", noTransmute);
    found(5, TOTAL, LWC_TIME_OF_MUT, Where.IN_FOOTPRINT, "punned loads, no transmute", noTransmute);
    found(4, TOTAL, LWC_TIME_OF_MUT, Where.IN_FOOTPRINT, "transmutes", noTransmute.negate());
    found(5, TOTAL_INIT_ONLY, LWC_KEEP_OWN, Where.IN_FOOTPRINT, "typed", typed);
  }

  /** The document warns of spurious rows that are about stacks; here only freezing is compared. */
  private void frozenOverTheGraph() {
    Predicate<Verdicts> byFreezing = Verdicts.rejectedBy(FRONTIER_WITHOUT_STACKS);
    Predicate<Verdicts> raceFree = Verdicts.acceptedBy(RACE_FREE);
    found(3, HB_LENIENT, TOTAL, Where.ANYWHERE, "race-free", byFreezing.and(raceFree));
    found(3, HB_LENIENT, TOTAL, Where.ANYWHERE, "racy", byFreezing.and(raceFree.negate()));
    none(HB_STRICT, TOTAL, Where.ANYWHERE, "by freezing alone", byFreezing);
  }

  private void augustAndOctober() {
    found(3, TOTAL_SKIP, TOTAL, Where.IN_FOOTPRINT);
    none(TOTAL, TOTAL_SKIP, Where.IN_FOOTPRINT);
    found(4, TOTAL, TOTAL_UNFREEZE);
    found(4, TOTAL, TOTAL_OCTOBER);
  }

  private void found(int size, Judge accepts, Judge rejects) {
    found(size, accepts, rejects, Where.IN_FOOTPRINT);
  }

  private void found(int size, Judge accepts, Judge rejects, Where where) {
    found(size, accepts, rejects, where, "", ALWAYS);
  }

  private void found(
      int size,
      Judge accepts,
      Judge rejects,
      Where where,
      String condition,
      Predicate<Verdicts> predicate) {
    add(accepts, rejects, where, condition, predicate, size);
  }

  private void none(Judge accepts, Judge rejects, Where where) {
    none(accepts, rejects, where, "", ALWAYS);
  }

  private void none(
      Judge accepts, Judge rejects, Where where, String condition, Predicate<Verdicts> predicate) {
    add(accepts, rejects, where, condition, predicate, null);
  }

  private void add(
      Judge accepts,
      Judge rejects,
      Where where,
      String condition,
      Predicate<Verdicts> predicate,
      @Nullable Integer size) {
    String place = where == Where.OUT_OF_FOOTPRINT ? "out of footprint" : "";
    String words =
        condition.isEmpty() || place.isEmpty() ? place + condition : place + ", " + condition;
    rows.add(new Direction(accepts, rejects, words, predicate, where.surveys(), size));
  }

  @TestFactory
  List<DynamicTest> theSearchFindsTheSize() {
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.title(),
                    () -> assertThat(row.found()).as(row.text()).isEqualTo(row.expected())))
        .toList();
  }

  /** A mutant for the rows above: were `single` to add freezes, they would find nothing. */
  @Test
  void aSingleThatAddsWouldBeFoundOut() {
    Predicate<Verdicts> row = Verdicts.between(FRONTIER_CVIS, SINGLE_CVIS);
    Predicate<Verdicts> rowOfMutant = Verdicts.between(FRONTIER_CVIS, SINGLE_ADDS);
    assertThat(Surveys.count(Surveys.all(), row)).isPositive();
    assertThat(Surveys.count(Surveys.all(), rowOfMutant)).isZero();
  }

  @Test
  void theWitnessesAreTheSame() {
    StringBuilder text = new StringBuilder();
    for (Surveys.Named named : Surveys.all()) {
      text.append(named.name())
          .append(": ")
          .append(named.survey().programs())
          .append(" programs, ");
      text.append(named.survey().paths()).append(" paths\n");
    }
    rows.forEach(row -> text.append(row.text()));
    Golden.check("each-direction", text.toString());
  }
}
