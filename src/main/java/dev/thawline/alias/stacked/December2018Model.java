package dev.thawline.alias.stacked;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.Uniqueness;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;

/** Stacked Borrows of December 2018 (models-stacked.md, V1.1): barriers and two-phase borrows. */
public final class December2018Model implements AliasModel {

  @Override
  public String id() {
    return "sb-2018-12";
  }

  @Override
  public String title() {
    return "Stacked Borrows of December 2018: freezable stacks with barriers";
  }

  @Override
  public String source() {
    return "Jung, Barriers and Two-phase Borrows in Stacked Borrows, blog, 2018-12-26; Miri 12d3ecbaf";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(StackedOptions.OLD_CAST);
  }

  @Override
  public List<Rule> rules() {
    return StackedRules.FREEZABLE;
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
            StackedOptions.CellProtector.NO,
            StackedOptions.RetagRace.NONE,
            StackedOptions.FailedCas.READ,
            StackedOptions.OLD_UNIQUENESS);
    return StackedMonitor.freezable(options, true, detailed);
  }
}
