package dev.thawline.alias.stacked;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.Uniqueness;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;

/** Stacked Borrows 2.1 of May 2019 (models-stacked.md, V2.1): stacks of blocks, and Disabled. */
public final class May2019Model implements AliasModel {

  @Override
  public String id() {
    return "sb-2019-05";
  }

  @Override
  public String title() {
    return "Stacked Borrows of May 2019: writes pop, reads disable";
  }

  @Override
  public String source() {
    return "unsafe-code-guidelines 8bd576b; Miri 9c161b80d (2019-05-21)";
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
    return StackedMonitor.ofItems(options, EarlyItemRules::new, detailed);
  }
}
