package dev.thawline.alias.region;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModels;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.WatcherResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What models-other.md, sections 3, 4 and 12, says beyond its matrix. */
class RegionTest {

  /** Section 3, example S4. */
  @Test
  void regionsOnlyShrink() {
    assertThat(lines("regions", "d = stack 8", "m = &mut d[0..4]", "p = raw m", "w p[6]"))
        .containsExactly(4);
    assertThat(
            lines("regions", "d = stack 2", "m = &mut d[0]", "p = raw m", "a = &mut p[1]", "w a"))
        .containsExactly(4);
  }

  /** Section 12, trap 6. */
  @Test
  void regionsHaveNoRuleForSiblings() {
    String[] siblings = {
      "x = stack 1", "p = raw x", "a = &mut p", "b = &mut p", "w a", "w b", "w a"
    };
    assertThat(lines("regions", siblings)).isEmpty();
    assertThat(lines("refcell", siblings)).containsExactly(5);
  }

  /** Section 12, trap 7: (a) fails at the conflict, (b) at the later use. */
  @Test
  void guardsFailAtTheConflictAndLastUsesLater() {
    String[] conflict = {"x = stack 1", "a = &mut x", "r x", "r a"};
    assertThat(lines("refcell:form=guard", conflict)).containsExactly(3);
    assertThat(lines("refcell", conflict)).containsExactly(4);
  }

  @Test
  void aGuardIsSuspendedByItsChildUntilTheCallEnds() {
    String[] suspended = {"x = stack 1", "a = &mut x", "enter", "b = arg &mut a", "w b", "r a"};
    assertThat(lines("refcell:form=guard", suspended)).containsExactly(6);
    String[] returned = {
      "x = stack 1", "a = &mut x", "enter", "b = arg &mut a", "w b", "leave", "r a", "w b"
    };
    assertThat(lines("refcell:form=guard", returned)).isEmpty();
    String[] shared = {"x = stack 1", "a = & x", "b = & a", "r a", "r x", "r b"};
    assertThat(lines("refcell:form=guard", shared)).isEmpty();
    String[] parent = {"x = stack 1", "a = &mut x", "s = & a", "r a"};
    assertThat(lines("refcell:form=guard", parent)).containsExactly(4);
  }

  /**
   * Section 4, c: intervals of conflicting borrows must be ordered; synchronisation orders them.
   */
  @Test
  void borrowsOfThreadsMustBeOrderedAsIntervals() {
    String[] twice = {"x = heap 1", "p = raw x", "T1: a = &mut p", "T2: b = & p"};
    WatcherResult unordered = only("refcell:threads=interval", twice);
    assertThat(unordered.ubExecutions()).isEqualTo(1);
    assertThat(unordered.okExecutions() + unordered.orderDependentExecutions()).isZero();
    String[] shared = {"x = heap 1", "p = raw x", "T1: a = & p", "T2: b = & p"};
    assertThat(only("refcell:threads=interval", shared).rejections()).isEmpty();
    String[] message = {
      "x = heap 1",
      "p = raw x",
      "F = atomic 0",
      "T1: a = &mut p; w a; W F 1 rel",
      "T2: F == 1 acq; b = &mut p; w b"
    };
    assertThat(only("refcell:threads=interval", message).rejections()).isEmpty();
    String[] late = {
      "x = heap 1",
      "p = raw x",
      "F = atomic 0",
      "T1: a = &mut p; w a; W F 1 rel; q = &mut a",
      "T2: F == 1 acq; b = &mut p"
    };
    WatcherResult after = only("refcell:threads=interval", late);
    assertThat(after.rejections()).isNotEmpty();
    assertThat(after.orderDependentExecutions()).isZero();
  }

  @Test
  void intervalsAreAboutLastUses() {
    assertThat(AliasModels.parse("refcell:form=guard:threads=interval").problem())
        .contains("last uses");
  }

  private static List<Integer> lines(String model, String... program) {
    return only(model, program).rejections().stream().map(site -> site.span().line()).toList();
  }

  private static WatcherResult only(String model, String... program) {
    Exploration found = Programs.explore(Programs.ev(program), "sc", model);
    assertThat(found.endings()).isEmpty();
    return found.watchers().get(0);
  }
}
