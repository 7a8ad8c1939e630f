package dev.thawline.memory;

import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import java.util.List;

/**
 * How far promises are followed (memory-models.md, A7).
 *
 * @param open how many a thread may have to keep at one time; 0 for none at all
 */
public record PromiseBounds(int open) {
  private static final Parameter PROMISES =
      Parameter.stated(
          "promises",
          "how many promises a thread may have to keep at one time",
          new Choice("1", "one"),
          new Choice("0", "none: the view machine"),
          new Choice("2", "two"),
          new Choice("3", "three"),
          new Choice("4", "four"));

  static final List<Parameter> PARAMETERS = List.of(PROMISES);

  static PromiseBounds of(ModelId id) {
    return new PromiseBounds(Integer.parseInt(id.value(PROMISES)));
  }
}
