package dev.thawline.spec;

import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads ids of models and asks the vocabulary about them. */
final class ModelParser {
  private final Vocabulary vocabulary;

  ModelParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** {@code *}, or ids with commas between them. */
  Selector selector(DirectiveText text, Vocabulary.Domain domain) {
    return text.accept("*") ? Selector.ANY : new Selector(list(text, domain));
  }

  /** Ids with commas between them; a group's name stands for its members. No model comes twice. */
  List<ModelId> list(DirectiveText text, Vocabulary.Domain domain) {
    Map<String, ModelId> found = new LinkedHashMap<>();
    do {
      for (ModelId model : models(id(text, domain), domain)) {
        found.putIfAbsent(model.canonical(), model);
      }
    } while (text.accept(","));
    return List.copyOf(found.values());
  }

  /** One model. */
  ModelId one(DirectiveText text, Vocabulary.Domain domain) {
    return identify(id(text, domain), domain);
  }

  private static Span id(DirectiveText text, Vocabulary.Domain domain) {
    Span id = text.id();
    if (id.text().isEmpty()) {
      throw text.malformed("expected the id of " + article(domain));
    }
    return id;
  }

  private List<ModelId> models(Span id, Vocabulary.Domain domain) {
    List<ModelId> members = new ArrayList<>();
    for (String canonical : vocabulary.group(domain, id.text())) {
      members.add(new ModelId(canonical, canonical, id));
    }
    return members.isEmpty() ? List.of(identify(id, domain)) : members;
  }

  private ModelId identify(Span id, Vocabulary.Domain domain) {
    String written = id.text();
    Vocabulary.Answer answer = vocabulary.identify(domain, written);
    if (answer instanceof Vocabulary.Known known) {
      return new ModelId(known.canonical(), written, id);
    }
    throw rejected((Vocabulary.Rejected) answer, id, domain);
  }

  private SpecException rejected(Vocabulary.Rejected answer, Span id, Vocabulary.Domain domain) {
    String help = answer.help();
    int colon = id.text().indexOf(':');
    String name = colon < 0 ? id.text() : id.text().substring(0, colon);
    List<String> known = vocabulary.known(domain);
    if (help == null && !known.contains(name)) {
      String near = Suggestion.nearest(name, known);
      help = near == null ? null : "did you mean `" + near + "`?";
    }
    return DirectiveText.error("T0103", answer.message(), id, help);
  }

  private static String article(Vocabulary.Domain domain) {
    return (domain == Vocabulary.Domain.ALIAS ? "an " : "a ") + domain.words();
  }
}
