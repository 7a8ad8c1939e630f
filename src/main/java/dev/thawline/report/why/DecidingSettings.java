package dev.thawline.report.why;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.alias.CommonRules;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.Rejection;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where two versions of one model part: which parameters decide. Measured: the path is judged again
 * by the version that rejects, with one parameter at a time as the other version has it.
 */
final class DecidingSettings {
  private final Witness witness;
  private final AliasModels.Named accepts;
  private final AliasModels.Named rejects;
  private final Trace.Model accepting;
  private final Trace.Model decider;
  private final Rejection rejection;

  DecidingSettings(Witness witness, Trace.Model accepts, Trace.Model decider, Rejection rejection) {
    this.witness = witness;
    this.accepts = named(accepts);
    this.rejects = named(decider);
    this.accepting = accepts;
    this.decider = decider;
    this.rejection = rejection;
  }

  /** A model of a trace, as versions are spelt out. */
  static AliasModels.Named named(Trace.Model model) {
    AliasModels.Named found = AliasModels.parse(model.name());
    return found.problem() == null ? AliasModels.parse(found.meaning().toString()) : found;
  }

  /** Empty where these are not versions of one model, or no parameter alone decides. */
  String words() {
    if (accepts.problem() != null || rejects.problem() != null) {
      return "";
    }
    AliasModel model = rejects.resolved();
    if (!model.id().equals(accepts.resolved().id())
        || !rejects(model.monitor(rejects.canonical(), false))) {
      // Of other models.
      return "";
    }
    List<String> deciding = new ArrayList<>();
    for (Parameter parameter : model.parameters()) {
      String value = model.value(accepts.canonical(), parameter);
      if (!isPreset(model, parameter)
          && !value.equals(model.value(rejects.canonical(), parameter))
          && !rejects(model, parameter, value)) {
        deciding.add("`" + parameter.name() + "=" + value + "`");
      }
    }
    return deciding.isEmpty() || isInTheirNames(deciding)
        ? ""
        : "What decides is "
            + String.join(" or ", deciding)
            + ": with that alone "
            + decider.name()
            + " accepts this event too.";
  }

  /** Whether the names of the two models say as much. */
  private boolean isInTheirNames(List<String> deciding) {
    String setting = deciding.get(0).substring(1, deciding.get(0).indexOf('=') + 1);
    String names = accepting.name() + " " + decider.name();
    return deciding.size() == 1 && names.contains(setting) && !names.contains("version=");
  }

  /** Whether its value says what others are: it is these that decide. */
  private boolean isPreset(AliasModel model, Parameter parameter) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put(parameter.name(), model.value(accepts.canonical(), parameter));
    SortedMap<String, String> others = new TreeMap<>();
    others.put(parameter.name(), model.value(rejects.canonical(), parameter));
    return model.parameters().stream()
        .filter(other -> !other.equals(parameter))
        .anyMatch(
            other ->
                !model.defaultValue(other, settings).equals(model.defaultValue(other, others)));
  }

  /** Whether the version that rejects still does at the same event, or before. */
  private boolean rejects(AliasModel model, Parameter parameter, String value) {
    SortedMap<String, String> settings = new TreeMap<>(rejects.canonical().settings());
    settings.put(parameter.name(), value);
    AliasModels.Named other = AliasModels.parse(new ModelId(model.id(), settings).toString());
    return other.problem() != null || rejects(model.monitor(other.canonical(), false));
  }

  /** Races are not the monitor's own: they are there where it counts both events as accesses. */
  private boolean rejects(Monitor bare) {
    CountedAccesses counted = CountedAccesses.of(witness, bare, rejection);
    return rejection.rule().equals(CommonRules.RETAG_RACE)
        ? rejection.missing().stream().anyMatch(counted::conflict)
        : counted.last() instanceof Rejection;
  }
}
