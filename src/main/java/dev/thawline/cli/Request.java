package dev.thawline.cli;

import dev.thawline.alias.AliasModels;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Reduction;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.spec.ModelId;
import dev.thawline.spec.Setting;
import dev.thawline.spec.SettingKey;
import dev.thawline.spec.SpecFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the command line says about models, switches and limits.
 *
 * @param memories empty where it names none
 * @param aliases empty where it names none
 * @param switches those that it sets, with known and supported values
 * @param driver how to go through the states
 * @param keys by what to know states again
 * @param reductions why not to go through all of them
 */
record Request(
    List<MemoryModel> memories,
    List<Chosen> aliases,
    Map<SettingKey, String> switches,
    Settings.Driver driver,
    Settings.Keys keys,
    Set<Reduction> reductions,
    Limits limits) {
  private static final String NO_RULES = "none";

  Request {
    memories = List.copyOf(memories);
    aliases = List.copyOf(aliases);
    switches = Map.copyOf(switches);
    reductions = Set.copyOf(reductions);
  }

  /**
   * What to run on a spec.
   *
   * @param diagnostics receives what the spec asks for and this build lacks
   */
  Plan over(SpecFile spec, Diagnostics diagnostics) {
    List<String> memoryIds = spec.memories().stream().map(ModelId::canonical).toList();
    List<String> aliasIds = spec.aliases().stream().map(ModelId::written).toList();
    Plan plan =
        new Plan(
            memories.isEmpty() ? orDefaults(memoryIds) : memories,
            aliases.isEmpty()
                ? ModelNames.aliases(aliasIds.isEmpty() ? defaultAliases(spec) : aliasIds)
                : aliases,
            settings(spec, diagnostics),
            limits);
    if (plan.aliases().size() > Explorer.MOST_WATCHERS) {
      throw new UsageError(
          "at most " + Explorer.MOST_WATCHERS + " aliasing models can run at once");
    }
    return plan;
  }

  /** The same, where so many threads may explore one program. */
  Request withWorkers(int workers) {
    return new Request(
        memories, aliases, switches, driver, keys, reductions, limits.withWorkers(workers));
  }

  /** Litmus tests borrow nothing. */
  private static List<String> defaultAliases(SpecFile spec) {
    boolean litmus = spec.source().name().endsWith(Input.LITMUS);
    return litmus ? List.of(NO_RULES) : AliasModels.defaults();
  }

  private static List<MemoryModel> orDefaults(List<String> ids) {
    return ModelNames.memories(ids.isEmpty() ? MemoryModels.defaults() : ids);
  }

  private Settings settings(SpecFile spec, Diagnostics diagnostics) {
    Settings settings =
        Settings.DEFAULT.withDriver(driver).withKeys(keys).withReductions(reductions);
    for (SettingKey key : SettingKey.values()) {
      Setting directive = spec.settings().get(key);
      String given = switches.get(key);
      try {
        if (given != null) {
          settings = Switches.set(settings, key, given);
        } else if (directive != null) {
          settings = Switches.set(settings, key, directive.value());
        }
      } catch (Switches.Unsupported e) {
        if (directive == null || given != null) {
          throw UsageError.unsupported("--" + e.getMessage());
        }
        diagnostics.add(Diagnostic.unsupported("`" + e.getMessage() + "`", directive.span()));
      }
    }
    return settings;
  }
}
