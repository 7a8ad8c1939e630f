package dev.thawline.cli;

import dev.thawline.alias.AliasModels;
import dev.thawline.alias.Rejection;
import dev.thawline.compare.DefaultDependence;
import dev.thawline.compare.Disagreement;
import dev.thawline.compare.GroupDisagreement;
import dev.thawline.compare.ModelGroups;
import dev.thawline.compare.Verdict;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Path;
import dev.thawline.explore.WatcherResult;
import dev.thawline.model.Rule;
import dev.thawline.replay.Trace;
import dev.thawline.report.MemoryReport;
import dev.thawline.report.ModelVerdict;
import dev.thawline.report.Parting;
import dev.thawline.report.witness.WitnessReport;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * From an exploration to a report with the witnesses that it calls for. Where no model rejects
 * anything there are none, and nothing is explored twice.
 */
final class Witnesses {
  private final ModelRun run;
  private final WitnessSearch search;
  private final List<List<String>> groups;
  private final List<GroupDisagreement> disagreements;
  private final Map<Path, Trace> traces = new HashMap<>();

  private Witnesses(ModelRun run, Exploration exploration) {
    this.run = run;
    search = run.witnessSearch(exploration);
    boolean aboutProgram = isAboutProgram(exploration);
    groups = aboutProgram ? List.of() : search.groups().groups();
    disagreements = aboutProgram ? List.of() : search.groupDisagreements();
  }

  /** What is known under one memory model. */
  static MemoryReport report(ModelRun run) {
    Exploration exploration = run.explore();
    List<Verdict> verdicts = Verdict.of(exploration);
    DefaultDependence dependence = run.dependence(exploration);
    if (verdicts.stream().allMatch(verdict -> verdict.fact(Verdict.Kind.UB) == null)) {
      return new MemoryReport(
          exploration,
          verdicts(run, verdicts, Map.of()),
          isAboutProgram(exploration)
              ? List.of()
              : groupSpellings(run, new ModelGroups(exploration).groups()),
          List.of(),
          null,
          true,
          dependence);
    }
    Witnesses witnesses = new Witnesses(run, exploration);
    Map<String, WitnessReport> rejections = witnesses.rejections(verdicts);
    List<Parting> partings = witnesses.partings();
    return new MemoryReport(
        exploration,
        verdicts(run, verdicts, rejections),
        groupSpellings(run, witnesses.groups),
        partings,
        witnesses.search.limit(),
        witnesses.search.areShortest(),
        dependence);
  }

  /** Then models do not part on paths, and there is nothing to compare. */
  private static boolean isAboutProgram(Exploration exploration) {
    return exploration.watchers().stream().anyMatch(WatcherResult::isAboutProgram);
  }

  private static List<ModelVerdict> verdicts(
      ModelRun run, List<Verdict> verdicts, Map<String, WitnessReport> witnesses) {
    List<ModelVerdict> said = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      Verdict verdict = verdicts.get(i);
      for (String alias : run.aliases().get(i).spellings()) {
        said.add(new ModelVerdict(alias, verdict, witnesses.get(verdict.model())));
      }
    }
    return said;
  }

  /** A place where models reject, and on which path: models with the same one share a witness. */
  private record Reason(Path path, Rule rule, Span span) {}

  /** By canonical id. */
  private Map<String, WitnessReport> rejections(List<Verdict> verdicts) {
    Map<Reason, List<String>> groups = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      Path path = verdict.fact(Verdict.Kind.UB) == null ? null : search.rejection(verdict.model());
      if (path != null) {
        Rejection rejection =
            Objects.requireNonNull(trace(path).model(verdict.model()).rejection());
        groups
            .computeIfAbsent(
                new Reason(path, rejection.rule(), rejection.span()), key -> new ArrayList<>())
            .add(verdict.model());
      }
    }
    Map<String, WitnessReport> byModel = new HashMap<>();
    groups.forEach(
        (reason, models) -> {
          WitnessReport witness =
              witness(reason.path(), accepting(reason.path(), models.get(0)), models);
          models.forEach(model -> byModel.put(model, witness));
        });
    return byModel;
  }

  /** A model that accepts where this one rejects, for contrast. One without any rules is none. */
  private List<String> accepting(Path path, String rejecting) {
    for (List<String> group : groups) {
      String accepts = representative(group);
      Disagreement found =
          group.contains(rejecting) ? null : search.disagreement(accepts, rejecting);
      if (found != null && found.path().equals(path) && hasRules(accepts)) {
        return List.of(accepts);
      }
    }
    return List.of();
  }

  private static boolean hasRules(String model) {
    return !AliasModels.parse(model).resolved().rules().isEmpty();
  }

  /** Its first member that has rules to compare with; where none has, its first. */
  private static String representative(List<String> group) {
    return group.stream().filter(Witnesses::hasRules).findFirst().orElse(group.get(0));
  }

  private List<Parting> partings() {
    List<Parting> partings = new ArrayList<>();
    for (GroupDisagreement found : disagreements) {
      String accepts = representative(found.accepts());
      List<String> here =
          found.rejects().stream()
              .filter(model -> trace(found.path()).model(model).rejection() != null)
              .toList();
      partings.add(
          new Parting(
              spellings(run, List.of(accepts)).get(0),
              spellings(run, here).get(0),
              spellings(run, found.accepts()),
              spellings(run, found.rejects()),
              spellings(run, here),
              witness(found.path(), List.of(accepts), List.of(here.get(0)))));
    }
    return partings;
  }

  /** All that the user wrote for these models, in the order given. */
  private static List<String> spellings(ModelRun run, List<String> models) {
    return run.aliases().stream()
        .filter(chosen -> models.contains(chosen.canonical()))
        .flatMap(chosen -> chosen.spellings().stream())
        .toList();
  }

  private static List<List<String>> groupSpellings(ModelRun run, List<List<String>> groups) {
    return groups.stream().map(group -> spellings(run, group)).toList();
  }

  private WitnessReport witness(Path path, List<String> accepting, List<String> rejecting) {
    return new WitnessReport(
        run.program(), run.settings(), path, trace(path), accepting, rejecting);
  }

  private Trace trace(Path path) {
    return traces.computeIfAbsent(path, run::replay);
  }
}
