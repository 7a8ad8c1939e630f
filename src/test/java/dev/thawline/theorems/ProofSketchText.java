package dev.thawline.theorems;

import static dev.thawline.theorems.ProofSketch.*;

import java.util.List;
import java.util.function.Predicate;

/** The proof sketch with its numbers and smallest programs, to read. */
final class ProofSketchText {
  private final StringBuilder text = new StringBuilder();

  String write() {
    line("The proof sketch of thread 8153 (2018), put to the test");
    line("");
    for (Surveys.Named named : Surveys.all()) {
      Survey survey = named.survey();
      line(
          "  "
              + named.name()
              + ": "
              + survey.programs()
              + " programs, "
              + survey.paths()
              + " paths");
    }
    section("Claim: what the total order accepts, the partial order accepts, and conversely");
    holds("partial => total", EASY_DIRECTION);
    holds("each creation adds its freeze", FREEZES_ARE_ADDED);
    holds("total => partial", CLAIM);
    holds("exactly", EXACTLY);
    section("Side condition B1, footprint: a reference is used where it was made for");
    fails("without it", WITHOUT_FOOTPRINT);
    section("Side condition B2, REFREEZE = ADD: on a frozen location a shared borrow only adds");
    fails("without it", WITHOUT_ADDING);
    fails("without it, by unfreezing alone", WITHOUT_ADDING_BY_UNFREEZING);
    holds("with it, under the same rules", WITH_ADDING);
    section("Side condition B3, no promised tags: a reference is made before it is used, in steps");
    holds("on every path", NOTHING_PROMISED);
    line("  Without promises there is no way to break it, so there is no counterexample yet.");
    section(
        "Side condition B4: t_create hb t_use is needed at every use, also at the load's retag");
    fails("if asked for at reads only", WITHOUT_CHECKS_AT_RETAGS);
    section("First failure: t_create does not happen before t_use");
    found("total accepts, partial rejects", FIRST_FAILURE);
    found("the same without any race", FIRST_FAILURE_WITHOUT_RACE);
    found("the same where loads do not retag", FIRST_FAILURE_WITHOUT_LOAD_RETAG);
    section("Second failure: a single freeze time instead of a frontier");
    found("total and frontier accept, single rejects", SECOND_FAILURE);
    section("The two examples of the text: paths rejected under rc11");
    example(FIRST_EXAMPLE);
    example(SECOND_EXAMPLE);
    return text.toString();
  }

  private void section(String title) {
    line("");
    line(title);
  }

  private void holds(String what, Claim claim) {
    long violations = Surveys.count(Surveys.all(), claim.violation());
    long paths = Surveys.count(Surveys.all(), claim.premise());
    line("  " + what + ": " + claim.statement());
    line("    " + violations + " violations on " + paths + " paths");
  }

  private void fails(String what, Claim claim) {
    found(what + ", not: " + claim.statement(), claim.violation());
  }

  private void found(String what, Predicate<Verdicts> wanted) {
    SmallProgram smallest = ProofSketch.smallest(wanted);
    line("  " + what);
    line(
        "    on "
            + Surveys.count(Surveys.all(), wanted)
            + " paths; smallest, "
            + smallest.size()
            + " instructions: "
            + smallest.shortText());
  }

  private void example(SmallProgram example) {
    long paths = Survey.of(List.of(example), "rc11").paths();
    line("  " + example.shortText());
    for (Judge model : MODELS) {
      line("    " + model.name() + ": " + rejections(example, model) + " of " + paths);
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
