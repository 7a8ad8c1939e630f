package dev.thawline.alias.exposed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Path;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.explore.WatcherResult;
import dev.thawline.program.Program;
import dev.thawline.replay.Replay;
import dev.thawline.replay.Trace;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Programs with exposed provenance whose verdicts were settled by hand. In each {@code ra} and
 * {@code rb} are raw pointers that were made from two {@code &mut} to the same cell, {@code a}
 * first.
 */
class ExposedTableTest {
  private static final String TWO = "x = stack 1; a = &mut x; ra = raw a; b = &mut x; rb = raw b; ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # nothing is exposed: no provenance, whatever the model
          q = exposed ra; w q                                    | none | exposed.no-provenance
          q = exposed ra; w q                                    | tb   | exposed.no-provenance
          # but no error before the pointer is used
          q = exposed ra; k = raw q; e = copy q                  | tb   | ok
          q = exposed ra as &                                    | tb   | exposed.no-provenance
          # one tag is exposed: the pointer is that one
          expose ra; q = exposed ra; w q; w ra; w q; w a         | tb   | ok
          expose ra; q = exposed ra; w q; w rb                   | tb   | tb.disabled
          expose ra; q = exposed ra; w q; w rb                   | none | ok
          expose ra; q = exposed rb; w q; w ra                   | tb   | ok
          # two are: whichever lets the program go on
          expose ra; expose rb; q = exposed ra; w q; w ra        | tb   | ok
          expose ra; expose rb; q = exposed ra; w q; w rb        | tb   | ok
          expose ra; expose rb; q = exposed ra; w q; w ra; w rb  | tb   | tb.disabled
          # D10, UCG 392: what is exposed after the cast is a choice until the first use
          expose ra; q = exposed ra; expose rb; w q; w rb        | tb   | ok
          expose ra; q = exposed ra; w q; expose rb; w rb; w q   | tb   | tb.disabled
          q = exposed ra; expose q; expose rb; w q; w rb         | tb   | ok
          # two casts choose for themselves
          expose ra; expose rb; q = exposed ra; k = exposed ra; r q; r k; w q; w ra | tb | ok
          # what comes from integers can be exposed, and is what was chosen for it
          expose ra; q = exposed ra; expose q; k = exposed q; w k; w ra             | tb | ok
          expose ra; q = exposed ra; expose q; k = exposed q; w k; w b              | tb | tb.disabled
          # references made of it are children of what was chosen
          expose ra; q = exposed ra as &mut; w q; w ra           | tb   | ok
          expose ra; q = exposed ra as &mut; w ra; r q           | tb   | tb.disabled
          # what has no provenance exposes nothing; of nothing there may be a reference
          q = exposed ra; expose q; k = exposed q; w k           | tb   | exposed.no-provenance
          q = exposed ra; s = & q[0..0]; r x                     | tb   | ok
          q = exposed ra; s = & q                                | tb   | exposed.no-provenance
          # exposed beside a cast: a choice of the next one
          expose ra; q = exposed ra; expose rb; k = exposed rb; w k; w rb | tb | ok
          # a model may ask for happens-before in every world
          expose ra; q = exposed ra; s = & q; r s                | sb2018-frontier | ok
          # calls are the same in all worlds
          expose ra; q = exposed ra; enter; c = arg &mut q; w c; leave; w q | tb | ok
          # before a cast the model judges as ever
          expose ra; w x; w ra; q = exposed ra                   | tb   | tb.disabled
          # an address without provenance
          q = strict ra; k = raw q                               | tb   | ok
          """)
  void verdictsAreThoseSettledByHand(String program, String model, String verdict) {
    assertThat(verdict(model, TWO + program)).isEqualTo(verdict);
  }

  /** p86, p87 and p88 of models-stacked.md, section 7: under {@code sb} UB at the last line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a = raw m; expose a; p = exposed a; u = &mut p; k = raw u; w p; r u | tb     | tb.disabled
          a = raw m; expose a; p = exposed a; u = &mut p; r p; w u            | tb     | ok
          r = raw m; s = & l; a = rawc s; expose a; p = exposed a; w p        | tb     | tb.frozen
          a = raw m; expose a; p = exposed a; u = &mut p; k = raw u; w p; r u | sb     | sb.not-in-stack
          a = raw m; expose a; p = exposed a; u = &mut p; r p; w u            | sb     | sb.not-in-stack
          r = raw m; s = & l; a = rawc s; expose a; p = exposed a; w p        | sb     | sb.read-only
          """)
  void programsOfWildcardsInStackedBorrows(String program, String model, String verdict) {
    String whole = "l = stack 1; m = &mut l; " + program;
    assertThat(verdict(model, whole)).isEqualTo(verdict);
    String last = program.substring(program.lastIndexOf(';') + 2);
    assertThat(explore(Settings.DEFAULT, whole, model).watchers().get(0).rejections())
        .allMatch(site -> site.span().text().equals(last));
  }

  /** What died is exposed no more; what lives still is, and pointers are what they were. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          expose p; free x; q = exposed p as &        | exposed.no-provenance
          expose p; expose s; free x; q = exposed s; w q | ok
          expose s; q = exposed s; free x; w q        | ok
          expose p; expose s; q = exposed s; free x; k = exposed s; w k; w q | ok
          expose s; q = exposed s; expose p; free x; k = exposed p as & | exposed.no-provenance
          """)
  void theEndOfAnAllocationEndsItsExposures(String program, String verdict) {
    String whole = "x = heap 1; y = heap 1; p = raw x; s = raw y; " + program;
    assertThat(verdict("tb", whole)).isEqualTo(verdict);
  }

  @Test
  void aPointerWithoutProvenanceIsRejectedWhereItPoints() {
    Trace.Model found =
        rejected("none", "x = heap 3; p = raw x; q = exposed p; k = off q 1; w k[0]");
    Rejection rejection = Objects.requireNonNull(found.rejection());
    assertThat(rejection.rule()).isEqualTo(ExposedRules.NO_PROVENANCE);
    assertThat(rejection.location()).isEqualTo(1);
  }

  /**
   * The write takes the same from {@code a} in both worlds; the last reference is another in each.
   */
  @Test
  void whatHappensInSeveralWorldsIsToldOnce() {
    Trace.Model found =
        rejected("tb", TWO + "expose ra; expose rb; q = exposed ra; k = &mut q; w x; r k");
    Rejection rejection = Objects.requireNonNull(found.rejection());
    assertThat(rejection.rule().id()).isEqualTo("tb.disabled");
    assertThat(found.notes()).doesNotHaveDuplicates();
    assertThat(found.notes())
        .filteredOn(note -> note.effect() == Note.Effect.PUSHED)
        .as("of a, b and twice of k")
        .hasSize(4);
    assertThat(found.notes())
        .filteredOn(note -> note.effect() == Note.Effect.DISABLED)
        .isNotEmpty();
  }

  private static Trace.Model rejected(String model, String text) {
    Program program = Programs.ev(text);
    Exploration found = Programs.explore(program, "sc", Settings.DEFAULT, true, model);
    Path path = Objects.requireNonNull(new WitnessSearch(found).rejection(model));
    return Replay.trace(
            program, Programs.memory("sc"), Programs.watchers(true, model), Settings.DEFAULT, path)
        .models()
        .get(0);
  }

  @Test
  void withoutProvenanceNothingIsTouched() {
    for (String use : new String[] {"w q", "r q", "u = & q", "free q"}) {
      Exploration found = explore(Settings.DEFAULT, "x = heap 1; q = strict x; " + use, "none");
      assertThat(found.endings()).as(use).hasSize(1);
      assertThat(found.endings().iterator().next().message())
          .isEqualTo("access through a pointer without provenance");
    }
  }

  @Test
  void underStrictProvenanceEveryCastIsAnError() {
    Settings strict = Settings.DEFAULT.withIntPtr(Settings.IntPtr.STRICT);
    Exploration found =
        explore(strict, TWO + "expose ra; q = exposed ra", "none", "sb2018", "lwc", "tb");
    for (WatcherResult model : found.watchers()) {
      assertThat(rules(model)).as(model.name()).containsExactly("exposed.strict");
    }
    Exploration without = explore(strict, TWO + "expose ra; q = strict ra", "none", "tb");
    assertThat(without.watchers()).allMatch(model -> model.rejections().isEmpty());
  }

  /** The write races with the read that the retag implies, in the only world that is left. */
  @Test
  void aWorldThatRacesEnds() {
    String text =
        """
        x = heap 1; p = raw x; expose p; q = exposed p
        T1: u = & q
        T2: w p
        """;
    for (String memory : new String[] {"sc", "rc11"}) {
      Exploration found = Programs.explore(Programs.ev(text), memory, "tb", "sb2018");
      assertThat(rules(found.watchers().get(0))).containsExactly("race.retag");
      assertThat(found.watchers().get(0).okExecutions()).isZero();
      assertThat(found.watchers().get(0).orderDependentExecutions()).isZero();
      assertThat(rules(found.watchers().get(1))).isEmpty();
    }
  }

  private static String verdict(String model, String program) {
    Exploration found = explore(Settings.DEFAULT, program, model);
    assertThat(found.endings()).isEmpty();
    Set<String> rules = rules(found.watchers().get(0));
    assertThat(rules).hasSizeLessThan(2);
    return rules.isEmpty() ? "ok" : rules.iterator().next();
  }

  private static Exploration explore(Settings settings, String program, String... models) {
    return Programs.explore(Programs.ev(program), "sc", settings, false, models);
  }

  private static Set<String> rules(WatcherResult model) {
    Set<String> rules = new TreeSet<>();
    model.rejections().forEach(site -> rules.add(site.rule().id()));
    return rules;
  }
}
