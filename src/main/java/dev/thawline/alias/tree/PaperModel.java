package dev.thawline.alias.tree;

import dev.thawline.alias.NamedVersion;

/** Tree Borrows of the PLDI paper (models-tree.md, section 10): {@code tb:version=v4}. */
public final class PaperModel extends NamedVersion {
  public PaperModel() {
    super(new TreeModel(), TreeVersion.VERSION, "v4");
  }

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
}
