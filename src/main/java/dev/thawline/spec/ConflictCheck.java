package dev.thawline.spec;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes sure that for every pair of models the most specific claims agree. It suffices to look at
 * the models that are named in claims, and at one that is not.
 */
final class ConflictCheck {
  private final Claims claims;
  private final Diagnostics diagnostics;
  private final Set<Claim> reported = new HashSet<>();

  ConflictCheck(Claims claims, Diagnostics diagnostics) {
    this.claims = claims;
    this.diagnostics = diagnostics;
  }

  void run() {
    Set<String> memories = new LinkedHashSet<>();
    Set<String> aliases = new LinkedHashSet<>();
    for (Claim claim : claims.all()) {
      claim.scope().memories().models().forEach(model -> memories.add(model.canonical()));
      claim.scope().aliases().models().forEach(model -> aliases.add(model.canonical()));
    }
    memories.add(Claims.UNNAMED);
    aliases.add(Claims.UNNAMED);
    for (String memory : memories) {
      for (String alias : aliases) {
        compare(claims.holding(memory, alias), memory, alias);
      }
    }
  }

  /** Reports a claim once, with the first one that it contradicts. */
  private void compare(List<Claim> holding, String memory, String alias) {
    for (int i = 0; i < holding.size(); i++) {
      Claim later = holding.get(i);
      holding.subList(0, i).stream()
          .filter(later::contradicts)
          .findFirst()
          .filter(earlier -> reported.add(later))
          .ifPresent(earlier -> diagnostics.add(contradiction(earlier, later, memory, alias)));
    }
  }

  private static Diagnostic contradiction(Claim earlier, Claim later, String memory, String alias) {
    Diagnostic found =
        Diagnostic.error(
                "T0105", "this expectation contradicts another one of the same rank", later.span())
            .withNote(earlier.span(), "the other one");
    if (earlier.scope().isAsSpecificAs(later.scope())) {
      return found;
    }
    // Incomparable: both name something that the other leaves open.
    return found.withHelp("say what holds for `" + memory + " " + alias + "`, which both match");
  }
}
