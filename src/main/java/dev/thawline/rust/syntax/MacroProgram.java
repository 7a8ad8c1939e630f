package dev.thawline.rust.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matcher as a list of states, as rustc's {@code MatcherLoc}: what comes next is the following
 * state, except where a repetition may go back or may be left out.
 */
final class MacroProgram {
  /** One state. */
  sealed interface State {}

  /** A token must come. */
  record Take(Token token) implements State {}

  /** A fragment must come. */
  record Fragment(String name, MacroFragment fragment) implements State {}

  /**
   * A repetition begins; it may be left out unless its operator is {@code +}.
   *
   * @param behind the state after the repetition
   */
  record Begin(MacroElement.Repetition repetition, int behind) implements State {}

  /**
   * A round has ended: another may begin at {@code first}, after the separator if there is one, or
   * the repetition ends.
   */
  record End(MacroElement.Repetition repetition, int first) implements State {}

  /** A separator came: a round must follow. */
  record Again(MacroElement.Repetition repetition, int first) implements State {}

  /** Nothing more may come. */
  record Done() implements State {}

  private final List<State> states = new ArrayList<>();

  MacroProgram(List<MacroElement> elements) {
    append(elements);
    states.add(new Done());
  }

  State state(int number) {
    return states.get(number);
  }

  private void append(List<MacroElement> elements) {
    for (MacroElement element : elements) {
      if (element instanceof MacroElement.Plain plain) {
        states.add(new Take(plain.token()));
      } else if (element instanceof MacroElement.Crate crate) {
        states.add(new Take(crate.token()));
      } else if (element instanceof MacroElement.Variable variable) {
        MacroFragment fragment = variable.fragment();
        states.add(new Fragment(variable.text(), fragment == null ? MacroFragment.TT : fragment));
      } else if (element instanceof MacroElement.Repetition repetition) {
        append(repetition);
      }
    }
  }

  private void append(MacroElement.Repetition repetition) {
    int begin = states.size();
    states.add(new Done()); // replaced below, where its end is known
    append(repetition.elements());
    states.add(new End(repetition, begin + 1));
    Token separator = repetition.separator();
    if (separator != null) {
      states.add(new Take(separator));
      states.add(new Again(repetition, begin + 1));
    }
    states.set(begin, new Begin(repetition, states.size()));
  }

  /** The state after a repetition of which a round has ended at {@code end}. */
  static int behind(End state, int end) {
    @Nullable Token separator = state.repetition().separator();
    return separator == null ? end + 1 : end + 3;
  }
}
