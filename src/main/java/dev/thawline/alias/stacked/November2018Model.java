package dev.thawline.alias.stacked;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.NotCovered;
import dev.thawline.alias.Uniqueness;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;

/** Stacked Borrows of 16 November 2018 (models-stacked.md, V1.0): no barriers yet. */
public final class November2018Model implements AliasModel {

  @Override
  public String id() {
    return "sb-2018-11";
  }

  @Override
  public String title() {
    return "Stacked Borrows of 16 November 2018: freezable stacks, no barriers";
  }

  @Override
  public String source() {
    return "Jung, Stacked Borrows Implemented, blog, 2018-11-16; Miri cf1746222";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(StackedOptions.OLD_CAST, NotCovered.BOX);
  }

  @Override
  public List<Rule> rules() {
    return StackedRules.NOVEMBER_2018;
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    StackedOptions options =
        new StackedOptions(
            Uniqueness.choice(StackedOptions.Cast.class, value(id, StackedOptions.OLD_CAST)),
            StackedOptions.Raw.FORGETFUL,
            StackedOptions.Base.UNTAGGED,
            StackedOptions.ZeroSize.PARENT,
            StackedOptions.Depth.SHALLOW,
            NotCovered.leavesOutBoxes(value(id, NotCovered.BOX))
                ? StackedOptions.Box.NOT_COVERED
                : StackedOptions.Box.IGNORED,
            StackedOptions.CellProtector.NO,
            StackedOptions.RetagRace.NONE,
            StackedOptions.FailedCas.READ,
            StackedOptions.OLD_UNIQUENESS);
    return StackedMonitor.freezable(options, false, detailed);
  }
}
