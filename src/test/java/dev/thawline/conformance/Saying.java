package dev.thawline.conformance;

import dev.thawline.alias.CommonRules;
import dev.thawline.compare.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A verdict in the words of the tables: its facts, each with the numbers of the lines where it
 * shows. {@code UB 5} stands for all paths, {@code UB 5 in some} where some path is accepted; the
 * race of a retag is a fact of its own, {@code retag race 3}.
 *
 * @param detailed with numbers
 * @param bare without
 */
record Saying(String detailed, String bare) {

  /**
   * @param numbers of lines of the source, in the words of the table
   */
  static Saying of(Function<List<Integer>, String> numbers, Verdict verdict) {
    List<Saying> facts = new ArrayList<>();
    for (Verdict.Fact fact : verdict.facts()) {
      if (fact.kind() == Verdict.Kind.UB) {
        String race = CommonRules.RETAG_RACE.id();
        add(facts, numbers, fact, "UB", site -> !site.rule().equals(race));
        add(facts, numbers, fact, "retag race", site -> site.rule().equals(race));
      } else {
        add(facts, numbers, fact, fact.kind().word(), site -> true);
      }
    }
    return new Saying(
        facts.stream().map(Saying::detailed).collect(Collectors.joining(" and ")),
        facts.stream().map(Saying::bare).collect(Collectors.joining(" and ")));
  }

  private static void add(
      List<Saying> facts,
      Function<List<Integer>, String> numbersOf,
      Verdict.Fact fact,
      String word,
      Predicate<Verdict.Site> belongs) {
    List<Verdict.Site> sites = fact.sites().stream().filter(belongs).toList();
    if (sites.isEmpty() && !fact.sites().isEmpty()) {
      return;
    }
    Verdict.Fact part = new Verdict.Fact(fact.kind(), fact.extent(), sites);
    String numbers = numbersOf.apply(part.lines());
    String extent = fact.extent() == Verdict.Extent.SOME ? " in some" : "";
    facts.add(new Saying(word + (numbers.isEmpty() ? "" : " " + numbers) + extent, word + extent));
  }

  /** Whether a cell says this, with numbers or without. */
  boolean agreesWith(Cell cell) {
    return cell.expected().equals(detailed) || cell.expected().equals(bare);
  }
}
