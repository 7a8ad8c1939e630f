package dev.thawline.alias.timestamp;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SB2018-partial-frontier (models-timestamps.md, 2.3): time is happens-before, a freeze an
 * antichain.
 */
public final class FrontierModel implements AliasModel {
  static final Parameter FROZEN_STATE =
      Parameter.silent(
              "frozen-state",
              "what being frozen means: state, or an axiom over the finished graph",
              new Choice("state", "machine state, changed in the order of steps"),
              new Choice("hb-lenient", "no write lies between freeze and use in happens-before"),
              new Choice("hb-strict", "every write is ordered before the freeze or after the use"))
          .alsoCalled("frozen");

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
    return Stream.concat(
            Stream.of(Check.PARAMETER, FROZEN_STATE, Frontier.REFREEZE, KernelOptions.STACK),
            KernelOptions.PARAMETERS.stream())
        .toList();
  }

  /**
   * Over a finished graph there is no state for the parameters of stacks and states to be about.
   */
  @Override
  public @Nullable String conflict(Map<String, String> settings) {
    if (!settings.containsKey(FROZEN_STATE.name())) {
      return null;
    }
    return Stream.concat(Stream.of(Frontier.REFREEZE), KernelOptions.ABOUT_STATE.stream())
        .map(Parameter::name)
        .filter(settings::containsKey)
        .findFirst()
        .map(
            name ->
                "`"
                    + name
                    + "` is about the state of a location, which frozen-state="
                    + settings.get(FROZEN_STATE.name())
                    + " does not have")
        .orElse(null);
  }

  @Override
  public List<Rule> rules() {
    return TimestampRules.kernelAndPartialAnd(TimestampRules.WRITTEN_BETWEEN);
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    Check check = KernelOptions.choice(Check.class, value(id, Check.PARAMETER));
    Frontier.Refreeze refreeze =
        KernelOptions.choice(Frontier.Refreeze.class, value(id, Frontier.REFREEZE));
    FreezeDiscipline discipline =
        switch (value(id, FROZEN_STATE)) {
          case "hb-lenient" -> new FinishedGraph(check, false);
          case "hb-strict" -> new FinishedGraph(check, true);
          default -> new Frontier(check, Frontier.Kept.ANTICHAIN, refreeze);
        };
    return new TimestampMonitor(discipline, KernelOptions.of(parameter -> value(id, parameter)));
  }
}
