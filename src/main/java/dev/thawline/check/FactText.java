package dev.thawline.check;

import dev.thawline.compare.Verdict;
import dev.thawline.spec.Expectation;
import dev.thawline.spec.SpecFile;
import java.util.ArrayList;
import java.util.List;

/** Facts about a pair of models as directives write them. */
final class FactText {
  private final SpecFile spec;

  FactText(SpecFile spec) {
    this.spec = spec;
  }

  /** All facts of a verdict, for people: {@code ub in some at lines 9, 12; race at lines 3, 4}. */
  String all(Verdict verdict) {
    return String.join("; ", verdict.facts().stream().map(this::shown).toList());
  }

  /** One fact, for people; lines that have a name are named. */
  String shown(Verdict.Fact fact) {
    List<String> places = new ArrayList<>();
    for (int line : fact.lines()) {
      List<String> names = spec.namesOf(line);
      places.add(line + (names.isEmpty() ? "" : " (" + String.join(", ", names) + ")"));
    }
    String word = verdict(fact);
    if (places.isEmpty()) {
      return word;
    }
    return word + (places.size() == 1 ? " at line " : " at lines ") + String.join(", ", places);
  }

  /** What an {@code expect} directive says of it; lines only where all of them have a name. */
  String directive(Verdict.Fact fact) {
    List<String> names = new ArrayList<>();
    for (int line : fact.lines()) {
      List<String> here = spec.namesOf(line);
      if (here.isEmpty()) {
        return verdict(fact);
      }
      names.add(here.get(0));
    }
    return names.isEmpty() ? verdict(fact) : verdict(fact) + " @ " + String.join(", ", names);
  }

  /** What a claim says, without the models it says it of. */
  String expected(Expectation claim) {
    StringBuilder out = new StringBuilder(claim.kind().word());
    switch (claim.frequency()) {
      case SOME -> out.append(" in some");
      case ALL -> out.append(" in all");
      case UNSPECIFIED -> {}
    }
    Expectation.LineSet lines = claim.lines();
    if (lines != null) {
      List<String> numbers = lines.lines().stream().sorted().map(String::valueOf).toList();
      out.append(numbers.size() == 1 ? " at line " : " at lines ");
      out.append(String.join(", ", numbers)).append(lines.exact() ? "" : " (at least)");
    }
    return out.toString();
  }

  private static String verdict(Verdict.Fact fact) {
    Verdict.Extent extent = fact.extent();
    if (extent == null) {
      return fact.kind().word();
    }
    return fact.kind().word()
        + switch (extent) {
          case SOME -> " in some";
          case ALL -> " in all";
          case PROGRAM, OPEN -> "";
        };
  }
}
