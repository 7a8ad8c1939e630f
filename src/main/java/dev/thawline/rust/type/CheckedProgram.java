package dev.thawline.rust.type;

import java.util.List;

/**
 * A file without errors: what lowering needs of it.
 *
 * @param statics the file's own; those of the library are there if they are used
 */
public record CheckedProgram(
    List<StaticDefinition> statics, FunctionUse main, Instances instances) {
  public CheckedProgram {
    statics = List.copyOf(statics);
  }
}
