package dev.thawline.rust.syntax;

import dev.thawline.source.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Matches the arguments of a macro call against a matcher, as rustc does ({@code
 * rustc_expand::mbe::macro_parser}): all ways to go on are followed in step, token by token; a
 * fragment is read by the parser, and only where nothing else could go on.
 */
final class MacroMatcher {
  /** How far one way has come, and what it has bound on its way. */
  private record Way(int state, @Nullable Trace trace) {
    Way at(int next) {
      return new Way(next, trace);
    }
  }

  /** What a way has done last, and before. */
  private record Trace(@Nullable Trace before, Kind kind, List<String> names, List<Token> tokens) {
    /** The steps that matter for bindings. */
    enum Kind {
      BEGIN,
      ROUND,
      BIND,
      END
    }
  }

  private final Parser parser;
  private final MacroProgram program;
  private final TokenStream tokens;
  private int at;

  /** The token at which no rule could go on. */
  private @Nullable Token stuck;

  private MacroMatcher(Parser parser, MacroProgram program, TokenStream tokens) {
    this.parser = parser;
    this.program = program;
    this.tokens = tokens;
  }

  /** Where a matcher that does not fit has stopped, or what its variables stand for. */
  record Result(@Nullable Map<String, MacroBinding> bindings, @Nullable Token stuck, int at) {}

  /** Matches arguments, which {@code tokens} holds from its start, without their brackets. */
  static Result match(Parser parser, MacroProgram program, TokenStream tokens) {
    MacroMatcher matcher = new MacroMatcher(parser, program, tokens);
    Map<String, MacroBinding> bindings = matcher.run();
    return new Result(bindings, matcher.stuck, matcher.at);
  }

  private @Nullable Map<String, MacroBinding> run() {
    List<Way> ways = List.of(new Way(0, null));
    while (true) {
      List<Way> takes = new ArrayList<>();
      List<Way> reads = new ArrayList<>();
      List<Way> done = new ArrayList<>();
      close(ways, takes, reads, done);
      if (done.size() + takes.size() + reads.size() > 1 && (!reads.isEmpty() || done.size() > 1)) {
        throw new SyntaxFailure(
            Diagnostic.error(
                "T0110",
                "local ambiguity when calling macro: multiple parsing options",
                tokens.token(at).span()));
      }
      if (!done.isEmpty()) {
        return bindings(done.get(0).trace());
      }
      if (!reads.isEmpty()) {
        ways = List.of(read(reads.get(0)));
      } else if (!takes.isEmpty()) {
        at++;
        ways = takes;
      } else {
        stuck = tokens.token(at);
        return null;
      }
    }
  }

  /** Follows every way up to where it needs a token. */
  private void close(List<Way> ways, List<Way> takes, List<Way> reads, List<Way> done) {
    Deque<Way> open = new ArrayDeque<>(ways);
    Token token = tokens.token(at);
    boolean atEnd = token.kind() == Token.Kind.END;
    while (!open.isEmpty()) {
      Way way = open.pop();
      int number = way.state();
      MacroProgram.State state = program.state(number);
      if (state instanceof MacroProgram.Take take) {
        if (fits(take.token(), token)) {
          takes.add(way.at(number + 1));
        }
      } else if (state instanceof MacroProgram.Fragment fragment) {
        if (fragment.fragment().canStart(token)
            || (fragment.fragment() == MacroFragment.VIS && !atEnd)) {
          reads.add(way);
        } else if (fragment.fragment() == MacroFragment.VIS) {
          open.push(bound(way, fragment, List.of()));
        }
      } else if (state instanceof MacroProgram.Begin begin) {
        Way inside = noted(way, Trace.Kind.BEGIN, begin.repetition());
        if (!begin.repetition().operator().equals("+")) {
          open.push(noted(inside, Trace.Kind.END, begin.repetition()).at(begin.behind()));
        }
        open.push(noted(inside, Trace.Kind.ROUND, begin.repetition()).at(number + 1));
      } else if (state instanceof MacroProgram.End end) {
        open.push(
            noted(way, Trace.Kind.END, end.repetition()).at(MacroProgram.behind(end, number)));
        if (end.repetition().separator() != null) {
          open.push(way.at(number + 1));
        } else if (!end.repetition().operator().equals("?")) {
          open.push(noted(way, Trace.Kind.ROUND, end.repetition()).at(end.first()));
        }
      } else if (state instanceof MacroProgram.Again again) {
        open.push(noted(way, Trace.Kind.ROUND, again.repetition()).at(again.first()));
      } else if (atEnd) {
        done.add(way);
      }
    }
  }

