package dev.thawline.litmus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Final states of programs that are no litmus tests, where each outcome is one line of values:
 * {@code a=0 b=1}.
 */
public final class PrintedStates {
  private static final Pattern VALUE = Pattern.compile("[^=\\s']+=[^=;\\s']+");

  private PrintedStates() {}

  /**
   * The outcomes as those of a test that asks for nothing, {@code forall true}; null where some
   * outcome is no state.
   *
   * @param outcomes every outcome, with the number of complete executions that have it
   */
  public static @Nullable Tally tally(Map<String, Long> outcomes) {
    TreeMap<State, String> states = new TreeMap<>();
    long executions = 0;
    for (Map.Entry<String, Long> outcome : outcomes.entrySet()) {
      if (outcome.getValue() > 0) {
        String text = outcome.getKey();
        List<String> parts = text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
        if (!parts.stream().allMatch(part -> VALUE.matcher(part).matches())) {
          return null;
        }
        State state = new State(parts.stream().map(PrintedStates::value).toList());
        states.put(state, parts.stream().map(part -> part + ";").collect(Collectors.joining(" ")));
        executions += outcome.getValue();
      }
    }
    return new Tally(List.copyOf(states.values()), executions, 0, Quantifier.FORALL);
  }

  private static String value(String part) {
    return part.substring(part.indexOf('=') + 1);
  }
}
