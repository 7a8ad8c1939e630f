package dev.thawline.model;

import java.util.List;

/**
 * A named choice in a model on which its sources are silent or disagree.
 *
 * @param name kebab-case
 * @param otherNames under which it is understood as well
 * @param values what it can be; the first is the default
 * @param summary one line
 * @param basis whether the source of the model decides it
 */
public record Parameter(
    String name, List<String> otherNames, List<Choice> values, String summary, Basis basis) {
  /** What a switch is set to by its name alone. */
  public static final String YES = "yes";

  /** One value, and what it means. */
  public record Choice(String value, String meaning) {}

  /** What the source of the model says about the choice. */
  public enum Basis {
    /** The source says the default; other values are variants that somebody proposed or built. */
    STATED,
    /**
     * The source is silent, the default is a completion: a verdict that flips with the value
     * depends on the default, and is marked so.
     */
    SILENT
  }

  public Parameter {
    otherNames = List.copyOf(otherNames);
    values = List.copyOf(values);
  }

  /** A parameter whose default the source states. */
  public static Parameter stated(String name, String summary, Choice... values) {
    return new Parameter(name, List.of(), List.of(values), summary, Basis.STATED);
  }

  /** A parameter on which the source is silent. */
  public static Parameter silent(String name, String summary, Choice... values) {
    return new Parameter(name, List.of(), List.of(values), summary, Basis.SILENT);
  }

  /** A switch that is off by default, as the source states. */
  public static Parameter flag(String name, String summary, String whenOff, String whenOn) {
    return stated(name, summary, new Choice("no", whenOff), new Choice(YES, whenOn));
  }

  /** The same, understood under another name too. */
  public Parameter alsoCalled(String other) {
    return new Parameter(name, List.of(other), values, summary, basis);
  }

  public boolean answersTo(String given) {
    return name.equals(given) || otherNames.contains(given);
  }

  public boolean isSilent() {
    return basis == Basis.SILENT;
  }

  /** Whether its values are no and yes, so that its name alone can say yes. */
  public boolean isSwitch() {
    return values.size() == 2 && valueNames().contains("no") && valueNames().contains(YES);
  }

  public String defaultValue() {
    return values.get(0).value();
  }

  public List<String> valueNames() {
    return values.stream().map(Choice::value).toList();
  }
}
