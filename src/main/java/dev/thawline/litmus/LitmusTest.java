package dev.thawline.litmus;

import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A litmus test that can be run: a program that prints its final state as one line, {@code 0:r0=1;
 * [x]=2;}, and what is asked of that state.
 *
 * @param name as the test calls itself
 * @param quantifier what is asked; a test that asks nothing has {@code forall true}, as herd has it
 * @param condition the proposition behind it
 * @param filter states for which it does not hold do not count
 * @param displayed the places that herd shows, in its order
 * @param observed all places that the program prints, in its order
 */
public record LitmusTest(
    String name,
    Quantifier quantifier,
    Formula condition,
    Formula filter,
    List<String> displayed,
    List<String> observed,
    Program program) {
  private static final Pattern VALUE = Pattern.compile("(\\S+?)=(\\S*);");

  public LitmusTest {
    displayed = List.copyOf(displayed);
    observed = List.copyOf(observed);
  }

  /** The condition with its quantifier, as herd writes it. */
  public String question() {
    return quantifier.keyword() + " (" + condition.text() + ")";
  }

  /**
   * What came out.
   *
   * @param outcomes every outcome, with the number of complete executions that have it
   */
  public Tally tally(Map<String, Long> outcomes) {
    TreeSet<State> states = new TreeSet<>();
    long holding = 0;
    long failing = 0;
    for (Map.Entry<String, Long> outcome : outcomes.entrySet()) {
      Map<String, String> state = state(outcome.getKey());
      if (outcome.getValue() == 0 || !filter.holds(state)) {
        continue;
      }
      states.add(new State(displayed.stream().map(place -> value(state, place)).toList()));
      if (condition.holds(state)) {
        holding += outcome.getValue();
      } else {
        failing += outcome.getValue();
      }
    }
    List<String> lines = states.stream().map(this::line).toList();
    return new Tally(lines, holding, failing, quantifier);
  }

  private static String value(Map<String, String> state, String place) {
    return state.getOrDefault(place, "?");
  }

  private String line(State state) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < displayed.size(); i++) {
      parts.add(displayed.get(i) + "=" + state.values().get(i) + ";");
    }
    return parts.stream().collect(Collectors.joining(" "));
  }

  /** The values of an outcome by place. */
  private static Map<String, String> state(String outcome) {
    Map<String, String> state = new LinkedHashMap<>();
    Matcher matcher = VALUE.matcher(outcome);
    while (matcher.find()) {
      state.put(matcher.group(1), matcher.group(2));
    }
    return state;
  }
}
