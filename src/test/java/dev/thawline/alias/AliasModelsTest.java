package dev.thawline.alias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AliasModelsTest {
  @Test
  void canonicalFormDropsDefaultsAndSortsNames() {
    assertThat(
            AliasModels.parse(
                    "sb2018-frontier:load-retag=init-only:check=origin:frozen-state=state")
                .canonical()
                .toString())
        .isEqualTo("sb2018-frontier:check=origin:load-retag=init-only");
  }

  /** What rejects nothing needs none. */
  @Test
  void everyModelNamesItsRules() {
    for (AliasModel model : AliasModels.all()) {
      assertThat(model.rules().isEmpty()).as(model.id()).isEqualTo(model.id().equals("none"));
    }
  }

  @Test
  void modelsHaveTheNamesOfTheirSourcesToo() {
    assertThat(AliasModels.parse("simple:raw=unique").canonical().toString())
        .isEqualTo("regions:raw=unique");
  }

  @Test
  void mistakesGetSuggestions() {
    assertThat(AliasModels.parse("sb2081").problem()).contains("did you mean `sb2018`?");
    assertThat(AliasModels.parse("sb2018-frontier:chek=origin").problem())
        .contains("no parameter `chek`")
        .contains("did you mean `check`?");
    assertThat(AliasModels.parse("sb2018-frontier:check=orgin").problem())
        .contains("cvis, fvis, origin")
        .contains("did you mean `origin`?");
    assertThat(AliasModels.parse("sb2018-frontier:check=origin:check=cvis").problem())
        .contains("twice");
    assertThat(AliasModels.parse("sb2018:").problem()).contains("name=value");
    assertThat(AliasModels.parse("sb2018:=yes").problem()).contains("name=value");
    assertThat(AliasModels.parse("sb2018:chek").problem()).contains("no parameter `chek`");
    assertThat(AliasModels.parse("sb2018-frontier:check").problem()).contains("needs a value");
    assertThat(AliasModels.parse("sb2018:check=cvis").problem()).contains("no parameter `check`");
  }

  @Test
  void settingsThatContradictEachOtherAreRefused() {
    assertThat(
            AliasModels.parse("sb2018-frontier:frozen-state=hb-strict:uniq-read-frozen=unfreeze")
                .problem())
        .contains("`uniq-read-frozen` is about the state of a location");
    assertThat(
            AliasModels.parse("sb2018-frontier:frozen-state=state:uniq-read-frozen=unfreeze")
                .problem())
        .isNull();
  }

  @Test
  void presetsAreDefaultsOfTheOtherParameters() {
    assertThat(canonical("sb2018:profile=literal:tagkind=type"))
        .isEqualTo("sb2018:profile=literal");
    assertThat(canonical("sb2018:profile=literal:tagkind=value"))
        .isEqualTo("sb2018:profile=literal:tagkind=value");
    assertThat(canonical("sb2018:profile=default:tagkind=type")).isEqualTo("sb2018:tagkind=type");
  }

  @Test
  void otherNamesLeadToTheSameModelAndParameter() {
    assertThat(canonical("comex:cell=inherit")).isEqualTo("lwc:cell=inherit");
    assertThat(canonical("sb2018-frontier:frozen=hb-strict"))
        .isEqualTo("sb2018-frontier:frozen-state=hb-strict");
  }

  private static String canonical(String given) {
    return AliasModels.parse(given).canonical().toString();
  }

  @Test
  void idsAndDefaultsAreKnown() {
    assertThat(AliasModels.all()).extracting(AliasModel::id).doesNotHaveDuplicates();
    assertThat(AliasModels.defaults())
        .allSatisfy(id -> assertThat(AliasModels.find(id)).isNotNull());
  }

  @Test
  void aRuleIdMeansOneRule() {
    Map<String, Rule> rules = new HashMap<>();
    for (AliasModel model : AliasModels.all()) {
      for (Rule rule : model.rules()) {
        assertThat(rules.putIfAbsent(rule.id(), rule)).isIn(null, rule);
        assertThat(rule.sentence()).endsWith(".");
        assertThat(rule.source()).isNotBlank();
      }
    }
  }

  @Test
  void parametersAreDocumented() {
    for (AliasModel model : AliasModels.all()) {
      for (Parameter parameter : model.parameters()) {
        assertThat(parameter.values()).hasSizeGreaterThan(1);
        assertThat(parameter.summary()).isNotBlank();
        assertThat(parameter.valueNames()).doesNotHaveDuplicates();
      }
    }
  }
}
