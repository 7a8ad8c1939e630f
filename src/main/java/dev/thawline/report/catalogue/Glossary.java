package dev.thawline.report.catalogue;

import dev.thawline.alias.AliasModel;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;

/**
 * What a name stands for: rules, models, parameters.
 *
 * @param rules with what running their examples has shown
 * @param parameters with the models that have them: a name may mean several things
 */
public record Glossary(
    List<RuleEntry> rules,
    List<MemoryModel> memories,
    List<ModelEntry> aliases,
    List<ParameterEntry> parameters) {
  public Glossary {
    rules = List.copyOf(rules);
    memories = List.copyOf(memories);
    aliases = List.copyOf(aliases);
    parameters = List.copyOf(parameters);
  }

  /** Whether nothing has this name. */
  public boolean isEmpty() {
    return rules.isEmpty() && memories.isEmpty() && aliases.isEmpty() && parameters.isEmpty();
  }

  /**
   * A rule.
   *
   * @param models ids of those that have it
   * @param memory the memory model under which the example was run
   * @param switches under which the example was run, where they are not the defaults
   * @param breaches where the example is rejected, in the order of its lines
   * @param trials what the model makes of the example with another value of one parameter, where
   *     that is something else
   */
  public record RuleEntry(
      Rule rule,
      List<String> models,
      String memory,
      List<Settings.Entry> switches,
      List<Breach> breaches,
      List<Trial> trials) {
    public RuleEntry {
      models = List.copyOf(models);
      switches = List.copyOf(switches);
      breaches = List.copyOf(breaches);
      trials = List.copyOf(trials);
    }
  }

  /**
   * A place at which a model rejects.
   *
   * @param line from 1
   * @param text the source there
   */
  public record Breach(String rule, int line, String text) {}

  /**
   * An example under another version of its model.
   *
   * @param breaches empty where it accepts
   */
  public record Trial(String parameter, String value, List<Breach> breaches) {
    public Trial {
      breaches = List.copyOf(breaches);
    }
  }

  /** A version of an aliasing model. */
  public record ModelEntry(AliasModel model, ModelId id) {}

  /**
   * A parameter.
   *
   * @param models ids of those that have it
   */
  public record ParameterEntry(Parameter parameter, List<String> models) {
    public ParameterEntry {
      models = List.copyOf(models);
    }
  }
}
