package dev.thawline.alias;

import dev.thawline.alias.region.RefcellModel;
import dev.thawline.alias.region.RegionsModel;
import dev.thawline.alias.scope.NoaliasModel;
import dev.thawline.alias.scope.RestrictModel;
import dev.thawline.alias.stacked.April2019Model;
import dev.thawline.alias.stacked.December2018Model;
import dev.thawline.alias.stacked.May2019Model;
import dev.thawline.alias.stacked.November2018Model;
import dev.thawline.alias.stacked.StackedModel;
import dev.thawline.alias.timestamp.FrontierModel;
import dev.thawline.alias.timestamp.LastWriteModel;
import dev.thawline.alias.timestamp.SeparateModel;
import dev.thawline.alias.timestamp.SingleModel;
import dev.thawline.alias.timestamp.TotalOrderModel;
import dev.thawline.alias.tree.ImplicitWritesModel;
import dev.thawline.alias.tree.MiniRustModel;
import dev.thawline.alias.tree.TreeModel;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.source.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every aliasing model there is. A new one is one class and one line here. */
public final class AliasModels {
  private static final List<AliasModel> ALL =
      List.of(
          new TotalOrderModel(), //
          new FrontierModel(),
          new SingleModel(),
          new SeparateModel(),
          new LastWriteModel(),
          new November2018Model(),
          new December2018Model(),
          new April2019Model(),
          new May2019Model(),
          new dev.thawline.alias.stacked.PaperModel(),
          new StackedModel(),
          new TreeModel(),
          new ImplicitWritesModel(),
          new dev.thawline.alias.tree.PaperModel(),
          new MiniRustModel(),
          new NoaliasModel(),
          new RestrictModel(),
          new RegionsModel(),
          new RefcellModel(),
          new NoModel());

  private AliasModels() {}

  /**
   * The answer to a name that a user wrote: the model, or what is wrong.
   *
   * @param given as it was written
   */
  public record Named(
      String given, @Nullable AliasModel model, @Nullable ModelId id, @Nullable String problem) {

    /** The model; only where there is no problem. */
    public AliasModel resolved() {
      if (model == null) {
        throw new IllegalStateException(given + ": " + problem);
      }
      return model;
    }

    /** The canonical id; only where there is no problem. */
    public ModelId canonical() {
      if (id == null) {
        throw new IllegalStateException(given + ": " + problem);
      }
      return id;
    }

    /** What the id means ({@link AliasModel#meaning}); only where there is no problem. */
    public ModelId meaning() {
      return resolved().meaning(canonical());
    }
  }

  public static List<AliasModel> all() {
    return ALL;
  }

  /**
   * The ids that run where neither the spec nor the user names any: the default set, version 1
   * (language.md).
   */
  public static List<String> defaults() {
    return List.of("sb2018", "sb2018-frontier", "sb", "tb", "noalias");
  }

  /** The model with this base id, or one that is also called so; else null. */
  public static @Nullable AliasModel find(String base) {
    return ALL.stream()
        .filter(model -> model.id().equals(base) || model.otherIds().contains(base))
        .findFirst()
        .orElse(null);
  }

  /** Reads {@code id:name=value:name}; a name without a value means yes. */
  public static Named parse(String given) {
    String[] parts = given.split(":", -1);
    AliasModel model = find(parts[0]);
    if (model == null) {
      return wrong(
          given,
          "unknown aliasing model `" + parts[0] + "`",
          Suggestion.nearest(parts[0], ALL.stream().map(AliasModel::id).toList()));
    }
    SortedMap<String, String> settings = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      String name = equals < 0 ? parts[i] : parts[i].substring(0, equals);
      String value = equals < 0 ? Parameter.YES : parts[i].substring(equals + 1);
      if (name.isEmpty()) {
        return wrong(given, "a setting is `name=value`, or a name alone for yes", null);
      }
      Parameter parameter =
          model.parameters().stream().filter(p -> p.answersTo(name)).findFirst().orElse(null);
      if (parameter == null) {
        return wrong(
            given,
            "`" + model.id() + "` has no parameter `" + name + "`",
            Suggestion.nearest(name, model.parameters().stream().map(Parameter::name).toList()));
      }
      if (equals < 0 && !parameter.valueNames().contains(value)) {
        return wrong(given, "`" + name + "` of `" + model.id() + "` needs a value", null);
      }
      if (!parameter.valueNames().contains(value)) {
        String known = String.join(", ", parameter.valueNames());
        return wrong(
            given,
            "`" + name + "` of `" + model.id() + "` is one of " + known + ", not `" + value + "`",
            Suggestion.nearest(value, parameter.valueNames()));
      }
      if (settings.put(parameter.name(), value) != null) {
        return wrong(given, "`" + name + "` is set twice", null);
      }
    }
    Map<String, String> asGiven = Map.copyOf(settings);
    for (Parameter parameter : model.parameters()) {
      settings.remove(parameter.name(), model.defaultValue(parameter, asGiven));
    }
    String conflict = model.conflict(settings);
    if (conflict != null) {
      return wrong(given, conflict, null);
    }
    return new Named(given, model, new ModelId(model.id(), settings), null);
  }

  private static Named wrong(String given, String problem, @Nullable String near) {
    String help = near == null ? "" : "; did you mean `" + near + "`?";
    return new Named(given, null, null, problem + help);
  }
}
