package dev.thawline.memory;

import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How far promises are followed (memory-models.md, A7).
 *
 * @param open how many a thread may have to keep at one time; 0 for none at all
 * @param tags whether a pointer is promised whose tag does not exist yet
 */
public record PromiseBounds(int open, Tags tags) {
  /**
   * PROMISED_TAG (models-timestamps.md, 2.4 and section 4): what becomes of a tag that is used
   * before the event that makes it. ARITH, which compares times anyway, needs tags that are numbers
   * of a clock; here they are names of events.
   */
  public enum Tags {
    /** No such execution: a fresh name is a dependency on the event that makes it. */
    FORBID,
    /** There are such executions; the use is undefined behaviour. */
    ONLINE,
    /**
     * There are such executions; aliasing models see the use after the event that makes the tag.
     */
    DEFER
  }

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
      Parameter.silent(
          "tags",
          "whether a pointer can be promised whose tag does not exist yet",
          new Choice("forbid", "never: a fresh name is a dependency"),
          new Choice("online", "it can; to use it before the tag is made is undefined behaviour"),
          new Choice(
              "defer",
              "it can; aliasing models see its uses, and what comes behind them, once the tag is"
                  + " made"));

  static final List<Parameter> PARAMETERS = List.of(PROMISES, TAGS);

  static PromiseBounds of(Map<String, String> settings) {
    return new PromiseBounds(
        Integer.parseInt(value(settings, PROMISES)),
        Tags.valueOf(value(settings, TAGS).toUpperCase(Locale.ROOT)));
  }

  private static String value(Map<String, String> settings, Parameter parameter) {
    return settings.getOrDefault(parameter.name(), parameter.defaultValue());
  }

  /** Whether a pointer can be promised whose tag does not exist yet. */
  public boolean promisesFreshTags() {
    return tags != Tags.FORBID;
  }
}
