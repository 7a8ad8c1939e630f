package dev.thawline.theorems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Puts one theorem to the test, over all surveys, and writes down what was seen: of each space so
 * many programs, paths and rejections; each claim with the paths it speaks of; each counterexample
 * with a smallest program.
 */
final class TheoremReport {
  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<Surveys.Named> surveys = Surveys.all();

  /**
   * Begins with what there is to see.
   *
   * @param models those that the theorem is about
   */
  TheoremReport(String name, String title, Judge... models) {
    this.name = name;
    line(String.format(Locale.ROOT, "%s, N <= %d", name, Surveys.SIZE));
    line(title);
    for (Surveys.Named named : surveys) {
      Survey survey = named.survey();
      String each =
          Arrays.stream(models)
              .map(model -> model.name() + " " + survey.count(Verdicts.rejectedBy(model)))
              .collect(Collectors.joining(", "));
      line(
          "  "
              + named.name()
              + ": "
              + survey.programs()
              + " programs, "
              + survey.paths()
              + " paths; rejections: "
              + each);
    }
  }

  /** The claim is true of every path, and of some path it says something. */
  void holds(Claim claim) {
    SmallProgram against = Surveys.smallest(surveys, claim.violation());
    long paths = Surveys.count(surveys, claim.premise());
    assertThat(against).as(claim.statement()).isNull();
    assertThat(paths).as("paths on which `" + claim.statement() + "` says anything").isPositive();
    line("  holds on " + paths + " paths: " + claim.statement());
  }

  /** The claim is false, and a smallest program that shows it has that many instructions. */
  void fails(Claim claim, int size) {
    line("  fails" + refutation(claim, size));
  }

  /** The same, where the programs explored may be smaller than that: then there is nothing yet. */
  void failsFrom(int size, Claim claim) {
    if (Surveys.SIZE >= size) {
      fails(claim, size);
    } else {
      holds(claim);
    }
  }

  /** A mutant in place of a model makes the claim false. */
  void kills(Claim claimOfMutant, int size) {
    line("  kills a mutant" + refutation(claimOfMutant, size));
  }

  private String refutation(Claim claim, int size) {
    SmallProgram against = Surveys.smallest(surveys, claim.violation());
    assertThat(against).as("a counterexample to `" + claim.statement() + "`").isNotNull();
    SmallProgram found = Objects.requireNonNull(against);
    assertThat(found.size()).as(claim.statement() + ": " + found.shortText()).isEqualTo(size);
    long paths = Surveys.count(surveys, claim.violation());
    return " on "
        + paths
        + " paths: "
        + claim.statement()
        + "\n    = "
        + found.size()
        + "  "
        + found.shortText();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** Compares all that with what it was. */
  void check() {
    Golden.check(name.replace(' ', '-'), text.toString());
  }
}
