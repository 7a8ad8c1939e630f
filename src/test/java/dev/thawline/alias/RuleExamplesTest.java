package dev.thawline.alias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.exposed.ExposedRules;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.explore.WatcherResult;
import dev.thawline.model.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The example of every rule of every model: under sequential consistency, where races only end
 * paths, the model that it names rejects it, and by no other rule.
 */
class RuleExamplesTest {

  @TestFactory
  List<DynamicTest> everyExampleBreaksItsRuleAndNoOther() {
    Set<Rule> rules = new LinkedHashSet<>();
    AliasModels.all().forEach(model -> rules.addAll(model.rules()));
    List<DynamicTest> tests = new ArrayList<>();
    rules.forEach(rule -> tests.add(DynamicTest.dynamicTest(rule.id(), () -> breaks(rule))));
    assertThat(tests).hasSizeGreaterThan(14);
    return tests;
  }

  private static void breaks(Rule rule) {
    Rule.Example example = rule.example();
    AliasModels.Named named = AliasModels.parse(example.model());
    assertThat(named.problem()).isNull();
    assertThat(named.resolved().rules()).contains(rule);
    assertThat(example.model()).isEqualTo(named.canonical().toString());

    assertThat(Settings.DEFAULT.race()).isEqualTo(Settings.Race.PREFIX);
    Exploration found = Programs.explore(Programs.ev(example.program()), "sc", example.model());
    assertThat(found.limit()).isNull();
    WatcherResult result = found.watchers().get(0);
    assertThat(result.rejections()).as(example.program()).isNotEmpty();
    assertThat(result.rejections()).extracting(WatcherResult.Site::rule).containsOnly(rule);
  }

  /** They are no model's own: every model has them, so that the model without rules does. */
  @Test
  void theExamplesOfExposedProvenanceBreakTheirRules() {
    assertThat(broken(ExposedRules.NO_PROVENANCE, Settings.DEFAULT))
        .containsOnly(ExposedRules.NO_PROVENANCE);
    Settings atCast = Settings.DEFAULT.withIntPtr(Settings.IntPtr.AT_CAST);
    assertThat(broken(ExposedRules.NO_CHOICE, atCast)).containsOnly(ExposedRules.NO_CHOICE);
    assertThat(broken(ExposedRules.NO_CHOICE, Settings.DEFAULT)).isEmpty();
    Settings strict = Settings.DEFAULT.withIntPtr(Settings.IntPtr.STRICT);
    assertThat(broken(ExposedRules.STRICT, strict)).containsOnly(ExposedRules.STRICT);
    assertThat(broken(ExposedRules.STRICT, Settings.DEFAULT)).isEmpty();
  }

  /** Nor is this one: every model has it that asks what tag is used. */
  @Test
  void theExampleOfAPromisedTagBreaksItsRule() {
    Rule rule = CommonRules.PROMISED_TAG;
    assertThat(broken(rule, Settings.DEFAULT, "ps:tags=online")).containsOnly(rule);
    assertThat(broken(rule, Settings.DEFAULT, "ps:tags=defer")).isEmpty();
    assertThat(broken(rule, Settings.DEFAULT, "ps")).isEmpty();
  }

  private static List<Rule> broken(Rule rule, Settings settings) {
    return broken(rule, settings, "sc");
  }

  private static List<Rule> broken(Rule rule, Settings settings, String memory) {
    Exploration found =
        Programs.explore(
            Programs.ev(rule.example().program()), memory, settings, false, rule.example().model());
    return found.watchers().get(0).rejections().stream().map(WatcherResult.Site::rule).toList();
  }
}
