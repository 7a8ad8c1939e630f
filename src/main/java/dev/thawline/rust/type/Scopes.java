package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Hygiene;
import dev.thawline.rust.syntax.Identifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The variables in sight, innermost scope first, the latest first in each. A name that a macro's
 * body wrote means a variable that the same expansion declared; where there is none, what its name
 * meant where the macro is defined (The Rust Reference, "Macros By Example", section "Hygiene").
 */
final class Scopes {
  private record Entry(Identifier name, LocalVariable variable) {}

  private final Deque<Deque<Entry>> scopes = new ArrayDeque<>();

  void open() {
    scopes.push(new ArrayDeque<>());
  }

  void close() {
    scopes.pop();
  }

  /** From here on the name means this variable. */
  void declare(Identifier name, LocalVariable variable) {
    scopes.element().push(new Entry(name, variable));
  }

  @Nullable LocalVariable find(Identifier name) {
    // A receiver has no identifier of its own: `self` is what the function around has.
    Hygiene hygiene = name.text().equals("self") ? null : name.hygiene();
    int before = Integer.MAX_VALUE;
    while (true) {
      LocalVariable found = find(name.text(), hygiene, before);
      if (found != null || hygiene == null) {
        return found;
      }
      before = hygiene.definition();
      hygiene = hygiene.outer();
    }
  }

  /** The variable with this name and hygiene that is declared before a place in the file. */
  private @Nullable LocalVariable find(String text, @Nullable Hygiene hygiene, int before) {
    for (Deque<Entry> scope : scopes) {
      for (Entry entry : scope) {
        if (entry.name().text().equals(text)
            && Objects.equals(entry.name().hygiene(), hygiene)
            && entry.name().span().start() < before) {
          return entry.variable();
        }
      }
    }
    return null;
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    scopes.forEach(scope -> scope.forEach(entry -> names.add(entry.name().text())));
    return names;
  }
}
