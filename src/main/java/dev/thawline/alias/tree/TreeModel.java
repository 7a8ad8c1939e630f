package dev.thawline.alias.tree;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tree Borrows as it is today (models-tree.md), with everything that can be set about it. */
public final class TreeModel implements AliasModel {

  @Override
  public String id() {
    return "tb";
  }

  @Override
  public String title() {
    return "Tree Borrows, today: a tree of permissions for each allocation";
  }

  @Override
  public String source() {
    return "Villani, Hostert, Dreyer, Jung, Tree Borrows, PLDI 2025; Miri 9907069 (2026-08-22)";
  }

  @Override
  public List<Parameter> parameters() {
    return Stream.concat(
            Stream.of(TreeVersion.VERSION, TreeVersion.MINIRUST_FLAG),
            TreeOptions.PARAMETERS.stream())
        .toList();
  }

  @Override
  public String defaultValue(Parameter parameter, Map<String, String> settings) {
    return TreeVersion.defaultValue(parameter, settings);
  }

  @Override
  public List<Rule> rules() {
    return TreeRules.ALL;
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    return TreeMonitor.of(TreeOptions.of(parameter -> value(id, parameter)), detailed);
  }
}
