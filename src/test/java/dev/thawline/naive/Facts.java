package dev.thawline.naive;

import dev.thawline.model.Rule;
import dev.thawline.source.Span;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What an exploration found, as text: what must be the same whoever explored.
 *
 * @param outcomes every outcome, with the number of distinct complete graphs that have it
 * @param complete the distinct complete graphs
 * @param racy those that ended in a race among accesses
 * @param blocked those that ended in a deadlock
 * @param cut those that ended because main returned
 * @param endings how paths ended other than by every thread ending
 * @param models what each model said
 */
record Facts(
    SortedMap<String, Long> outcomes,
    SortedSet<String> complete,
    SortedSet<String> racy,
    SortedSet<String> blocked,
    SortedSet<String> cut,
    SortedSet<String> endings,
    List<ModelFacts> models) {

  /**
   * What one model said.
   *
   * @param rejections by which rules and where some path is rejected
   * @param gaps of what it says nothing, and where some path needs it
   * @param endings how paths ended that it covers and had not rejected
   * @param acceptsSome whether it accepts some path on which every thread ends
   * @param ok complete graphs of which every path is accepted
   * @param ub of which every path is rejected
   * @param orderDependent of which some are accepted and some rejected
   */
  record ModelFacts(
      String name,
      SortedSet<String> rejections,
      SortedSet<String> gaps,
      SortedSet<String> endings,
      boolean acceptsSome,
      long ok,
      long ub,
      long orderDependent) {}

  static String site(Rule rule, Span span) {
    return rule.id() + " @ " + place(span);
  }

  static String gap(String feature, Span span) {
    return feature + " @ " + place(span);
  }

  static String place(@Nullable Span span) {
    return span == null ? "nowhere" : span.line() + ":" + span.column();
  }
}
