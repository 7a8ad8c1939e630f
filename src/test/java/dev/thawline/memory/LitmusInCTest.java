package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.litmus.LitmusDialect;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Event notation and C are two ways to the same states, executions and races. */
class LitmusInCTest {
  private static final Pattern VALUE = Pattern.compile("(?:\\d:)?\\[?(\\w+)\\]?=(-?\\d+)");

  @TestFactory
  List<DynamicTest> everyRowOfTheTable() {
    List<DynamicTest> tests = new ArrayList<>();
    for (LitmusTable.Row row : LitmusTable.rows()) {
      tests.add(DynamicTest.dynamicTest(row.name(), () -> agree(row.program())));
    }
    assertThat(tests).hasSizeGreaterThan(68);
    return tests;
  }

  @Test
  void randomPrograms() {
    RandomPrograms drawn = new RandomPrograms(4, 0.2, 0.2);
    for (int i = 0; i < 150; i++) {
      agree(drawn.next());
    }
  }

  private static void agree(LitmusProgram program) {
    Program events = Programs.ev(program.notation());
    String text = LitmusInC.text(program);
    SourceFile file = new SourceFile("test.litmus", text);
    Diagnostics diagnostics = new Diagnostics();
    Program c = LitmusDialect.compile(file, diagnostics).program();
    assertThat(diagnostics.sorted()).as(text).isEmpty();
    for (AxiomaticModel model : AxiomaticModel.ALL) {
      for (Settings.Race race : List.of(Settings.Race.PREFIX, Settings.Race.IGNORE)) {
        Settings settings = Settings.DEFAULT.withRace(race);
        Exploration expected = Programs.explore(events, model.id(), settings, false);
        Exploration found = Programs.explore(c, model.id(), settings, false);
        assertThat(found.executions()).as(text).isEqualTo(expected.executions());
        assertThat(found.racyGraphs()).as(text).isEqualTo(expected.racyGraphs());
        assertThat(states(found)).as(text).isEqualTo(states(expected));
      }
    }
  }

  private static Map<Map<String, String>, Long> states(Exploration exploration) {
    Map<Map<String, String>, Long> states = new java.util.HashMap<>();
    exploration
        .outcomes()
        .forEach(
            (outcome, count) -> {
              Map<String, String> state = new TreeMap<>();
              Matcher matcher = VALUE.matcher(outcome);
              while (matcher.find()) {
                state.put(matcher.group(1), matcher.group(2));
              }
              states.merge(state, count, Long::sum);
            });
    return states;
  }
}
