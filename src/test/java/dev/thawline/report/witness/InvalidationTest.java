package dev.thawline.report.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.alias.Rejection;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Path;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.model.Rule;
import dev.thawline.program.Program;
import dev.thawline.replay.Replay;
import dev.thawline.replay.Trace;
import dev.thawline.report.trace.TraceText;
import dev.thawline.report.why.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which event created the tag of a rejection, and which one invalidated it. */
class InvalidationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tb     | x = stack 1; a = &mut x; b = & a; w a; r b | `b = & a` | `w a`) disabled it.",
        "tb     | x = stack 1; a = &mut x; w a; r x; w a | `a = &mut x` | `r x`) made it read-only.",
        "sb     | x = stack 1; a = &mut x; w x; r a | `a = &mut x` | `w x`) popped its item off",
        "sb2018 | x = stack 1; a = &mut x; w x; w a | `a = &mut x` | `w x`) popped its item off",
        "sb2018 | x = heap 1; a = & x; w x; r a     | `a = & x` | `w x`) unfroze the location.",
        "lwc    | x = heap 1; a = & x; w x; r a     | `a = & x` | `w x`) wrote to the location.",
        "sb2018 | x = heap 1; a = & x; free x; b = & a | `a = & x` | `free x`) ended the allocation.",
        "tb     | x = stack 1; a = & x; w a         | `a = & x` | a shared reference begins so.",
      })
  void bothAreNamed(String model, String program, String created, String invalidated) {
    Witness witness = witness(model, program.replace("; ", "\n"));
    String text =
        TraceText.render(witness.program(), witness.trace(), List.of(model))
            .replaceAll("\\s+", " ");
    assertThat(text)
        .containsPattern(
            " created The [^.]* was made at [^.]*" + java.util.regex.Pattern.quote(created))
        .contains(invalidated);
  }

  /** Whatever the model: the three things can be said of every rule. */
  @TestFactory
  List<DynamicTest> everyRuleIsExplained() {
    Set<Rule> rules = new LinkedHashSet<>();
    for (AliasModel model : AliasModels.all()) {
      rules.addAll(model.rules());
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : rules) {
      tests.add(DynamicTest.dynamicTest(rule.id(), () -> isExplained(rule)));
    }
    return tests;
  }

  private static void isExplained(Rule rule) {
    Rule.Example example = rule.example();
    Witness witness = witness(example.model(), example.program());
    Rejection rejection = Objects.requireNonNull(witness.rejection());
    List<String> labels =
        Explanation.of(witness).points().stream().map(Explanation.Point::label).toList();
    assertThat(labels).startsWith("decides", "rule");
    if (witness.subject(rejection) == null) {
      assertThat(labels).contains("missing hb");
    } else {
      assertThat(labels).contains("created").containsAnyOf("invalidated", "state", "missing hb");
    }
  }

  private static Witness witness(String model, String text) {
    Program program = Programs.ev(text);
    Exploration found = Programs.explore(program, "sc", Settings.DEFAULT, true, model);
    Path path = Objects.requireNonNull(new WitnessSearch(found).rejection(model));
    Trace trace =
        Replay.trace(
            program, Programs.memory("sc"), Programs.watchers(true, model), Settings.DEFAULT, path);
    return new Witness(program, trace, List.of(model));
  }
}
