package dev.thawline.litmus;

import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a whole test; {@link dev.thawline.litmus} has its grammar. */
final class TestParser {
  private static final Pattern THREAD = Pattern.compile("P\\d{1,4}");
  private static final List<String> SECTIONS = List.of("locations", "filter", "exists", "forall");

  private final TokenCursor tokens;
  private final TypeParser types;
  private final ConditionParser conditions;
  private final Name name;

  private TestParser(Name name, List<Token> all) {
    this.name = name;
    tokens = new TokenCursor(all);
    types = new TypeParser(tokens);
    conditions = new ConditionParser(tokens);
  }

  /**
   * The test in a file.
   *
   * @throws dev.thawline.source.SpecException at the first thing that does not fit
   */
  static TestSyntax parse(SourceFile file) {
    Header header = Header.read(file);
    return new TestParser(header.name(), Lexer.tokens(file, header.end())).test();
  }

  private TestSyntax test() {
    tokens.expect("{", "before the initial values");
    List<TestSyntax.Initial> initials = new ArrayList<>();
    while (!tokens.accept("}")) {
      if (!tokens.accept(";")) {
        initial(initials);
        if (!tokens.peek().is("}")) {
          tokens.expect(";", "behind the initial value");
        }
      }
    }
    List<TestSyntax.ThreadPart> threads = new ArrayList<>();
    while (tokens.peek().is("static") || tokens.peek().is("void") || atThread(0)) {
      tokens.accept("static");
      tokens.accept("void");
      threads.add(thread(threads.size()));
    }
    if (threads.isEmpty()) {
      throw tokens.unexpected("the first thread, `P0 (..) {`");
    }
    return new TestSyntax(name, initials, threads, end());
  }

  private boolean atThread(int distance) {
    Token token = tokens.peek(distance);
    return token.kind() == Token.Kind.NAME && THREAD.matcher(token.text()).matches();
  }

  private void initial(List<TestSyntax.Initial> initials) {
    CType base = types.atType() ? types.base() : null;
    do {
      CType type = base == null ? null : types.stars(base);
      Integer thread = null;
      Name place;
      if (tokens.accept("[")) {
        place = tokens.name("a location");
        tokens.expect("]", "behind the location");
      } else {
        if (tokens.peek(1).is(":")) {
          thread = conditions.thread();
        }
        place = tokens.name("a location or a register");
      }
      if (tokens.peek().is("[")) {
        throw Problems.unsupported("arrays", tokens.peek().span());
      }
      TestSyntax.Literal value = tokens.accept("=") ? initialValue() : null;
      initials.add(new TestSyntax.Initial(thread, type, place, value));
    } while (base != null && tokens.accept(","));
  }

  private TestSyntax.Literal initialValue() {
    if (tokens.peek().is("ATOMIC_INIT") || tokens.peek().is("ATOMIC_VAR_INIT")) {
      tokens.next();
      tokens.expect("(", "before the value");
      TestSyntax.Literal value = conditions.value();
      tokens.expect(")", "behind the value");
      return value;
    }
    return conditions.value();
  }

  private TestSyntax.ThreadPart thread(int number) {
    Name header = tokens.name("a thread");
    if (!header.text().equals("P" + number)) {
      throw Problems.error("T0301", "expected thread `P" + number + "`", header.span(), null);
    }
    tokens.expect("(", "behind the thread's name");
    List<TestSyntax.Parameter> parameters = new ArrayList<>();
    boolean none = tokens.peek().is("void") && tokens.peek(1).is(")") && tokens.accept("void");
    if (!none && !tokens.peek().is(")")) {
      do {
        CType type = types.type();
        parameters.add(new TestSyntax.Parameter(type, tokens.name("the name of a parameter")));
        if (tokens.peek().is("[")) {
          throw Problems.unsupported("arrays", tokens.peek().span());
        }
      } while (tokens.accept(","));
    }
    tokens.expect(")", "behind the parameters");
    tokens.expect("{", "before the thread's statements");
    List<Statement> body = new StatementParser(tokens).body();
    Span end = tokens.expect("}", "behind the thread's statements");
    return new TestSyntax.ThreadPart(header.span(), parameters, body, end);
  }

  private TestSyntax.Final end() {
    List<TestSyntax.Observed> locations = new ArrayList<>();
    ConditionSyntax filter = null;
    while (tokens.peek().is("locations") || tokens.peek().is("filter")) {
      if (tokens.accept("locations")) {
        locations(locations);
      } else if (filter != null) {
        throw Problems.error("T0301", "there is a filter already", tokens.peek().span(), null);
      } else {
        tokens.next();
        filter = conditions.condition();
      }
    }
    Quantifier quantifier = quantifier();
    ConditionSyntax condition = quantifier == null ? null : conditions.condition();
    if (!tokens.atEnd()) {
      String near = tokens.atName() ? Suggestion.nearest(tokens.peek().text(), SECTIONS) : null;
      String help = near == null ? null : "did you mean `" + near + "`?";
      String expected = quantifier == null ? "a condition or the end" : "the end";
      throw Problems.error(
          "T0301",
          "expected " + expected + " of the test, found `" + tokens.peek().text() + "`",
          tokens.peek().span(),
          help);
    }
    return new TestSyntax.Final(locations, filter, quantifier, condition);
  }

  private @Nullable Quantifier quantifier() {
    if (tokens.accept("exists")) {
      return Quantifier.EXISTS;
    } else if (tokens.accept("forall")) {
      return Quantifier.FORALL;
    } else if ((tokens.peek().is("~") || tokens.peek().is("not")) && tokens.peek(1).is("exists")) {
      tokens.next();
      tokens.next();
      return Quantifier.NOT_EXISTS;
    }
    return null;
  }

  /** {@code locations [x; 0:r0; int y;]}: types say how herd prints, here nothing. */
  private void locations(List<TestSyntax.Observed> locations) {
    tokens.expect("[", "behind `locations`");
    while (!tokens.accept("]")) {
      if (!tokens.accept(";")) {
        locations.add(conditions.observed());
        if (types.atType()) {
          types.type();
        }
        if (!tokens.peek().is("]")) {
          tokens.expect(";", "behind the location");
        }
      }
    }
  }
}
