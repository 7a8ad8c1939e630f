package dev.thawline.memory;

import dev.thawline.model.Parameter;
import dev.thawline.source.Suggestion;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every memory model there is. A new one is one class and one line here. */
public final class MemoryModels {
  private static final List<MemoryModel> ALL =
      List.of(
          new SequentialConsistency(), //
          new TotalStoreOrder(),
          new PartialStoreOrder(),
          new StrongReleaseAcquire(),
          new ReleaseAcquire(),
          new RepairedC11(),
          new ReleaseSequenceC11(),
          new WithoutPartialSc(),
          new InOrderC11(),
          new Cpp20(),
          new PromisingSemantics());

  private MemoryModels() {}

  public static List<MemoryModel> all() {
    return ALL;
  }

  /** The model with this id, which may set parameters, or null. */
  public static @Nullable MemoryModel find(String id) {
    return parse(id).model();
  }

  /**
   * The answer to a name that a user wrote: the model, or what is wrong.
   *
   * @param problem null if and only if there is a model
   */
  public record Named(@Nullable MemoryModel model, @Nullable String problem) {}

  /** Reads {@code id:name=value}. */
  public static Named parse(String given) {
    String[] parts = given.split(":", -1);
    MemoryModel model =
        ALL.stream().filter(known -> known.id().equals(parts[0])).findFirst().orElse(null);
    if (model == null) {
      return wrong(
          "unknown memory model `" + parts[0] + "`",
          Suggestion.nearest(parts[0], ALL.stream().map(MemoryModel::id).toList()));
    }
    SortedMap<String, String> settings = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      String name = equals < 0 ? parts[i] : parts[i].substring(0, equals);
      Parameter parameter =
          model.parameters().stream().filter(p -> p.answersTo(name)).findFirst().orElse(null);
      if (parameter == null) {
        return wrong(
            "`" + model.id() + "` has no parameter `" + name + "`",
            Suggestion.nearest(name, model.parameters().stream().map(Parameter::name).toList()));
      }
      if (equals < 0) {
        return wrong("`" + name + "` of `" + model.id() + "` needs a value", null);
      }
      String value = parts[i].substring(equals + 1);
      if (!parameter.valueNames().contains(value)) {
        String known = String.join(", ", parameter.valueNames());
        return wrong(
            "`" + name + "` of `" + model.id() + "` is one of " + known + ", not `" + value + "`",
            Suggestion.nearest(value, parameter.valueNames()));
      }
      if (settings.put(parameter.name(), value) != null) {
        return wrong("`" + name + "` is set twice", null);
      }
    }
    model.parameters().forEach(known -> settings.remove(known.name(), known.defaultValue()));
    return new Named(model.with(settings), null);
  }

  private static Named wrong(String problem, @Nullable String near) {
    return new Named(null, problem + (near == null ? "" : "; did you mean `" + near + "`?"));
  }

  /** The ids that run where neither the spec nor the user names any. */
  public static List<String> defaults() {
    return List.of("sc", "rc11");
  }
}
