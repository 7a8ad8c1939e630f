package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModelsCommandTest {
  private final Shell shell = new Shell(Path.of("nowhere"));

  @Test
  void listsEveryModel() {
    Shell.Result result = shell.run("models").hasStatus(ExitStatus.OK);
    for (MemoryModel model : MemoryModels.all()) {
      assertThat(Shell.words(result.out())).contains(model.id(), Shell.words(model.title()));
    }
    for (AliasModel model : AliasModels.all()) {
      assertThat(Shell.words(result.out())).contains(model.id(), Shell.words(model.title()));
    }
  }

  @Test
  void describesOneModelInFull() {
    Shell.Result result = shell.run("models", "sb2018-frontier").hasStatus(ExitStatus.OK);
    AliasModel model = AliasModels.parse("sb2018-frontier").resolved();
    String said = Shell.words(result.out());
    assertThat(said).contains(Shell.words("source: " + model.source()));
    model.parameters().forEach(p -> assertThat(said).contains(p.name(), Shell.words(p.summary())));
    for (Rule rule : model.rules()) {
      assertThat(said)
          .contains(rule.id(), Shell.words(rule.sentence()), Shell.words(rule.source()));
    }
    assertThat(result.out()).contains("cvis (default): ").doesNotContain("sb2018-single");
    assertThat(shell.run("models", "sb2018-frontier:check=fvis")).isEqualTo(result);
  }

  @Test
  void describesAMemoryModel() {
    assertThat(shell.run("models", "rc11").hasStatus(ExitStatus.OK).out())
        .startsWith("rc11, memory model: ")
        .contains("source: ");
  }

  @Test
  void printsJson() {
    Shell.Result result = shell.run("models", "--format", "json", "none").hasStatus(ExitStatus.OK);
    assertThat(result.out())
        .isEqualTo(
            "{\"schema\":1,\"memory_models\":[],\"alias_models\":[{\"id\":\"none\",\"title\":\"no"
                + " aliasing rules: exposed provenance only\",\"source\":\"Thawline\","
                + "\"other_ids\":[],\"parameters\":[],\"rules\":[],\"default\":false}]}\n");
  }

  @Test
  void tellsOnWhichParametersTheSourceIsSilent() {
    String silent = "\n    (the source is silent: a verdict that flips with it is marked";
    assertThat(shell.run("models", "sb2018-frontier").out())
        .containsPattern("  frozen-state: .*" + java.util.regex.Pattern.quote(silent))
        .containsPattern("  check: .*\n    cvis ");
    String json = shell.run("models", "--format", "json", "sb2018-frontier").out();
    for (Parameter parameter : AliasModels.parse("sb2018-frontier").resolved().parameters()) {
      assertThat(json)
          .containsPattern(
              "\"name\":\""
                  + parameter.name()
                  + "\",\"summary\":\"[^\"]*\",\"default\":\""
                  + parameter.defaultValue()
                  + "\",\"silent\":"
                  + parameter.isSilent());
    }
  }

  @Test
  void marksSwitchesAndOtherNames() {
    String text = shell.run("models", "sb2018-frontier").out();
    assertThat(text)
        .contains("sb2018-frontier:name=value; the name of a switch alone means yes\n")
        .contains("  retag-is-access (switch): ")
        .containsPattern("  frozen-state: .*\n.*\n    also called frozen\n");
    assertThat(shell.run("models", "comex").out()).contains("also called comex\n");
    assertThat(shell.run("models", "--format", "json", "sb2018-frontier").out())
        .containsPattern("\"retag-is-access\"[^}]*\"switch\":true,\"other_names\":\\[\\]")
        .containsPattern("\"frozen-state\"[^}]*\"switch\":false,\"other_names\":\\[\"frozen\"");
  }

  @Test
  void suggestsTheNearestId() {
    assertThat(shell.run("models", "rc12").hasStatus(ExitStatus.USAGE).err())
        .contains("unknown model `rc12`; did you mean `rc11`?");
    assertThat(shell.run("models", "sb2018:frozn=hb").hasStatus(ExitStatus.USAGE).err())
        .contains("has no parameter `frozn`");
  }
}
