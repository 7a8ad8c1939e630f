package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.alias.exposed.ExposedRules;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
  private final Shell shell = new Shell(Path.of("nowhere"));

  @ParameterizedTest
  @CsvSource({
    "sb2018.not-frozen, explain.rule.txt",
    "sb2018-partial.creation-not-visible, explain.rule-of-threads.txt",
    "sb2018-single:check=origin:retag-is-access, explain.model.txt",
    "frozen, explain.parameter.txt",
  })
  void saysWhatPeopleReviewed(String name, String golden) {
    GoldenOutput.check(golden, explained(name));
  }

  @Test
  void speaksJson() {
    GoldenOutput.check(
        "explain.rule.json", explained("--format", "json", "sb2018-partial.creation-not-visible"));
    String model = explained("--format", "json", "lwc:mut=stack");
    assertThat(model)
        .startsWith("{\"schema\":1,\"rules\":[],\"memory_models\":[],\"alias_models\":[{\"id\":")
        .contains("\"model\":\"lwc:mut=stack\"")
        .containsPattern("\"name\":\"mut\".*\"default\":\"none\".*\"value\":\"stack\"");
    assertThat(explained("--format", "json"))
        .contains("{\"id\":\"sb2018.not-frozen\",\"sentence\":\"A shared");
  }

  @Test
  void everyNameIsExplained() {
    String index = explained();
    for (AliasModel model : AliasModels.all()) {
      assertThat(explained(model.id())).startsWith(model.id() + ", aliasing model");
      for (Rule rule : model.rules()) {
        assertThat(index).contains(rule.id() + "\n");
        assertThat(explained(rule.id()))
            .startsWith(rule.id() + "\nrule of ")
            .contains(" rejects at line ")
            .containsPattern("by\\s+" + Pattern.quote(rule.id()) + "[\n,]");
      }
      for (Parameter parameter : model.parameters()) {
        assertThat(Shell.words(explained(parameter.name())))
            .contains(model.id(), Shell.words(parameter.summary()));
      }
    }
    assertThat(explained("rc11")).startsWith("rc11, memory model: ");
  }

  /** Rules that every model has, under the switch that each needs. */
  @Test
  void explainsExposedProvenance() {
    for (Rule rule : ExposedRules.all()) {
      assertThat(explained()).contains(rule.id() + "\n");
      assertThat(explained(rule.id()))
          .startsWith(rule.id() + "\nrule of sb2018, ")
          .containsPattern("[ \n]none\n")
          .contains(" rejects at line ", ", by " + rule.id() + "\n");
    }
    assertThat(explained("exposed.no-provenance")).contains("example, under none and sc\n");
    assertThat(explained("exposed.no-choice")).contains(" tb and sc, --intptr at-cast\n");
    assertThat(explained("--format", "json", "exposed.strict"))
        .contains("\"memory\":\"sc\",\"settings\":{\"intptr\":\"strict\"},\"program\":");
    assertThat(error("exposed.no-chioce")).contains("did you mean `exposed.no-choice`?");
  }

  @Test
  void suggestsTheNearestName() {
    assertThat(error("sb2018.not-frozn")).contains("did you mean `sb2018.not-frozen`?");
    assertThat(error("load-retg")).contains("did you mean `load-retag`?");
    assertThat(error("sb2018-singl")).contains("did you mean `sb2018-single`?");
    assertThat(error("sb2018:lods")).contains("`sb2018` has no parameter `lods`");
    assertThat(error("colourless-green")).contains("`thawline explain` lists rules");
  }

  private String error(String name) {
    return shell.run("explain", name).hasStatus(ExitStatus.USAGE).err();
  }

  private String explained(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "explain";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return shell.run(all).hasStatus(ExitStatus.OK).out();
  }
}
