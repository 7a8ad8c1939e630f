package dev.thawline.alias.tree;

import dev.thawline.alias.NamedVersion;
import dev.thawline.model.Parameter;

/** Tree Borrows with implicit writes (models-tree.md, V8w): {@code tb:implicit-writes}. */
public final class ImplicitWritesModel extends NamedVersion {
  public ImplicitWritesModel() {
    super(new TreeModel(), TreeOptions.IMPLICIT_WRITES, Parameter.YES);
  }

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
}