  private static boolean fits(Token wanted, Token found) {
    return wanted.kind() == found.kind() && wanted.text().equals(found.text());
  }

  private static Way noted(Way way, Trace.Kind kind, MacroElement.Repetition repetition) {
    List<String> names =
        kind == Trace.Kind.BEGIN
            ? List.copyOf(MacroElement.variables(repetition.elements()))
            : List.of();
    return new Way(way.state(), new Trace(way.trace(), kind, names, List.of()));
  }

  private static Way bound(Way way, MacroProgram.Fragment fragment, List<Token> fragmentTokens) {
    return new Way(
        way.state() + 1,
        new Trace(way.trace(), Trace.Kind.BIND, List.of(fragment.name()), fragmentTokens));
  }

  private Way read(Way way) {
    MacroProgram.Fragment fragment = (MacroProgram.Fragment) program.state(way.state());
    Token first = tokens.token(at);
    int whole = tokens.endOfTree(at);
    if (first.kind() == Token.Kind.GROUP_START && isWhole(fragment.fragment(), first.text())) {
      List<Token> group = tokens.slice(at, whole);
      at = whole;
      return bound(way, fragment, group);
    }
    tokens.moveTo(at);
    try {
      parser.within(tokens, () -> fragment.fragment().read(parser));
    } catch (SyntaxFailure failure) {
      throw new SyntaxFailure(
          failure
              .diagnostic()
              .withNote(
                  first.span(),
                  "while reading argument `$"
                      + fragment.name()
                      + ":"
                      + fragment.fragment().text()
                      + "` of a macro"));
    }
    int end = tokens.balancedEnd(at);
    List<Token> read = tokens.slice(at, end);
    at = end;
    return bound(way, fragment, fragment.fragment().grouped(read));
  }

  /** Whether a group is taken as it is. */
  private static boolean isWhole(MacroFragment fragment, String group) {
    return fragment == MacroFragment.TT
        || fragment.text().equals(group)
        || (fragment == MacroFragment.EXPR_2021 && group.equals("expr"))
        || (fragment == MacroFragment.PAT_PARAM && group.equals("pat"));
  }

  /** What the variables stand for, from the steps of the way that has come through. */
  private static Map<String, MacroBinding> bindings(@Nullable Trace last) {
    Deque<Trace> steps = new ArrayDeque<>();
    for (Trace trace = last; trace != null; trace = trace.before()) {
      steps.push(trace);
    }
    return scope(steps);
  }

  /** The bindings up to the end of a round; a repetition without any round binds too. */
  private static Map<String, MacroBinding> scope(Deque<Trace> steps) {
    Map<String, MacroBinding> found = new TreeMap<>();
    while (!steps.isEmpty()
        && steps.element().kind() != Trace.Kind.ROUND
        && steps.element().kind() != Trace.Kind.END) {
      Trace step = steps.pop();
      if (step.kind() == Trace.Kind.BIND) {
        found.put(step.names().get(0), new MacroBinding.One(step.tokens()));
        continue;
      }
      Map<String, List<MacroBinding>> rounds = new TreeMap<>();
      step.names().forEach(name -> rounds.put(name, new ArrayList<>()));
      while (steps.pop().kind() == Trace.Kind.ROUND) {
        scope(steps)
            .forEach(
                (name, binding) ->
                    rounds.computeIfAbsent(name, n -> new ArrayList<>()).add(binding));
      }
      rounds.forEach((name, all) -> found.put(name, new MacroBinding.Many(all)));
    }
    return found;
  }
}
