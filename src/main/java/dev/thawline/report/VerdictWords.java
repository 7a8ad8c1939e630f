package dev.thawline.report;

import dev.thawline.compare.Verdict;
import dev.thawline.report.text.Palette;
import dev.thawline.report.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Verdicts in words. */
final class VerdictWords {
  private VerdictWords() {}

  /**
   * {@code ub in some}; {@code ub (incomplete)} where a limit left open in how many; {@code ub}
   * where it is the program that is rejected, and where paths are not covered.
   */
  static String fact(Verdict.Fact fact) {
    Verdict.Extent extent = fact.extent();
    if (extent == null) {
      return fact.kind().word() + (fact.kind() == Verdict.Kind.UB ? " (incomplete)" : "");
    }
    return fact.kind().word()
        + switch (extent) {
          case SOME -> " in some";
          case ALL -> " in all";
          case PROGRAM, OPEN -> "";
        };
  }

  /** Rules or messages, each with its lines; empty for {@code ok}. */
  static String where(Verdict.Fact fact) {
    Map<String, SortedSet<Integer>> lines = new LinkedHashMap<>();
    for (Verdict.Site site : fact.sites()) {
      SortedSet<Integer> known = lines.computeIfAbsent(site.rule(), rule -> new TreeSet<>());
      if (site.span() != null) {
        known.add(site.span().line());
      }
    }
    List<String> parts = new ArrayList<>();
    lines.forEach((rule, at) -> parts.add(part(Printable.line(rule), at)));
    return String.join("; ", parts);
  }

  private static String part(String rule, SortedSet<Integer> lines) {
    if (lines.isEmpty()) {
      return rule;
    }
    String where = lines(lines.stream().toList());
    return rule.isEmpty() ? where : rule + " at " + where;
  }

  /** {@code line 3}, {@code lines 3, 4}. */
  static String lines(List<Integer> lines) {
    String numbers = String.join(", ", lines.stream().map(String::valueOf).toList());
    return (lines.size() == 1 ? "line " : "lines ") + numbers;
  }

  static UnaryOperator<String> colour(Verdict.Kind kind, Palette palette) {
    return switch (kind) {
      case OK -> palette::good;
      case INCOMPLETE, NOT_COVERED -> palette::unsure;
      case UB, RACE, MEMORY_UB, PANIC, DEADLOCK -> palette::bad;
    };
  }
}
