package dev.thawline.rust.type;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the impl blocks of a type give it. */
public final class Members {
  private final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
  private final Map<String, ConstDefinition> constants = new LinkedHashMap<>();

  Map<String, FunctionDefinition> functions() {
    return functions;
  }

  Map<String, ConstDefinition> constants() {
    return constants;
  }
}
