package dev.thawline.alias.tree;

import dev.thawline.alias.NamedVersion;
import dev.thawline.model.Parameter;

/** Tree Borrows as MiniRust has it (models-other.md, section 7): {@code tb:minirust}. */
public final class MiniRustModel extends NamedVersion {
  public MiniRustModel() {
    super(new TreeModel(), TreeVersion.MINIRUST_FLAG, Parameter.YES);
  }

  @Override
  public String id() {
    return "tb-minirust";
  }

  @Override
  public String title() {
    return "Tree Borrows of MiniRust: tb:minirust";
  }

  @Override
  public String source() {
    return "MiniRust, spec/mem/tree_borrows, commit 2d2a46b (2026-05-08)";
  }
}
