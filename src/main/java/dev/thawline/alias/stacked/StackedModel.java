package dev.thawline.alias.stacked;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.Uniqueness;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Stacked Borrows as it is today (models-stacked.md, section 6). */
public final class StackedModel implements AliasModel {

  @Override
  public String id() {
    return "sb";
  }

  @Override
  public String title() {
    return "Stacked Borrows, today: a stack of items at each location";
  }

  @Override
  public String source() {
    return "Miri 990706977 (2026-08-22), borrow_tracker/stacked_borrows";
  }

  @Override
  public List<Parameter> parameters() {
    return Stream.concat(
            Stream.of(StackedOptions.CAST, StackedOptions.FAILED_CAS),
            Uniqueness.PARAMETERS.stream())
        .toList();
  }

  @Override
  public List<Rule> rules() {
    return StackedRules.TODAY;
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    StackedOptions options =
        new StackedOptions(
            Uniqueness.choice(StackedOptions.Cast.class, value(id, StackedOptions.CAST)),
            StackedOptions.Raw.TAGGED,
            StackedOptions.Base.TAGGED,
            StackedOptions.ZeroSize.FRESH,
            StackedOptions.Depth.DEEP,
            StackedOptions.Box.WEAKLY_PROTECTED,
            StackedOptions.CellProtector.NO,
            StackedOptions.RetagRace.ACCESS,
            Uniqueness.choice(StackedOptions.FailedCas.class, value(id, StackedOptions.FAILED_CAS)),
            Uniqueness.of(parameter -> value(id, parameter)));
    return StackedMonitor.ofItems(options, ItemRules::new, detailed);
  }
}
