package dev.thawline.rust.syntax;

import dev.thawline.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes out a macro's body. Its own tokens get the hygiene of this expansion; those of arguments
 * stay as they are, spans included.
 */
final class MacroTranscriber {
  /** No expansion of a macro may have more tokens: a bound against doubling macros. */
  private static final int MAXIMAL_TOKENS = 200_000;

  private static final String OUTSIDE = "";

  private final int expansion;
  private final int definition;
  private final int depth;
  private final List<Token> written = new ArrayList<>();

  /** What tokens of the body with some hygiene get. */
  private final Map<Hygiene, Hygiene> inside = new HashMap<>();

  private final Hygiene plain;

  /**
   * @param expansion the number of this expansion
   * @param definition where in the file the macro is defined
   * @param depth how many expansions are nested here
   */
  MacroTranscriber(int expansion, int definition, int depth) {
    this.expansion = expansion;
    this.definition = definition;
    this.depth = depth;
    this.plain = new Hygiene(null, expansion, definition, depth);
  }

  List<Token> write(List<MacroElement> body, Map<String, MacroBinding> bindings) {
    elements(body, bindings);
    return written;
  }

  private void add(Token token) {
    if (written.size() >= MAXIMAL_TOKENS) {
      throw new SyntaxFailure(
          Diagnostic.error("T0111", "this macro expands to too many tokens", token.span()));
    }
    written.add(token);
  }

  private void elements(List<MacroElement> elements, Map<String, MacroBinding> bindings) {
    for (MacroElement element : elements) {
      if (element instanceof MacroElement.Plain plainToken) {
        add(fresh(plainToken.token()));
      } else if (element instanceof MacroElement.Crate crate) {
        add(fresh(crate.token()));
      } else if (element instanceof MacroElement.Variable variable) {
        variable(variable, bindings.get(variable.text()));
      } else if (element instanceof MacroElement.Repetition repetition) {
        repetition(repetition, bindings);
      }
    }
  }

  private Token fresh(Token token) {
    Hygiene outer = token.hygiene();
    Hygiene made =
        outer == null
            ? plain
            : inside.computeIfAbsent(outer, o -> new Hygiene(o, expansion, definition, depth));
    return new Token(token.kind(), token.text(), token.span(), made);
  }

  private void variable(MacroElement.Variable variable, @Nullable MacroBinding binding) {
    if (binding instanceof MacroBinding.One one) {
      one.tokens().forEach(this::add);
      return;
    }
    throw new SyntaxFailure(
        Diagnostic.error(
            "T0110",
            "variable `" + variable.text() + "` is still repeating at this depth",
            variable.span()));
  }

  private void repetition(MacroElement.Repetition repetition, Map<String, MacroBinding> bindings) {
    Set<String> names = MacroElement.variables(repetition.elements());
    int rounds = -1;
    String counted = OUTSIDE;
    for (String name : names) {
      if (bindings.get(name) instanceof MacroBinding.Many many) {
        int length = many.rounds().size();
        if (rounds >= 0 && rounds != length) {
          throw new SyntaxFailure(
              Diagnostic.error(
                  "T0110",
                  "meta-variable `%s` repeats %d times, but `%s` repeats %d times"
                      .formatted(counted, rounds, name, length),
                  repetition.span()));
        }
        rounds = length;
        counted = name;
      }
    }
    if (rounds < 0) {
      throw new SyntaxFailure(
          Diagnostic.error(
              "T0110",
              "attempted to repeat an expression containing no syntax variables matched as"
                  + " repeating at this depth",
              repetition.span()));
    }
    for (int round = 0; round < rounds; round++) {
      Token separator = repetition.separator();
      if (round > 0 && separator != null) {
        add(fresh(separator));
      }
      elements(repetition.elements(), inRound(bindings, names, round));
    }
  }

  private static Map<String, MacroBinding> inRound(
      Map<String, MacroBinding> bindings, Set<String> names, int round) {
    Map<String, MacroBinding> found = new HashMap<>(bindings);
    for (String name : names) {
      if (bindings.get(name) instanceof MacroBinding.Many many) {
        found.put(name, many.rounds().get(round));
      }
    }
    return found;
  }
}
