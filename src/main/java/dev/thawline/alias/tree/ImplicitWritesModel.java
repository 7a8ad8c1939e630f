package dev.thawline.alias.tree;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;

/** Tree Borrows with implicit writes (models-tree.md, V8w): {@code tb:implicit-writes}. */
public final class ImplicitWritesModel implements AliasModel {

  @Override
  public String id() {
    return "tb-iw";
  }

  @Override
  public String title() {
    return "Tree Borrows with implicit writes: tb:implicit-writes";
  }

  @Override
  public String source() {
    return "Miri ed95fad18 (2026-04-29), -Zmiri-tree-borrows-implicit-writes; UCG 584";
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
    return TreeMonitor.of(
        TreeOptions.of(
            parameter ->
                parameter.equals(TreeOptions.IMPLICIT_WRITES)
                    ? Parameter.YES
                    : parameter.defaultValue()),
        detailed);
  }
}
