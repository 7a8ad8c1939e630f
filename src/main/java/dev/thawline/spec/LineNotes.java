package dev.thawline.spec;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import dev.thawline.spec.Expectation.Frequency;
import dev.thawline.spec.Expectation.Kind;
import dev.thawline.spec.Expectation.LineSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads the trailing {@code //~} comments: names of lines, and models that are named on the spot.
 * {@code //~ UB[alias, ..]} says of these models, under every memory model, that they fail on
 * exactly the lines that say so: it is {@code expect * alias: ub @ those lines}, and gives way to
 * an {@code expect} that names the memory model.
 */
final class LineNotes {
  private final ModelParser models;
  private final Diagnostics diagnostics;
  private final Map<String, LineName> names = new LinkedHashMap<>();
  private final Map<String, Marked> marked = new LinkedHashMap<>();

  /** A model that is named on the spot, with the lines where it is. */
  private record Marked(ModelId model, TreeSet<Integer> lines, Span span) {}

  LineNotes(ModelParser models, Diagnostics diagnostics) {
    this.models = models;
    this.diagnostics = diagnostics;
  }

  /** Reads what stands behind {@code //~}. */
  void read(Span comment) {
    DirectiveText text = new DirectiveText(comment);
    try {
      while (!text.atEnd()) {
        Span word = text.word();
        if (word.text().isEmpty()) {
          throw text.malformed("expected the name of a line");
        }
        if (word.text().equals("UB") && text.accept("[")) {
          mark(text, word);
        } else {
          name(word);
        }
        text.accept(",");
      }
    } catch (SpecException e) {
      e.diagnostics().forEach(diagnostics::add);
    }
  }

  private void name(Span word) {
    LineName name = new LineName(word.text(), word.line(), word);
    LineName earlier = names.putIfAbsent(name.name(), name);
    if (earlier != null) {
      diagnostics.add(
          Diagnostic.error("T0107", "two lines are named `" + name.name() + "`", word)
              .withNote(earlier.span(), "first here"));
    }
  }

  private void mark(DirectiveText text, Span word) {
    List<ModelId> failing = models.list(text, Vocabulary.Domain.ALIAS);
    text.expect("]", "behind the models");
    for (ModelId model : failing) {
      marked
          .computeIfAbsent(model.canonical(), id -> new Marked(model, new TreeSet<>(), word))
          .lines()
          .add(word.line());
    }
  }

  /** The names, in the order of the file. */
  Map<String, LineName> names() {
    return names;
  }

  /** What the models named on the spot amount to. */
  List<Expectation> expectations() {
    List<Expectation> found = new ArrayList<>();
    for (Marked mark : marked.values()) {
      Scope scope = new Scope(Selector.ANY, new Selector(List.of(mark.model())));
      LineSet lines = new LineSet(true, mark.lines());
      found.add(new Expectation(scope, Kind.UB, Frequency.UNSPECIFIED, lines, null, mark.span()));
    }
    return found;
  }
}
