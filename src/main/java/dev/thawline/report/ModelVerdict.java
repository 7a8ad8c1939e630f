package dev.thawline.report;

import dev.thawline.compare.Verdict;
import dev.thawline.report.witness.WitnessReport;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What one aliasing model says.
 *
 * @param alias its id as the user gave it
 * @param witness the canonical path that it rejects; null where it rejects none, or where a limit
 *     came first
 */
public record ModelVerdict(String alias, Verdict verdict, @Nullable WitnessReport witness) {

  /** The rule that its headline is about: that of the witness where there is one, else null. */
  public @Nullable String rule() {
    if (verdict.headline().kind() != Verdict.Kind.UB) {
      return null;
    }
    return witness != null
        ? witness.rejection().rule().id()
        : verdict.headline().sites().get(0).rule();
  }

  /** The line that its headline is about: that of the witness where there is one; 0 for none. */
  public int line() {
    Verdict.Fact headline = verdict.headline();
    if (headline.kind() == Verdict.Kind.UB && witness != null) {
      return witness.rejection().span().line();
    }
    for (Verdict.Site site : headline.sites()) {
      Span span = site.span();
      if (span != null) {
        return span.line();
      }
    }
    return 0;
  }
}
