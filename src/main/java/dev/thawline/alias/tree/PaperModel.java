package dev.thawline.alias.tree;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.Map;

/** Tree Borrows of the PLDI paper (models-tree.md, section 10): {@code tb:version=v4}. */
public final class PaperModel implements AliasModel {

  @Override
  public String id() {
    return "tb-pldi25";
  }

  @Override
  public String title() {
    return "Tree Borrows of the PLDI paper: tb:version=v4";
  }

  @Override
  public String source() {
    return "Villani, Hostert, Dreyer, Jung, Tree Borrows, PLDI 2025, doi 10.1145/3735592";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public List<Rule> rules() {
    return TreeRules.ALL;
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    Map<String, String> settings = Map.of(TreeVersion.VERSION.name(), "v4");
    return TreeMonitor.of(
        TreeOptions.of(parameter -> TreeVersion.defaultValue(parameter, settings)), detailed);
  }
}
