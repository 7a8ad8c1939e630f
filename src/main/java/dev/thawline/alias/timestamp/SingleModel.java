package dev.thawline.alias.timestamp;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * SB2018-partial-single (models-timestamps.md, 2.3): time is happens-before, and the first freeze
 * wins.
 */
public final class SingleModel implements AliasModel {

  @Override
  public String id() {
    return "sb2018-single";
  }

  @Override
  public String title() {
    return "Stacked Borrows of August 2018 with happens-before for time, freezing once";
  }

  @Override
  public String source() {
    return "internals.rust-lang.org thread 8153 (2018), way 2 in the reply with the proof sketch";
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(KernelOptions.PARAMETERS);
    all.add(Check.PARAMETER);
    return all;
  }

  @Override
  public List<Rule> rules() {
    List<Rule> all = new ArrayList<>(TimestampRules.KERNEL);
    all.add(TimestampRules.FREEZE_NOT_BEFORE_CREATION);
    all.add(TimestampRules.FREEZE_NOT_VISIBLE);
    all.add(TimestampRules.CREATION_NOT_VISIBLE);
    return all;
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    return new TimestampMonitor(new Frontier(Check.of(id), true), KernelOptions.of(id));
  }
}
