package dev.thawline.cli;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.spec.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which models there are, for specs and for the command line. */
final class ModelNames implements Vocabulary {
  /** Stands for every model of its family. */
  static final String ALL = "all";

  @Override
  public Answer identify(Domain domain, String id) {
    String problem;
    if (domain == Domain.MEMORY) {
      MemoryModels.Named named = MemoryModels.parse(id);
      problem = String.valueOf(named.problem());
      if (named.model() != null) {
        return new Known(named.model().id());
      }
    } else {
      AliasModels.Named named = AliasModels.parse(id);
      problem = named.problem();
      if (problem == null) {
        return new Known(named.canonical().toString());
      }
    }
    // A suggestion comes with the problem: as a help line it reads better.
    int help = problem.indexOf("; did you mean ");
    return help < 0
        ? new Rejected(problem, null)
        : new Rejected(problem.substring(0, help), problem.substring(help + 2));
  }

  @Override
  public List<String> known(Domain domain) {
    return domain == Domain.MEMORY
        ? MemoryModels.all().stream().map(MemoryModel::id).toList()
        : AliasModels.all().stream().map(AliasModel::id).toList();
  }

  @Override
  public List<String> group(Domain domain, String name) {
    return name.equals(ALL) ? known(domain) : List.of();
  }

  /** The memory models with these ids, each once; {@code all} stands for all. */
  static List<MemoryModel> memories(List<String> ids) {
    Map<String, MemoryModel> found = new LinkedHashMap<>();
    for (String id : ids) {
      for (MemoryModel model : id.equals(ALL) ? MemoryModels.all() : List.of(memory(id))) {
        found.putIfAbsent(model.id(), model);
      }
    }
    return new ArrayList<>(found.values());
  }

  /**
   * The aliasing models with these ids, each once, with all its ids; {@code all} stands for all.
   */
  static List<Chosen> aliases(List<String> ids) {
    Map<String, Chosen> found = new LinkedHashMap<>();
    for (String id : ids) {
      List<String> members =
          id.equals(ALL) ? AliasModels.all().stream().map(AliasModel::id).toList() : List.of(id);
      for (String member : members) {
        AliasModels.Named named = AliasModels.parse(member);
        if (named.problem() != null) {
          throw new UsageError(named.problem());
        }
        Chosen chosen = new Chosen(member, named.resolved(), named.canonical(), List.of());
        found.merge(chosen.canonical(), chosen, (known, same) -> known.alsoAs(same.given()));
      }
    }
    return new ArrayList<>(found.values());
  }

  private static MemoryModel memory(String id) {
    MemoryModels.Named named = MemoryModels.parse(id);
    if (named.model() == null) {
      throw new UsageError(String.valueOf(named.problem()));
    }
    return named.model();
  }
}
