package dev.thawline.report.why;

import dev.thawline.model.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The phrases of all rules, a class a family of models. A rule without a line is explained by its
 * own sentence alone.
 */
final class RulePhrases {
  private static final Map<String, RulePhrase> BY_RULE =
      Stream.of(
              TimestampPhrases.LINES,
              StackedPhrases.LINES,
              TreePhrases.LINES,
              ScopePhrases.LINES,
              RegionPhrases.LINES)
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private RulePhrases() {}

  static RulePhrase of(Rule rule) {
    return BY_RULE.getOrDefault(rule.id(), RulePhrase.NONE);
  }
}
