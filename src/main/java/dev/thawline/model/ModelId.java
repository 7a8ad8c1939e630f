package dev.thawline.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model with its parameters as a user names it: {@code id:name=value:name=value}.
 *
 * @param base the model's id
 * @param settings the parameters that differ from their defaults
 */
public record ModelId(String base, SortedMap<String, String> settings) {
  public ModelId {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  public ModelId(String base, Map<String, String> settings) {
    this(base, (SortedMap<String, String>) new TreeMap<>(settings));
  }

  /** The value of a parameter. */
  public String value(Parameter parameter) {
    return settings.getOrDefault(parameter.name(), parameter.defaultValue());
  }

  /** The one form in which it is written: names sorted, defaults dropped. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(base);
    settings.forEach((name, value) -> out.append(':').append(name).append('=').append(value));
    return out.toString();
  }
}
