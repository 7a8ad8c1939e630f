package dev.thawline.alias.exposed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.WatcherResult;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The definition of the choice, on all small programs: a path is accepted if and only if it is
 * accepted with the cast replaced by one of the pointers that were exposed before, or by one
 * without provenance; and rejected where the last of these is.
 */
class ExistsChoiceTest {
  private static final String[] MODELS = {"none", "sb2018", "sb2018-frontier", "lwc", "tb", "sb"};

  /** Two raw pointers to one cell, from two {@code &mut}; one more that is not exposed. */
  private static final String BEFORE =
      "x = stack 1\nm = &mut x\nra = raw m\nn = &mut x\nrb = raw n\n";

  private static final List<String> LETTERS =
      List.of("w q", "r q", "u = & q", "u = &mut q", "r u", "w u", "w ra", "r rb", "w rb", "r x");

  private static final String[] REPLACEMENTS = {"q = copy ra", "q = copy rb", "q = strict ra"};

  private int programs;
  private int accepted;
  private int needsFirst;
  private int needsSecond;

  @Test
  void aCastIsWhateverOfTheExposedLetsThePathGoOn() {
    enumerate("u = & ra", 3);
    System.out.printf(
        "exposed: %d programs, %d verdicts accept, %d only as the first, %d only as the second%n",
        programs, accepted, needsFirst, needsSecond);
    assertThat(programs).isEqualTo(1_000);
    assertThat(List.of(accepted, needsFirst, needsSecond)).doesNotContain(0);
  }

  private void enumerate(String body, int left) {
    if (left == 0) {
      compare(body);
      return;
    }
    LETTERS.forEach(letter -> enumerate(body + "\n" + letter, left - 1));
  }

  private void compare(String body) {
    programs++;
    String rest = "\n" + body + "\n";
    List<Ending> found =
        endings(Programs.ev(BEFORE + "expose ra; expose rb; q = exposed ra" + rest));
    List<List<Ending>> choices = new ArrayList<>();
    for (String replacement : REPLACEMENTS) {
      choices.add(endings(Programs.ev(BEFORE + replacement + rest)));
    }
    for (int model = 0; model < MODELS.length; model++) {
      int number = model;
      List<Integer> lines = choices.stream().map(choice -> choice.get(number).line()).toList();
      int last = lines.stream().mapToInt(line -> line).max().orElseThrow();
      assertThat(found.get(model).line()).as("%s\n%s", MODELS[model], body).isEqualTo(last);
      if (last == Integer.MAX_VALUE) {
        accepted++;
        needsFirst += lines.get(1) < last ? 1 : 0;
        needsSecond += lines.get(0) < last ? 1 : 0;
      }
    }
  }

  /** Where a program ends for a model: the line of its rejection, or no line. */
  private record Ending(int line) {}

  private static List<Ending> endings(Program program) {
    Exploration exploration = Programs.explore(program, "sc", MODELS);
    int undefined =
        exploration.endings().stream()
            .mapToInt(ending -> ending.span() == null ? 0 : ending.span().line())
            .min()
            .orElse(Integer.MAX_VALUE);
    List<Ending> endings = new ArrayList<>();
    for (WatcherResult model : exploration.watchers()) {
      int rejected =
          model.rejections().stream()
              .mapToInt(site -> site.span().line())
              .min()
              .orElse(Integer.MAX_VALUE);
      endings.add(new Ending(Math.min(undefined, rejected)));
    }
    return endings;
  }
}
