package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The litmus table (memory-models.md, A10): what the specs say, what the graph machine finds and
 * what the axioms allow are the same.
 */
class LitmusTableTest {
  /** The number of rows in the document. */
  private static final int ROWS = 68;

  @Test
  void everyRowIsASpec() {
    Set<String> rows = new TreeSet<>();
    for (LitmusTable.Row spec : LitmusTable.rows()) {
      if (spec.tableRows().isEmpty()) {
        continue;
      }
      assertThat(spec.tableRows()).as("one row a file, and its name").containsExactly(spec.name());
      rows.addAll(spec.tableRows());
      for (AxiomaticModel model : AxiomaticModel.ALL) {
        assertThat(spec.spec().claims().executions(model.id())).as(spec.name()).isNotNull();
        assertThat(spec.spec().claims().outcomes(model.id())).as(spec.name()).isNotEmpty();
      }
    }
    assertThat(rows).hasSize(ROWS);
  }

  @TestFactory
  List<DynamicTest> threeRoutesAgree() {
    List<DynamicTest> tests = new ArrayList<>();
    for (LitmusTable.Row spec : LitmusTable.rows()) {
      for (AxiomaticModel model : AxiomaticModel.ALL) {
        tests.add(
            DynamicTest.dynamicTest(spec.name() + " " + model.id(), () -> agree(spec, model)));
      }
    }
    return tests;
  }

  private static void agree(LitmusTable.Row spec, AxiomaticModel model) {
    AxiomaticEnumerator.Result allowed = AxiomaticEnumerator.run(spec.program(), model);
    Program program = Programs.ev(spec.text());
    Exploration strict = Programs.explore(program, model.id(), Settings.DEFAULT, false);
    assertThat(strict.racyGraphs() > 0).as("race").isEqualTo(allowed.racy() > 0);
    if (allowed.racy() > 0 && !spec.ignoresRaces()) {
      return;
    }
    Settings settings = Settings.DEFAULT.withRace(Settings.Race.IGNORE);
    Exploration found = Programs.explore(program, model.id(), settings, false);
    assertThat(found.outcomes()).isEqualTo(allowed.outcomes());
    assertThat(found.executions()).isEqualTo(allowed.executions());
    assertThat(spec.agreesWith(model.id(), allowed)).as("as the spec says").isTrue();
  }

  /** The table would notice the loss of any axiom, so it says something about each. */
  @TestFactory
  List<DynamicTest> noAxiomCanBeDropped() {
    List<DynamicTest> tests = new ArrayList<>();
    for (AxiomaticModel model : AxiomaticModel.ALL) {
      for (OracleAxiom axiom : model.axioms()) {
        AxiomaticModel mutant = model.without(axiom);
        tests.add(
            DynamicTest.dynamicTest(
                mutant.id(), () -> assertThat(disagreeing(mutant, model.id())).isNotEmpty()));
      }
    }
    return tests;
  }

  /**
   * Nor of any term of scb and psc, but for hb from fence to fence, which the others imply: a path
   * of hb that begins or ends with sb passes through scb, and one that does neither ends with a
   * synchronisation, so with hb ; eco ; hb.
   */
  @TestFactory
  List<DynamicTest> noTermOfPartialScCanBeDropped() {
    List<DynamicTest> tests = new ArrayList<>();
    for (PartialScTerm term : PartialScTerm.values()) {
      AxiomaticModel mutant = AxiomaticModel.RC11.withoutTerm(term);
      tests.add(
          DynamicTest.dynamicTest(
              mutant.id(),
              () ->
                  assertThat(disagreeing(mutant, "rc11").isEmpty())
                      .isEqualTo(term == PartialScTerm.FENCES_BY_HB)));
    }
    return tests;
  }

  private static List<String> disagreeing(AxiomaticModel mutant, String memory) {
    List<String> names =
        LitmusTable.rows().stream()
            .filter(
                spec -> !spec.agreesWith(memory, AxiomaticEnumerator.run(spec.program(), mutant)))
            .map(LitmusTable.Row::name)
            .toList();
    System.out.println("Noticed " + mutant.id() + ": " + names);
    return names;
  }
}
