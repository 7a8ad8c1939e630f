package dev.thawline.rust.type;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The functions and constants of an impl or a trait. */
final class Members {
  private final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
  private final Map<String, ConstDefinition> constants = new LinkedHashMap<>();

  Map<String, FunctionDefinition> functions() {
    return functions;
  }

  Map<String, ConstDefinition> constants() {
    return constants;
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(functions.keySet());
    names.addAll(constants.keySet());
    return names;
  }
}
