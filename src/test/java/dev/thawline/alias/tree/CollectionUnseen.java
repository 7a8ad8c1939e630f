package dev.thawline.alias.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models-tree.md, section 9: no program sees whether {@link TagCollection} happens, or when. */
final class CollectionUnseen implements TreeTheorem {
  @Override
  public String claim() {
    return "no program sees that tags which no pointer has leave the tree, whenever they do";
  }

  @Override
  public List<String> mutants() {
    return List.of("foreign-read-disables");
  }

  @Override
  public Finding test(TreeOptions options, int nodes) {
    Finding finding = new Finding();
    OneCell cell = new OneCell(options, nodes);
    Simulation simulation = new Simulation(cell, state -> state, TagCollection::removals);
    simulation.begin(cell.start(), cell.start(), 0, Trail.START);
    @Nullable String toldApart = simulation.run();
    if (toldApart != null) {
      finding.violatedBy(toldApart);
    }
    finding.sees(simulation.pairs(), "pairs of trees");
    finding.sees(simulation.different(), "of them different");
    return finding;
  }
}
