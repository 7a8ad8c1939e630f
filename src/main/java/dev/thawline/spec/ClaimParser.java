package dev.thawline.spec;

import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import dev.thawline.source.Suggestion;
import dev.thawline.spec.Expectation.Frequency;
import dev.thawline.spec.Expectation.Kind;
import dev.thawline.spec.Expectation.LineSet;
import dev.thawline.spec.OutcomeExpectation.Relation;
import dev.thawline.spec.Vocabulary.Domain;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the directives that say what a run will show. */
final class ClaimParser {
  private final ModelParser models;
  private final Map<String, LineName> lineNames;

  ClaimParser(ModelParser models, Map<String, LineName> lineNames) {
    this.models = models;
    this.lineNames = lineNames;
  }

  /** {@code expect MEMORIES ALIASES: FACT [(table ROW)]}, behind its first word. */
  Expectation expect(DirectiveText text) {
    Selector memories = models.selector(text, Domain.MEMORY);
    Selector aliases = Selector.ANY;
    if (!memories.isAny() || !text.accept(":")) {
      if (text.accept(":")) {
        throw DirectiveText.error(
            "T0102",
            "an expectation is about memory models and aliasing models",
            text.span(),
            "write `expect " + memories + " *: ..` for every aliasing model");
      }
      aliases = models.selector(text, Domain.ALIAS);
      text.expect(":", "between the models and what is expected of them");
    }
    Kind kind = kind(text);
    Frequency frequency = kind == Kind.UB ? frequency(text) : Frequency.UNSPECIFIED;
    LineSet lines = kind == Kind.OK ? null : lines(text);
    String table = text.tableMark();
    text.expectEnd();
    return new Expectation(
        new Scope(memories, aliases), kind, frequency, lines, table, text.span());
  }

  /** {@code outcomes MEMORIES: "..", ..}, behind its first word. */
  OutcomeExpectation outcomes(DirectiveText text) {
    Scope scope = new Scope(models.selector(text, Domain.MEMORY), Selector.ANY);
    boolean colon = text.accept(":");
    Relation relation;
    if (text.accept("+=")) {
      relation = Relation.CONTAINS;
    } else if (text.accept("!=")) {
      relation = Relation.EXCLUDES;
    } else if (text.accept("=") || colon) {
      relation = Relation.EXACTLY;
    } else {
      throw text.malformed("expected `:`, `+=` or `!=`");
    }
    Set<String> outcomes = new LinkedHashSet<>();
    if (relation != Relation.EXACTLY || !text.acceptWord("none")) {
      do {
        outcomes.add(text.quoted());
      } while (text.accept(","));
    }
    String table = text.tableMark();
    text.expectEnd();
    return new OutcomeExpectation(scope, relation, outcomes, table, text.span());
  }

  /** {@code executions MEMORIES: N}, behind its first word. */
  ExecutionExpectation executions(DirectiveText text) {
    Scope scope = new Scope(models.selector(text, Domain.MEMORY), Selector.ANY);
    text.expect(":", "behind the memory models");
    Span number = text.word();
    long count = number(number.text());
    if (count < 0) {
      throw DirectiveText.error("T0102", "expected a number of executions", number, null);
    }
    String table = text.tableMark();
    text.expectEnd();
    return new ExecutionExpectation(scope, count, table, text.span());
  }

  /** {@code condition MEMORIES: Sometimes}, behind its first word. */
  ConditionExpectation condition(DirectiveText text) {
    Scope scope = new Scope(models.selector(text, Domain.MEMORY), Selector.ANY);
    text.expect(":", "behind the memory models");
    Span word = text.word();
    Occurrence occurrence =
        Arrays.stream(Occurrence.values())
            .filter(known -> known.word().equalsIgnoreCase(word.text()))
            .findFirst()
            .orElseThrow(
                () ->
                    DirectiveText.error(
                        "T0102", "expected Never, Sometimes or Always", word, null));
    String table = text.tableMark();
    text.expectEnd();
    return new ConditionExpectation(scope, occurrence, table, text.span());
  }

  /** {@code differ MEMORIES ALIAS ALIAS: yes}, behind its first word. */
  DifferExpectation differ(DirectiveText text) {
    Scope scope = new Scope(models.selector(text, Domain.MEMORY), Selector.ANY);
    ModelId first = models.one(text, Domain.ALIAS);
    ModelId second = models.one(text, Domain.ALIAS);
    if (first.canonical().equals(second.canonical())) {
      throw DirectiveText.error(
          "T0102", "a model does not differ from itself", second.span(), null);
    }
    text.expect(":", "behind the two models");
    boolean differ = text.acceptWord("yes");
    if (!differ && !text.acceptWord("no")) {
      throw text.malformed("expected `yes` or `no`");
    }
    String table = text.tableMark();
    text.expectEnd();
    return new DifferExpectation(scope, first, second, differ, table, text.span());
  }

  private static Kind kind(DirectiveText text) {
    if (text.atEnd()) {
      throw text.malformed("expected a verdict");
    }
    Span word = text.word();
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(word.text())) {
        return kind;
      }
    }
    List<String> words = Arrays.stream(Kind.values()).map(Kind::word).toList();
    String near = Suggestion.nearest(word.text(), words);
    throw DirectiveText.error(
        "T0102",
        "unknown verdict `" + word.text() + "`",
        word,
        near == null ? "it is one of " + String.join(", ", words) : "did you mean `" + near + "`?");
  }

  private static Frequency frequency(DirectiveText text) {
    if (!text.acceptWord("in")) {
      return Frequency.UNSPECIFIED;
    }
    if (text.acceptWord("some")) {
      return Frequency.SOME;
    }
    if (text.acceptWord("all")) {
      return Frequency.ALL;
    }
    throw text.malformed("expected `some` or `all`");
  }

  private @Nullable LineSet lines(DirectiveText text) {
    if (!text.accept("@")) {
      return null;
    }
    boolean exact = !text.accept(">=");
    Set<Integer> lines = new TreeSet<>();
    do {
      Span name = text.word();
      if (name.text().isEmpty()) {
        throw text.malformed("expected the name of a line");
      }
      LineName line = lineNames.get(name.text());
      if (line == null) {
        throw unknownLine(name);
      }
      lines.add(line.line());
    } while (text.accept(","));
    return new LineSet(exact, lines);
  }

  private SpecException unknownLine(Span name) {
    String near = Suggestion.nearest(name.text(), lineNames.keySet());
    String help =
        near == null
            ? "name the line with a trailing `//~ " + name.text() + "`"
            : "did you mean `" + near + "`?";
    return DirectiveText.error("T0106", "no line is named `" + name.text() + "`", name, help);
  }

  /** The value of up to 18 decimal digits, else -1. */
  static long number(String digits) {
    boolean number = !digits.isEmpty() && digits.length() <= 18;
    for (int i = 0; number && i < digits.length(); i++) {
      number = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return number ? Long.parseLong(digits) : -1;
  }
}
