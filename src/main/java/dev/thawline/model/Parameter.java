package dev.thawline.model;

import java.util.List;

/**
 * A named choice in a model on which its sources are silent or disagree.
 *
 * @param name kebab-case
 * @param values what it can be; the first is the default
 * @param summary one line
 */
public record Parameter(String name, List<Choice> values, String summary) {
  /** One value, and what it means. */
  public record Choice(String value, String meaning) {}

  public Parameter {
    values = List.copyOf(values);
  }

  public String defaultValue() {
    return values.get(0).value();
  }

  public List<String> valueNames() {
    return values.stream().map(Choice::value).toList();
  }
}
