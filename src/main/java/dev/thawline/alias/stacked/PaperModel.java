package dev.thawline.alias.stacked;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.Uniqueness;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;

/** Stacked Borrows of the POPL paper (models-stacked.md, section 5): retags are shallow. */
public final class PaperModel implements AliasModel {

  @Override
  public String id() {
    return "sb-popl20";
  }

  @Override
  public String title() {
    return "Stacked Borrows of the POPL paper: shallow retags";
  }

  @Override
  public String source() {
    return "Jung, Dang, Kang, Dreyer, Stacked Borrows, POPL 2020, and its Coq development";
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
            StackedOptions.Depth.SHALLOW,
            StackedOptions.Box.UNPROTECTED,
            StackedOptions.CellProtector.YES,
            StackedOptions.RetagRace.NONE,
            StackedOptions.FailedCas.READ,
            StackedOptions.OLD_UNIQUENESS);
    return StackedMonitor.ofItems(options, EarlyItemRules::new, detailed);
  }
}
