package dev.thawline.alias.timestamp;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** SB2018-total (models-timestamps.md, 2.3): time is the position in the order of steps. */
public final class TotalOrderModel implements AliasModel {

  @Override
  public String id() {
    return "sb2018";
  }

  @Override
  public String title() {
    return "Stacked Borrows of August 2018: one clock, the total order of steps";
  }

  @Override
  public String source() {
    return "Jung, Stacked Borrows: An Aliasing Model For Rust, blog, 2018-08-07";
  }

  @Override
  public List<Parameter> parameters() {
    return Stream.concat(Stream.of(Preset.PARAMETER), KernelOptions.PARAMETERS.stream()).toList();
  }

  @Override
  public String defaultValue(Parameter parameter, Map<String, String> settings) {
    return Preset.defaultValue(parameter, settings);
  }

  @Override
  public List<Rule> rules() {
    return TimestampRules.kernelAnd(TimestampRules.FROZEN_TOO_LATE);
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    return new TimestampMonitor(
        TotalOrder.oneClock(detailed), KernelOptions.of(parameter -> value(id, parameter)));
  }
}
