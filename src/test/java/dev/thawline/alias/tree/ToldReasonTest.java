package dev.thawline.alias.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The rule that a verdict names is the one that its witness names: verdicts are found with states
 * that are kept small, witnesses are told with all details.
 */
class ToldReasonTest {

  private static String rule(boolean detailed, String model, Program program) {
    Exploration exploration =
        Explorer.explore(
            program,
            Programs.memory("sc"),
            Programs.watchers(detailed, model),
            Settings.DEFAULT,
            Limits.generous(),
            Progress.NONE,
            false);
    List<String> rules = new ArrayList<>();
    exploration.watchers().get(0).rejections().forEach(site -> rules.add(site.rule().id()));
    return String.join(" ", rules);
  }

  private static void assertTold(String model, String rule, String... lines) {
    Program program = Programs.ev(lines);
    assertThat(rule(false, model, program)).isEqualTo(rule);
    assertThat(rule(true, model, program)).isEqualTo(rule);
  }

  @Test
  void conflictedUnderFrozenIsFrozen() {
    assertTold(
        "tb", "tb.frozen", "x = stack 1; s = & x; m = &mut s; enter; a = arg &mut m; r x; w a");
  }

  /** Nothing disables what a reference to no bytes may reach, but what is above it. */
  @Test
  void frozenOrConflictedUnderDisabledIsDisabled() {
    String under = "x = stack 1; m = &mut x; w x; ";
    assertTold("tb", "tb.disabled", under + "a = & m[0..0]; w a[0]");
    assertTold("tb", "tb.disabled", under + "enter; a = arg &mut m[0..0]; r x; w a[0]");
  }

  @Test
  void conflictedAloneIsConflicted() {
    assertTold("tb", "tb.conflicted", "x = stack 1; m = &mut x; enter; a = arg &mut m; r x; w a");
  }

  /** Each step must not cost more than a walk along the tree. */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aThousandReborrowsAreFew() {
    List<String> lines = new ArrayList<>(List.of("x = stack 1", "a0 = &mut x"));
    for (int i = 1; i <= 1000; i++) {
      lines.add("a" + i + " = &mut a" + (i - 1));
    }
    lines.addAll(List.of("w a1000", "w a0", "r a1000"));
    assertThat(rule(false, "tb", Programs.ev(lines.toArray(String[]::new))))
        .isEqualTo("tb.disabled");
  }
}
