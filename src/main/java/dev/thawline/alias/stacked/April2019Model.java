package dev.thawline.alias.stacked;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.Uniqueness;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;

/**
 * Stacked Borrows 2 of 30 April 2019 (models-stacked.md, V2.0): items that accesses remove wherever
 * they stand.
 */
public final class April2019Model implements AliasModel {

  @Override
  public String id() {
    return "sb-2019-04";
  }

  @Override
  public String title() {
    return "Stacked Borrows of April 2019: items with permissions";
  }

  @Override
  public String source() {
    return "Jung, Stacked Borrows 2, blog, 2019-04-30; Miri 59985157d";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(StackedOptions.OLD_CAST);
  }

  @Override
  public List<Rule> rules() {
    return StackedRules.ITEMS;
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    StackedOptions options =
        new StackedOptions(
            Uniqueness.choice(StackedOptions.Cast.class, value(id, StackedOptions.OLD_CAST)),
            StackedOptions.Raw.UNTAGGED,
            StackedOptions.Base.UNTAGGED,
            StackedOptions.ZeroSize.PARENT,
            StackedOptions.Depth.DEEP,
            StackedOptions.Box.UNPROTECTED,
            StackedOptions.CellProtector.YES,
            StackedOptions.RetagRace.NONE,
            StackedOptions.FailedCas.READ,
            StackedOptions.OLD_UNIQUENESS);
    return StackedMonitor.ofItems(options, ScatteredItemRules::new, detailed);
  }
}
