package dev.thawline.alias;

import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A version of a model that has an id of its own: a parameter is set, the others are not. */
public abstract class NamedVersion implements AliasModel {
  private final AliasModel model;
  private final ModelId meaning;

  protected NamedVersion(AliasModel model, Parameter parameter, String value) {
    this.model = model;
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put(parameter.name(), value);
    this.meaning = new ModelId(model.id(), settings);
  }

  @Override
  public final List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public final List<Rule> rules() {
    return model.rules();
  }

  @Override
  public final ModelId meaning(ModelId id) {
    return meaning;
  }

  @Override
  public final Monitor monitor(ModelId id, boolean detailed) {
    return model.monitor(meaning, detailed);
  }
}
