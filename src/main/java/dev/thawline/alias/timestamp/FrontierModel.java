package dev.thawline.alias.timestamp;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * SB2018-partial-frontier (models-timestamps.md, 2.3): time is happens-before, a freeze an
 * antichain.
 */
public final class FrontierModel implements AliasModel {
  static final Parameter FROZEN =
      new Parameter(
          "frozen",
          List.of(
              new Parameter.Choice("state", "machine state, changed in the order of steps"),
              new Parameter.Choice(
                  "hb-lenient", "no write lies between freeze and use in happens-before"),
              new Parameter.Choice(
                  "hb-strict", "every write is ordered before the freeze or after the use")),
          "what being frozen means: state, or an axiom over the finished graph");

  @Override
  public String id() {
    return "sb2018-frontier";
  }

  @Override
  public String title() {
    return "Stacked Borrows of August 2018 with happens-before for time, freezing as a frontier";
  }

  @Override
  public String source() {
    return "internals.rust-lang.org thread 8153 (2018), the reply with the proof sketch";
  }

  @Override
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(KernelOptions.PARAMETERS);
    all.add(Check.PARAMETER);
    all.add(FROZEN);
    return all;
  }

  @Override
  public List<Rule> rules() {
    List<Rule> all = new ArrayList<>(TimestampRules.KERNEL);
    all.add(TimestampRules.FREEZE_NOT_BEFORE_CREATION);
    all.add(TimestampRules.FREEZE_NOT_VISIBLE);
    all.add(TimestampRules.CREATION_NOT_VISIBLE);
    all.add(TimestampRules.WRITTEN_BETWEEN);
    return all;
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    Check check = Check.of(id);
    FreezeDiscipline discipline =
        switch (id.value(FROZEN)) {
          case "hb-lenient" -> new FinishedGraph(check, false);
          case "hb-strict" -> new FinishedGraph(check, true);
          default -> new Frontier(check, false);
        };
    return new TimestampMonitor(discipline, KernelOptions.of(id));
  }
}
