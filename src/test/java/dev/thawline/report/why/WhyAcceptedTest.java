package dev.thawline.report.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModels;
import dev.thawline.compare.Disagreement;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.model.Rule;
import dev.thawline.program.Program;
import dev.thawline.replay.Replay;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.Witness;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why one model accepts what another one rejects: the smallest programs on which they part. */
class WhyAcceptedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tb | sb | a = &mut x; r x; r a                  | the &mut of step 2 is Reserved, which allows a read. Step 3, which for sb disabled it, left that as it was
          tb | sb | a = & x; m = &mut a                   | Creating a mutable reference is only a read there. At `x` the & of step 2 is Frozen, which allows a read
          tb | sb | a = &mut x; p = raw a; u = &mut a; w p | the *mut of step 3 is the pointer that it came from, the &mut of step 2. At `x` the &mut of step 2 is Reserved, which allows a write. Step 4, which for sb popped its item off the borrow stack, is only a read there
          tb | sb | a = &mut x; enter; b = arg &mut a; r x | goes from Reserved, protected to Reserved (conflicted), protected: only an access that disables it breaks its protection
          sb | tb | a = &mut x; w a; b = raw a; r x; w b  | The *mut of step 4 has an item of its own in the borrow stack of `x`, SharedRW, which allows a write. Step 5, which for tb made it read-only, left that item where it was: a read disables only Unique items
          sb | tb | a = &mut x; b = &mut2p x; w a; r b    | A two-phase borrow is like a raw pointer there
          sb-popl20 | sb | a = &mut x; p = raw a; b = &mut x; q = raw b; w p | Raw pointers have no tags there
          noalias | sb | a = &mut x; enter; b = arg &mut a; r x | it has noted: &mut: read outside
          tb | tb-iw | a = &mut x; enter; b = arg &mut a; r x | What decides is `implicit-writes=no`: with that alone tb-iw accepts this event too
          tb | tb:version=v1 | b = &mut x; a = &mut b; enter; c = arg &mut a; r b; leave; w c | What decides is `foreign-read=conflicted`: with that alone tb:version=v1 accepts
          """)
  void theBorrowStateSaysIt(String accepts, String rejects, String program, String words) {
    assertThat(why(accepts, rejects, program)).contains(words.strip());
  }

  /** Only versions of one model differ in parameters. */
  @Test
  void noParameterDecidesBetweenTwoModels() {
    assertThat(why("tb", "sb", "a = &mut x; r x; r a")).doesNotContain("What decides");
  }

  @Test
  void theRulesOfStacksAndTreesHaveTheirOwnPhrases() {
    List<Rule> rules =
        AliasModels.all().stream()
            .flatMap(model -> model.rules().stream())
            .filter(rule -> rule.id().matches("(sb|sb1|tb)\\..*"))
            .distinct()
            .toList();
    assertThat(rules).hasSizeGreaterThan(15);
    assertThat(rules).allSatisfy(r -> assertThat(RulePhrases.of(r)).isNotSameAs(RulePhrase.NONE));
  }

  /** What is said of the model that accepts, on one line. */
  private static String why(String accepts, String rejects, String statements) {
    Program program = Programs.ev("x = stack 1\n" + statements.replace("; ", "\n"));
    Exploration found = Programs.explore(program, "sc", Settings.DEFAULT, true, accepts, rejects);
    Disagreement parting =
        Objects.requireNonNull(new WitnessSearch(found).disagreement(accepts, rejects));
    Trace trace =
        Replay.trace(
            program,
            Programs.memory("sc"),
            Programs.watchers(true, accepts, rejects),
            Settings.DEFAULT,
            parting.path());
    String text =
        Explanation.of(new Witness(program, trace, List.of(accepts, rejects))).points().stream()
            .filter(point -> point.label().equals(accepts))
            .map(Explanation.Point::text)
            .findFirst()
            .orElseThrow();
    assertThat(text).startsWith("accepts. ").endsWith(".");
    return text;
  }
}
