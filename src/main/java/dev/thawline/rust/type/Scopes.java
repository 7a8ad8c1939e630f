package dev.thawline.rust.type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables in sight, innermost scope first. */
final class Scopes {
  private final Deque<Map<String, LocalVariable>> scopes = new ArrayDeque<>();

  void open() {
    scopes.push(new HashMap<>());
  }

  void close() {
    scopes.pop();
  }

  /** From here on the name means this variable. */
  void declare(LocalVariable variable) {
    scopes.element().put(variable.name(), variable);
  }

  @Nullable LocalVariable find(String name) {
    for (Map<String, LocalVariable> scope : scopes) {
      LocalVariable found = scope.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    scopes.forEach(scope -> names.addAll(scope.keySet()));
    return names;
  }
}
