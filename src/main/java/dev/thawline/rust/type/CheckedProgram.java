package dev.thawline.rust.type;

import java.util.List;

/** A file without errors: what lowering needs of it. */
public record CheckedProgram(
    List<StaticDefinition> statics, FunctionUse main, Instances instances) {
  public CheckedProgram {
    statics = List.copyOf(statics);
  }
}
