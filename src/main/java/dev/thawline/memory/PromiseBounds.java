package dev.thawline.memory;

import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  private static final Parameter TAGS =
      Parameter.stated(
          "tags",
          "whether a pointer can be promised whose tag does not exist yet",
          new Choice("forbid", "never: a fresh name is a dependency"),
          new Choice("online", "it can; its use is judged when it happens"),
          new Choice("defer", "it can; its use is judged when the execution is complete"));

  static final List<Parameter> PARAMETERS = List.of(PROMISES, TAGS);

  /** What is not there yet; null where all is. */
  static @Nullable String missing(Map<String, String> settings) {
    return settings.containsKey(TAGS.name()) ? "promises of tags that do not exist yet" : null;
  }

  static PromiseBounds of(Map<String, String> settings) {
    return new PromiseBounds(
        Integer.parseInt(settings.getOrDefault(PROMISES.name(), PROMISES.defaultValue())));
  }
}
