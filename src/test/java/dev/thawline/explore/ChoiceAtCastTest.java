package dev.thawline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Provenance chosen at the cast, on programs whose verdicts were settled by hand. In each {@code a}
 * and {@code b} are {@code &mut} to one cell, made side by side and both exposed: under {@code tb}
 * a write through one of them ends the other.
 *
 * <p>X tells who goes on: the second thread, if it reads 0, before it sets Y; else main at the end,
 * which stops if it finds Y set.
 */
class ChoiceAtCastTest {
  private static final String TWO =
      "x = heap 1; a = &mut x; b = &mut x; expose a; expose b\nT1: W X 1 rlx\n";

  private static final Settings AT_CAST = Settings.DEFAULT.withIntPtr(Settings.IntPtr.AT_CAST);

  /** The program, and the rules by which it is rejected with the choice put off and at the cast. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # UCG 392: what q must be is known only after the cast
          q = exposed x % T2: X == 0 rlx; W Y 1 rlx; w q; w a % Y == 0 rlx; w q; w b | ok | exposed.no-choice
          # the same with reads: the read through one of them still allows the other
          q = exposed x % T2: X == 0 rlx; W Y 1 rlx; r q; w a % Y == 0 rlx; r q; w b | ok | ok
          # one choice does for both
          q = exposed x % T2: X == 0 rlx; W Y 1 rlx; w q; w a % Y == 0 rlx; w q; w a | ok | ok
          # the choices come after what decides
          T2: X == 0 rlx; W Y 1 rlx; q = exposed x; w q; w a % Y == 0 rlx; k = exposed x; w k; w b | ok | ok
          # whatever is chosen, one of the writes is through a pointer that the other has ended
          q = exposed x % T2: X == 0 rlx; w q; w a; w b | tb.disabled | tb.disabled
          # two casts, each with a choice of its own
          q = exposed x % T2: X == 0 rlx; W Y 1 rlx; w q; w a % Y == 0 rlx; k = exposed x; w k; w b | ok | ok
          # two casts, of which the second comes too late to save the first
          q = exposed x % T2: X == 0 rlx; W Y 1 rlx; w q; w a % Y == 0 rlx; w q; k = exposed x; w k; w b | ok | exposed.no-choice
          # two casts whose pointers must be the same or not
          q = exposed x; k = exposed x % T2: X == 0 rlx; W Y 1 rlx; w q; w k; w a % Y == 0 rlx; w k; w b | ok | exposed.no-choice
          q = exposed x; k = exposed x % T2: X == 0 rlx; W Y 1 rlx; w q; w a % Y == 0 rlx; w k; w b | ok | ok
          # a reference made of it is a child of what was chosen
          q = exposed x as &mut % T2: X == 0 rlx; W Y 1 rlx; w q; w a % Y == 0 rlx; w q; w b | ok | exposed.no-choice
          # what it was made from can be exposed again
          q = exposed x; expose q % T2: X == 0 rlx; W Y 1 rlx; k = exposed x; w k; w a % Y == 0 rlx; w q; w b | ok | ok
          """)
  void verdictsAreThoseSettledByHand(String program, String later, String atCast) {
    String text = TWO.replace("\nT1", "; @\nT1") + "REST";
    int threads = program.indexOf("T2:");
    String casts = program.substring(0, threads).replace(" % ", "").strip();
    String rest = program.substring(threads).replace(" % ", "\n") + "\n";
    String whole = text.replace("; @", casts.isEmpty() ? "" : "; " + casts).replace("REST", rest);
    for (String memory : new String[] {"sc", "rc11"}) {
      assertThat(rules(whole, memory, Settings.DEFAULT, "tb")).as(memory).isEqualTo(later);
      assertThat(rules(whole, memory, AT_CAST, "tb")).as(memory).isEqualTo(atCast);
      // Without aliasing rules any exposed provenance does.
      assertThat(rules(whole, memory, AT_CAST, "none")).as(memory).isEqualTo("ok");
    }
  }

  /**
   * The third thread knows that X is 1. Under {@code sc} the second has then read X, or will read
   * 1: what was before the cast tells who goes on, so the choice can follow it. Under {@code rc11}
   * the second may read 0 still. The executions are the same.
   */
  @Test
  void whatIsKnownAtTheCastHangsOnTheMemoryModel() {
    String program =
        TWO
            + """
            T2: X == 0 rlx; W Y 1 rlx
            T3: X == 1 rlx; q = exposed x; Y == 1 rlx; w q; w a
            Y == 0 rlx; w q; w b
            """;
    assertThat(rules(program, "sc", Settings.DEFAULT, "tb")).isEqualTo("ok");
    assertThat(rules(program, "rc11", Settings.DEFAULT, "tb")).isEqualTo("ok");
    assertThat(rules(program, "sc", AT_CAST, "tb")).isEqualTo("ok");
    assertThat(rules(program, "rc11", AT_CAST, "tb")).isEqualTo("exposed.no-choice");
  }

  /** The casts that are named are all with a choice on one way to where none does, no others. */
  @Test
  void namesTheCasts() {
    String program =
        """
        x = heap 1; a = &mut x; b = &mut x; expose a; expose b
        y = heap 1; c = raw y; expose c
        j = exposed x; q = exposed x; i = exposed y
        T1: W X 1 rlx
        T2: X == 0 rlx; W Y 1 rlx; w q; w a; l = exposed x
        Y == 0 rlx; w q; w b
        """;
    assertThat(
            Programs.explore(Programs.ev(program), "sc", AT_CAST, false, "tb")
                .watchers()
                .get(0)
                .rejections())
        .extracting(site -> site.span().text())
        .containsExactlyInAnyOrder("j = exposed x", "q = exposed x", "i = exposed y");
  }

  @Test
  void oneLimitHoldsForAll() {
    String program = TWO.replace("\nT1", "; q = exposed x\nT1") + "T2: W Y 1 rlx; w q; w a\n";
    Exploration all = Programs.explore(Programs.ev(program), "sc", AT_CAST, false, "tb");
    assertThat(all.limit()).isNull();
    Exploration limited =
        Explorer.explore(
            Programs.ev(program),
            Programs.memory("sc"),
            Programs.watchers(false, "tb"),
            AT_CAST,
            Limits.generous().withStates(all.states()),
            Progress.NONE,
            false);
    // With the choice put off the states are just enough; with each choice by itself they are more.
    assertThat(limited.states()).isEqualTo(all.states());
    assertThat(limited.limit()).isEqualTo("max-states " + all.states());
    assertThat(limited.watchers().get(0).rejections()).isEmpty();
  }

  private static String rules(String program, String memory, Settings settings, String model) {
    Exploration found = Programs.explore(Programs.ev(program), memory, settings, false, model);
    assertThat(found.limit()).isNull();
    assertThat(found.endings()).isEmpty();
    Set<String> rules = new TreeSet<>();
    found.watchers().get(0).rejections().forEach(site -> rules.add(site.rule().id()));
    return rules.isEmpty() ? "ok" : String.join(", ", rules);
  }
}
