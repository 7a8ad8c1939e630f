package dev.thawline.cli;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.alias.CommonRules;
import dev.thawline.alias.exposed.ExposedRules;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import dev.thawline.report.ReportFormat;
import dev.thawline.report.catalogue.Glossary;
import dev.thawline.report.text.Palette;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code thawline explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Tells what a rule, a model or a parameter is, and runs the rule's example; without a name,"
            + " lists all rules.",
    footer = {
      "",
      "Examples:",
      "  thawline explain                  # all rules",
      "  thawline explain sb2018-partial.creation-not-visible",
      "  thawline explain sb2018:profile=literal",
      "  thawline explain check            # a parameter"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      completionCandidates = Candidates.Models.class,
      description = "a rule, a model (with parameters: `sb2018:profile=literal`) or a parameter")
  private @Nullable String name;

  @Mixin private DisplayOptions display = new DisplayOptions();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReportFormat form = display.format();
    Palette palette = display.palette(console);
    display
        .on(console)
        .out()
        .print(name == null ? form.rules(rules(), palette) : form.glossary(find(name), palette));
    return ExitStatus.OK.code();
  }

  /** Every rule once, in the order of the models; then those that every model has. */
  private static List<Rule> rules() {
    Set<Rule> rules = new LinkedHashSet<>();
    AliasModels.all().forEach(model -> rules.addAll(model.rules()));
    rules.addAll(ExposedRules.all());
    rules.add(CommonRules.PROMISED_TAG);
    return List.copyOf(rules);
  }

  private static Glossary find(String name) {
    List<Glossary.RuleEntry> rules =
        rules().stream()
            .filter(rule -> rule.id().equals(name))
            .map(rule -> RuleTrial.entry(rule, modelsWith(rule)))
            .toList();
    MemoryModel memory = MemoryModels.find(name);
    AliasModels.Named alias = AliasModels.parse(name);
    Glossary found =
        new Glossary(
            rules,
            memory == null ? List.of() : List.of(memory),
            alias.problem() == null
                ? List.of(new Glossary.ModelEntry(alias.resolved(), alias.canonical()))
                : List.of(),
            parameters(name));
    if (found.isEmpty()) {
      throw new UsageError(problem(name, String.valueOf(alias.problem())));
    }
    return found;
  }

  private static List<String> modelsWith(Rule rule) {
    return AliasModels.all().stream()
        .filter(
            model ->
                model.rules().contains(rule)
                    || ExposedRules.all().contains(rule)
                    || (rule.equals(CommonRules.PROMISED_TAG)
                        && RuleTrial.breaks(rule, model.id())))
        .map(AliasModel::id)
        .toList();
  }

  /** Models that share a parameter share an entry. */
  private static List<Glossary.ParameterEntry> parameters(String name) {
    Map<Parameter, List<String>> models = new LinkedHashMap<>();
    for (AliasModel model : AliasModels.all()) {
      for (Parameter parameter : model.parameters()) {
        if (parameter.answersTo(name)) {
          models.computeIfAbsent(parameter, p -> new ArrayList<>()).add(model.id());
        }
      }
    }
    List<Glossary.ParameterEntry> entries = new ArrayList<>();
    models.forEach((parameter, ids) -> entries.add(new Glossary.ParameterEntry(parameter, ids)));
    return entries;
  }

  private static String problem(String name, String aliasProblem) {
    if (name.contains(":") && AliasModels.find(name.substring(0, name.indexOf(':'))) != null) {
      return aliasProblem;
    }
    Set<String> known = new LinkedHashSet<>();
    rules().forEach(rule -> known.add(rule.id()));
    MemoryModels.all().forEach(model -> known.add(model.id()));
    for (AliasModel model : AliasModels.all()) {
      known.add(model.id());
      model.parameters().forEach(parameter -> known.add(parameter.name()));
    }
    String near = Suggestion.nearest(name, List.copyOf(known));
    return "no rule, model or parameter is called `"
        + name
        + "`"
        + (near == null
            ? "; `thawline explain` lists rules, `thawline models` models"
            : "; did you mean `" + near + "`?");
  }
}
