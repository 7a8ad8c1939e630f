package dev.thawline.alias.timestamp;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * SB2018-separate-tags (models-timestamps.md, 2.3): the identity of a mutable reference and the
 * time of a shared one are two things, so the clock need not tick for both. With the defaults it is
 * SB2018-total by another name (the argument under the table of 2.4).
 */
public final class SeparateModel implements AliasModel {

  @Override
  public String id() {
    return "sb2018-separate";
  }

  @Override
  public String title() {
    return "Stacked Borrows of August 2018 with tags apart from timestamps";
  }

  @Override
  public String source() {
    return "internals.rust-lang.org thread 8153 (2018), the wish for separate tags and timestamps";
  }

  @Override
  public List<Parameter> parameters() {
    return Stream.concat(
            Stream.of(TotalOrder.CLOCK, TotalOrder.MATCH), KernelOptions.PARAMETERS.stream())
        .toList();
  }

  @Override
  public List<Rule> rules() {
    return TimestampRules.kernelAnd(TimestampRules.FROZEN_TOO_LATE, TimestampRules.NOT_A_MEMBER);
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    TotalOrder time =
        new TotalOrder(
            KernelOptions.choice(TotalOrder.Clock.class, value(id, TotalOrder.CLOCK)),
            KernelOptions.choice(TotalOrder.Match.class, value(id, TotalOrder.MATCH)),
            detailed);
    return new TimestampMonitor(time, KernelOptions.of(parameter -> value(id, parameter)));
  }
}
