package dev.thawline.compare;

import dev.thawline.alias.AliasModel;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Watcher;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which verdicts are default-dependent (language.md): they flip when a parameter on which the
 * model's source is silent takes another value. One parameter is changed at a time. What counts as
 * a flip is decided by {@link Verdict#says}: kinds and extents, not lines or numbers.
 *
 * @param flips by the model's canonical id, in the order of its parameters and their values; empty
 *     where a limit was hit
 * @param limit the limit because of which nothing is known of them, or null
 */
public record DefaultDependence(Map<String, List<Flip>> flips, @Nullable String limit) {

  /** A model of the run, with the names of the parameters that the user set. */
  public record Subject(AliasModel model, ModelId id, Set<String> set) {
    public Subject {
      set = Set.copyOf(set);
    }

    /**
     * Whether nobody but the completion of the source says what the parameter is: neither the user,
     * nor a preset that the user chose.
     */
    private boolean leavesOpen(Parameter parameter) {
      return parameter.isSilent()
          && !set.contains(parameter.name())
          && model.value(id, parameter).equals(parameter.defaultValue());
    }

    private ModelId with(Parameter parameter, String value) {
      SortedMap<String, String> settings = new TreeMap<>(id.settings());
      settings.put(parameter.name(), value);
      return new ModelId(id.base(), settings);
    }
  }

  /**
   * A verdict that is another one with another value of a silent parameter.
   *
   * @param parameter its name
   * @param verdict the model's verdict with that value
   */
  public record Flip(String parameter, String value, Verdict verdict) {}

  /** A subject with one silent parameter changed. */
  private record Variant(Subject of, Parameter parameter, String value) {
    ModelId id() {
      return of.with(parameter, value);
    }

    /** Not where the value makes no sense beside what else is set. */
    boolean exists() {
      return of.model().conflict(id().settings()) == null;
    }
  }

  public DefaultDependence {
    flips = Map.copyOf(flips);
  }

  /** The flips of the model with this canonical id. */
  public List<Flip> of(String model) {
    return flips.getOrDefault(model, List.of());
  }

  /**
   * Tries every other value of every silent parameter that is left open.
   *
   * @param base what is known with the parameters as they are; where it is cut by a limit, nothing
   *     is tried
   * @param subjects the models of the base, or some of them
   * @param explorer explores the program of the base again, with these watchers instead
   */
  public static DefaultDependence of(
      Exploration base, List<Subject> subjects, Function<List<Watcher>, Exploration> explorer) {
    List<Variant> variants = variants(subjects);
    if (base.limit() != null) {
      return new DefaultDependence(Map.of(), variants.isEmpty() ? null : base.limit());
    }
    Map<String, Verdict> verdicts = new HashMap<>();
    Verdict.of(base).forEach(verdict -> verdicts.put(verdict.model(), verdict));
    for (List<Watcher> batch : batches(variants, verdicts.keySet())) {
      Exploration exploration = explorer.apply(batch);
      if (exploration.limit() != null) {
        return new DefaultDependence(Map.of(), exploration.limit());
      }
      Verdict.of(exploration).forEach(verdict -> verdicts.put(verdict.model(), verdict));
    }
    Map<String, List<Flip>> flips = new HashMap<>();
    for (Variant variant : variants) {
      String model = variant.of().id().toString();
      Verdict verdict = verdict(verdicts, variant.id().toString());
      if (!verdict.says().equals(verdict(verdicts, model).says())) {
        flips
            .computeIfAbsent(model, key -> new ArrayList<>())
            .add(new Flip(variant.parameter().name(), variant.value(), verdict));
      }
    }
    return new DefaultDependence(flips, null);
  }

  private static List<Variant> variants(List<Subject> subjects) {
    List<Variant> variants = new ArrayList<>();
    for (Subject subject : subjects) {
      for (Parameter parameter : subject.model().parameters()) {
        if (subject.leavesOpen(parameter)) {
          parameter.valueNames().stream()
              .filter(value -> !value.equals(parameter.defaultValue()))
              .map(value -> new Variant(subject, parameter, value))
              .filter(Variant::exists)
              .forEach(variants::add);
        }
      }
    }
    return variants;
  }

  /** Watchers for the variants whose verdicts are not known, each once. */
  private static List<List<Watcher>> batches(List<Variant> variants, Set<String> known) {
    Map<String, Watcher> missing = new LinkedHashMap<>();
    for (Variant variant : variants) {
      String name = variant.id().toString();
      if (!known.contains(name)) {
        missing.computeIfAbsent(
            name, key -> new Watcher(key, variant.of().model().monitor(variant.id(), false)));
      }
    }
    List<Watcher> all = List.copyOf(missing.values());
    List<List<Watcher>> batches = new ArrayList<>();
    for (int start = 0; start < all.size(); start += Explorer.MOST_WATCHERS) {
      batches.add(all.subList(start, Math.min(all.size(), start + Explorer.MOST_WATCHERS)));
    }
    return batches;
  }

  private static Verdict verdict(Map<String, Verdict> verdicts, String model) {
    Verdict verdict = verdicts.get(model);
    if (verdict == null) {
      throw new IllegalArgumentException(model + " was not explored");
    }
    return verdict;
  }
}
