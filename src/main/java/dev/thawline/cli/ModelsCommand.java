package dev.thawline.cli;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.report.catalogue.Catalogue;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thawline models}. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lists the models; with an id, its parameters, rules and sources.",
    footer = {
      "",
      "Examples:",
      "  thawline models",
      "  thawline models tb                # its parameters, rules and sources",
      "  thawline models --format json"
    })
final class ModelsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      completionCandidates = Candidates.Models.class,
      description = "a model")
  private @Nullable String id;

  @Mixin private DisplayOptions display = new DisplayOptions();

  ModelsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    display
        .on(console)
        .out()
        .print(display.format().catalogue(catalogue(), display.palette(console)));
    return ExitStatus.OK.code();
  }

  private Catalogue catalogue() {
    List<String> defaults = new ArrayList<>(MemoryModels.defaults());
    defaults.addAll(AliasModels.defaults());
    if (id == null) {
      return new Catalogue(MemoryModels.all(), AliasModels.all(), false, defaults);
    }
    MemoryModel memory = MemoryModels.find(id);
    if (memory != null) {
      return new Catalogue(List.of(memory), List.of(), true, defaults);
    }
    // With parameters it is still that model: they are described with it.
    AliasModels.Named named = AliasModels.parse(id);
    if (named.problem() == null) {
      return new Catalogue(List.of(), List.of(named.resolved()), true, defaults);
    }
    throw new UsageError(problem(id, String.valueOf(named.problem())));
  }

  private static String problem(String id, String aliasProblem) {
    String base = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
    if (MemoryModels.find(base) != null) {
      return String.valueOf(MemoryModels.parse(id).problem());
    }
    if (AliasModels.find(base) != null) {
      return aliasProblem;
    }
    List<String> known = new ArrayList<>();
    MemoryModels.all().stream().map(MemoryModel::id).forEach(known::add);
    AliasModels.all().stream().map(AliasModel::id).forEach(known::add);
    String near = Suggestion.nearest(base, known);
    return "unknown model `" + base + "`" + (near == null ? "" : "; did you mean `" + near + "`?");
  }
}
