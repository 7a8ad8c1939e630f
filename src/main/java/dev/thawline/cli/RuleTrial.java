package dev.thawline.cli;

import dev.thawline.alias.AliasModels;
import dev.thawline.alias.CommonRules;
import dev.thawline.alias.exposed.ExposedRules;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.explore.WatcherResult;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import dev.thawline.notation.EventNotation;
import dev.thawline.program.Program;
import dev.thawline.report.catalogue.Glossary;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the example of a rule, under its model and under the versions next to it. */
final class RuleTrial {
  private final Rule.Example example;
  private final Program program;
  private final MemoryModel memory;

  private final Settings settings;

  private RuleTrial(Rule rule) {
    example = rule.example();
    settings = settings(rule);
    memory = Objects.requireNonNull(MemoryModels.find(memory(rule)));
    SourceFile file = new SourceFile(rule.id() + Input.NOTATION, example.program() + "\n");
    program = EventNotation.compile(file, new Diagnostics());
  }

  /**
   * What is known of a rule, with its example run now.
   *
   * @param models ids of those that have it
   */
  static Glossary.RuleEntry entry(Rule rule, List<String> models) {
    RuleTrial trial = new RuleTrial(rule);
    AliasModels.Named named = AliasModels.parse(trial.example.model());
    List<Glossary.Breach> breaches = trial.breaches(named);
    return new Glossary.RuleEntry(
        rule, models, trial.memory.id(), trial.switches(), breaches, trial.others(named, breaches));
  }

  /** Whether the example of a rule breaks it under a model. */
  static boolean breaks(Rule rule, String model) {
    return new RuleTrial(rule)
        .breaches(AliasModels.parse(model)).stream()
            .anyMatch(breach -> breach.rule().equals(rule.id()));
  }

  /** One under which the rule can be broken. */
  private static String memory(Rule rule) {
    return rule.equals(CommonRules.PROMISED_TAG) ? "ps:tags=online" : "sc";
  }

  /** Those under which the rule holds at all. */
  private static Settings settings(Rule rule) {
    if (rule.equals(ExposedRules.NO_CHOICE)) {
      return Settings.DEFAULT.withIntPtr(Settings.IntPtr.AT_CAST);
    }
    return rule.equals(ExposedRules.STRICT)
        ? Settings.DEFAULT.withIntPtr(Settings.IntPtr.STRICT)
        : Settings.DEFAULT;
  }

  /** What differs from the defaults. */
  private List<Settings.Entry> switches() {
    List<Settings.Entry> usual = Settings.DEFAULT.entries();
    return settings.entries().stream().filter(entry -> !usual.contains(entry)).toList();
  }

  /** Every version that differs in one parameter and says something else. */
  private List<Glossary.Trial> others(AliasModels.Named named, List<Glossary.Breach> usual) {
    ModelId id = named.canonical();
    List<Glossary.Trial> trials = new ArrayList<>();
    for (Parameter parameter : named.resolved().parameters()) {
      for (String value : parameter.valueNames()) {
        SortedMap<String, String> settings = new TreeMap<>(id.settings());
        settings.put(parameter.name(), value);
        AliasModels.Named other = AliasModels.parse(new ModelId(id.base(), settings).toString());
        // What contradicts the other settings is no version.
        if (other.problem() == null && !other.canonical().equals(id)) {
          List<Glossary.Breach> breaches = breaches(other);
          if (!breaches.equals(usual)) {
            trials.add(new Glossary.Trial(parameter.name(), value, breaches));
          }
        }
      }
    }
    return trials;
  }

  private List<Glossary.Breach> breaches(AliasModels.Named named) {
    Watcher watcher =
        new Watcher(
            named.canonical().toString(), named.resolved().monitor(named.canonical(), false));
    Exploration found =
        Explorer.explore(
            program, memory, List.of(watcher), settings, Limits.generous(), Progress.NONE, false);
    return found.watchers().get(0).rejections().stream()
        .sorted(
            Comparator.comparing((WatcherResult.Site site) -> site.span().start())
                .thenComparing(site -> site.rule().id()))
        .map(site -> new Glossary.Breach(site.rule().id(), site.span().line(), site.span().text()))
        .toList();
  }
}
