package dev.thawline.alias.timestamp;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.stream.Stream;

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
    return Stream.concat(
            Stream.of(Check.PARAMETER, KernelOptions.STACK), KernelOptions.PARAMETERS.stream())
        .toList();
  }

  @Override
  public List<Rule> rules() {
    return TimestampRules.kernelAndPartialAnd();
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    Check check = KernelOptions.choice(Check.class, value(id, Check.PARAMETER));
    return new TimestampMonitor(
        new Frontier(check, Frontier.Kept.FIRST, Frontier.Refreeze.ADD),
        KernelOptions.of(parameter -> value(id, parameter)));
  }
}
