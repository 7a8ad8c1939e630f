package dev.thawline.notation;

import dev.thawline.source.SpecException;
import dev.thawline.source.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a thread sees. */
final class Scope {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** What a name is to a scope. */
  sealed interface Entry {}

  /**
   * It is bound.
   *
   * @param passed how many places where the binding thread may stop lie before the binding
   * @param progress for what another thread bound, the register with the number of such places that
   *     it passed; null if the binding was certainly reached
   */
  record Bound(Binding binding, int passed, @Nullable Integer progress) implements Entry {}

  /** Its statement was wrong, which was reported: what follows from that is not. */
  record Broken() implements Entry {}

  /** Several threads bind it. */
  record Ambiguous(String first, String second) implements Entry {}

  void put(String name, Entry entry) {
    entries.put(name, entry);
  }

  /** What a name is here, or null. */
  @Nullable Entry get(String name) {
    return entries.get(name);
  }

  /** All names, by the time when each was first bound. */
  Set<String> names() {
    return entries.keySet();
  }

  /** The binding of a name. */
  Bound find(Name name) {
    Entry entry = entries.get(name.text());
    if (entry instanceof Bound bound) {
      return bound;
    }
    if (entry instanceof Broken) {
      throw new SpecException(List.of());
    }
    if (entry instanceof Ambiguous ambiguous) {
      throw TokenCursor.error(
          "T0203",
          "`"
              + name.text()
              + "` is bound by both "
              + ambiguous.first()
              + " and "
              + ambiguous.second(),
          name.span(),
          "give it another name in one of them");
    }
    String near = Suggestion.nearest(name.text(), entries.keySet());
    throw TokenCursor.error(
        "T0202",
        "cannot find `" + name.text() + "`",
        name.span(),
        near == null ? null : "did you mean `" + near + "`?");
  }
}
