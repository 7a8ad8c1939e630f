package dev.thawline.rust.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The macros in sight: textual scope (The Rust Reference, "Macros By Example", section "Scoping,
 * exporting, and importing"). A macro is known from its definition to the end of the block.
 */
final class MacroScopes {
  private final Deque<Map<String, MacroRules>> scopes = new ArrayDeque<>();

  MacroScopes() {
    open();
  }

  void open() {
    scopes.push(new HashMap<>());
  }

  /** How many scopes are open; hand it to {@link #closeTo}. */
  int depth() {
    return scopes.size();
  }

  /** Closes what was opened since, also by rules that a failure has left. */
  void closeTo(int depth) {
    while (scopes.size() > depth) {
      scopes.pop();
    }
  }

  void define(MacroRules macro) {
    scopes.element().put(macro.name().text(), macro);
  }

  /** For near misses. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    scopes.forEach(scope -> names.addAll(scope.keySet()));
    return names;
  }

  @Nullable MacroRules find(String name) {
    for (Map<String, MacroRules> scope : scopes) {
      MacroRules found = scope.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
