package dev.thawline.alias.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.event.Allocations;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.explore.WatcherResult;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What models-other.md, sections 1, 2, 8 and 12, says in words or by an example. */
class ScopeTest {

  /** {@code f(int n, int *restrict p, int *restrict q) { while (n-- > 0) *p++ = *q++; }}. */
  private static List<String> copyTwo(int from, int to) {
    return List.of(
        "d = heap 4",
        "d1 = raw d",
        "d2 = raw d",
        "m = &mut d1[" + to + ".." + (to + 2) + "]",
        "n = &mut d2[" + from + ".." + (from + 2) + "]",
        "enter",
        "p = arg &mut m",
        "q = arg &mut n",
        "r q[0]",
        "w p[0]",
        "r q[1]",
        "w p[1]",
        "leave");
  }

  @Test
  void theStandardsCopyIsAboutOverlap() {
    assertThat(lines(copyTwo(0, 2), "restrict")).isEmpty();
    assertThat(lines(copyTwo(0, 1), "restrict")).containsExactly(11);
    assertThat(lines(copyTwo(1, 0), "restrict")).containsExactly(11 + 1);
  }

  /** {@code h(100, a, b, b)}, {@code p[i] = q[i] + r[i]}. */
  @Test
  void twoRestrictPointersMayReadWhatNobodyModifies() {
    List<String> program =
        new ArrayList<>(
            List.of(
                "a = heap 1",
                "b = heap 1",
                "b1 = raw b",
                "m = &mut a",
                "n = &mut b1",
                "o = &mut b1",
                "enter",
                "p = arg &mut m",
                "q = arg &mut n",
                "r = arg &mut o",
                "r q",
                "r r",
                "w p"));
    assertThat(lines(program, "restrict")).isEmpty();
    program.add("w q");
    assertThat(lines(program, "restrict")).containsExactly(14);
  }

  /** What a call is told to be dereferenceable, is so when it begins. */
  @Test
  void argumentsAreInBounds() {
    List<String> program = List.of("b = heap 2", "enter", "p = arg & b[1..3]", "leave");
    assertThat(lines(program, "noalias")).containsExactly(3);
    assertThat(lines(program, "noalias:dereferenceable=no")).isEmpty();
    assertThat(lines(List.of("b = heap 2", "enter", "p = arg & b[-1..1]", "leave"), "noalias"))
        .containsExactly(3);
    assertThat(lines(List.of("b = heap 2", "enter", "p = arg & b[1..2]", "leave"), "noalias"))
        .isEmpty();
    assertThat(lines(List.of("b = heap 2", "enter", "p = arg & b[3..3]", "leave"), "noalias"))
        .isEmpty();
  }

  @Test
  void assignmentsGoFromOuterToInnerBlocks() {
    assertThat(
            lines(
                List.of(
                    "x = stack 1",
                    "m = &mut x",
                    "enter F",
                    "p = arg:F &mut m",
                    "enter G",
                    "q = arg:G &mut p",
                    "w q",
                    "leave G",
                    "w p"),
                "restrict"))
        .isEmpty();
    List<String> outward =
        List.of(
            "x = stack 1",
            "m = &mut x",
            "enter F",
            "enter G",
            "q = arg:G &mut m",
            "p = arg:F &mut q");
    assertThat(lines(outward, "restrict")).containsExactly(6);
    assertThat(lines(outward, "noalias")).isEmpty();
  }

  /** Section 12, traps 1 to 4. */
  @Test
  void theWriteMayComeLastAndNothingIsRememberedAfterwards() {
    List<String> call = List.of("x = stack 1", "m = &mut x", "enter", "a = arg &mut m");
    assertThat(lines(with(call, "r x", "w a"), "noalias")).containsExactly(6);
    assertThat(lines(with(call, "r x", "r a"), "noalias")).isEmpty();
    assertThat(lines(with(call, "w a", "r m"), "noalias")).containsExactly(6);
    assertThat(lines(with(call, "w a", "leave", "r m", "w x", "r a"), "noalias")).isEmpty();
    assertThat(lines(with(call, "enter G", "b = arg:G &mut a", "w b", "leave G", "w a"), "noalias"))
        .isEmpty();
  }

  /** D3 of demos.md: by happens-before, every order gives the verdict; by steps, only some. */
  @Test
  void byHappensBeforeTheVerdictIsTheSameInEveryOrder() {
    String[] program = {
      "X = atomic 0",
      "T1 {",
      "m = &mut X",
      "enter",
      "a = arg &mut m",
      "W a 1 rlx",
      "leave",
      "}",
      "T2: R b X rlx"
    };
    for (String memory : List.of("sc", "rc11")) {
      Exploration found =
          Programs.explore(Programs.ev(program), memory, "noalias", "noalias:during=hb");
      WatcherResult order = found.watchers().get(0);
      WatcherResult before = found.watchers().get(1);
      assertThat(order.orderDependentExecutions()).as(memory).isEqualTo(2);
      assertThat(before.ubExecutions()).as(memory).isEqualTo(2);
      assertThat(before.okExecutions()).isZero();
      assertThat(before.orderDependentExecutions()).isZero();
    }
  }

  /** The twin that synchronises: the read is after the call. */
  @Test
  void whatIsOrderedAfterTheCallIsNotDuringIt() {
    String[] program = {
      "x = heap 1",
      "F = atomic 0",
      "T1 {",
      "m = &mut x",
      "enter",
      "a = arg &mut m",
      "w a",
      "leave",
      "W F 1 rel",
      "}",
      "T2: F == 1 acq; r x"
    };
    Exploration found =
        Programs.explore(
            Programs.ev(program), "sc", Settings.DEFAULT, false, "noalias", "noalias:during=hb");
    found.watchers().forEach(result -> assertThat(result.rejections()).isEmpty());
  }

  /**
   * Freed while a call may still need it: also where the free comes first in the order of steps.
   */
  @Test
  void byHappensBeforeFreeingDoesNotDependOnTheOrderEither() {
    String[] program = {
      "x = heap 1", "m = &mut x", "T1 {", "enter", "a = arg &mut m", "leave", "}", "T2: free x"
    };
    Exploration found = Programs.explore(Programs.ev(program), "sc", "noalias:during=hb");
    assertThat(found.watchers().get(0).ubExecutions()).isEqualTo(1);
    assertThat(found.watchers().get(0).orderDependentExecutions()).isZero();
  }

  /** An execution has one verdict and one state, in whatever order its threads move. */
  @Test
  void usesAreKeptByEventAndNotByStep() {
    Tag base =
        Tag.base(
            new Allocations()
                .intern(
                    new EventName(0, 0), 0, AllocationKind.HEAP, "x", Layout.of(ScalarType.U8)));
    Use read = new Use(new EventName(1, 1), base, true, false);
    Use write = new Use(new EventName(2, 1), base, false, true);
    AccessLog log = HappensBeforeLog.EMPTY;
    assertThat(log.with(0, read).with(0, write))
        .isEqualTo(log.with(0, write).with(0, read))
        .isNotEqualTo(log.with(0, read));
    assertThat(log.ended(new EventName(1, 0), new EventName(1, 2))).isSameAs(log);
  }

  private static List<String> with(List<String> first, String... rest) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(rest));
    return all;
  }

  /** The lines at which a program is rejected, counted from 1. */
  private static List<Integer> lines(List<String> program, String model) {
    Exploration found = Programs.explore(Programs.ev(program.toArray(String[]::new)), "sc", model);
    assertThat(found.endings()).isEmpty();
    return found.watchers().get(0).rejections().stream().map(site -> site.span().line()).toList();
  }
}
