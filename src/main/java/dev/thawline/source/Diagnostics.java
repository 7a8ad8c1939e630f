package dev.thawline.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the stages find, so that several errors are reported at once. */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** How many have been found so far. */
  public int count() {
    return found.size();
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
  }

  /** All of them in source order, without repetitions. */
  public List<Diagnostic> sorted() {
    return found.stream()
        .distinct()
        .sorted(Comparator.comparingInt((Diagnostic d) -> d.span().start()))
        .toList();
  }

  /** Ends a stage that cannot go on after what was found. */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new SpecException(sorted());
    }
  }
}
