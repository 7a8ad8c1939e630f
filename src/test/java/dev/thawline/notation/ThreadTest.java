package dev.thawline.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.Program;
import org.junit.jupiter.api.Test;

/** Threads, what they share, and how they end. */
class ThreadTest {

  @Test
  void threadsGetWhatTheyUseAndHandItBack() {
    Program program =
        Listing.compile(
            """
            x = heap 1; p = raw x; unused = raw x
            T1: r = & p
            T2 { s = & p; R a z rlx }
            T1: r r
            r s
            """);
    assertThat(program.functions())
        .extracting(f -> f.name())
        .containsExactly("set-up", "main", "T1", "T2");
    assertThat(Listing.of(program.functions().get(1)))
        .containsSubsequence(
            "%3 = spawn f2 %1",
            "%4 = spawn f3 %1",
            "%5 = join %3",
            "%6 = join %4",
            "%7 = field %6",
            "%8 = field #1 %6",
            "%9 = load %7 u8 na",
            "print a=%8");
    assertThat(Listing.of(program.functions().get(2)))
        .containsExactly(
            "boundary",
            "deref %0 *mut size 1",
            "%1 = retag %0 & BORROW size 1",
            "boundary",
            "deref %1 & size 1",
            "%2 = load %1 u8 na",
            "return unit");
    assertThat(program.functions().get(2).parameterCount()).isEqualTo(1);
    assertThat(Listing.of(program.functions().get(3)))
        .endsWith("%2 = load @0 i32 rlx", "%3 = make_product %1 %2", "return %3");
  }

  @Test
  void aFailedGuardClosesFramesAndEndsTheThread() {
    Program program =
        Listing.compile(
            """
            x = heap 1; F = atomic
            T1: enter; a = arg &mut x; F == 1 acq; w a; leave; F == 2 acq; b = & x
            r b
            """);
    assertThat(Listing.of(program.functions().get(2)))
        .containsExactly(
            "%1 = copy 0",
            "boundary",
            "%2 = enter",
            "boundary",
            "%3 = retag %0 &mut ARGUMENT size 1 call %2",
            "boundary",
            "%4 = load @0 i32 acq",
            "%5 = equal %4 1",
            "branch %5 9 23",
            "%1 = copy 1",
            "boundary",
            "deref %3 &mut size 1",
            "store %3 1 u8 na",
            "boundary",
            "leave %2",
            "boundary",
            "%6 = load @0 i32 acq",
            "%7 = equal %6 2",
            "branch %7 19 26",
            "%1 = copy 2",
            "boundary",
            "%8 = retag %0 & BORROW size 1",
            "jump 26",
            "boundary",
            "leave %2",
            "jump 26",
            "%9 = make_product %1 %8",
            "return %9");
  }

  @Test
  void mainStopsWhereItUsesWhatWasNotReached() {
    Program program =
        Listing.compile("x = heap 1; X = atomic null; T1: d = X rlx; r d\nr d; R a y rlx");
    assertThat(Listing.of(program.functions().get(1)))
        .containsSubsequence(
            "%3 = field %2",
            "%4 = field #1 %2",
            "boundary",
            "%5 = less %3 1",
            "branch %5 18 14",
            "deref %4 & size 1",
            "%6 = load %4 u8 na",
            "%7 = load @0 i32 rlx",
            "print a=%7");
  }

  @Test
  void aNullStopsMainBehindNothing() {
    Program program = Listing.compile("X = atomic null; d = X rlx; r d; W y 1 rlx; R a y rlx");
    assertThat(Listing.of(program.functions().get(1)))
        .contains("branch %1 14 6")
        .satisfies(lines -> assertThat(lines.get(14)).isEqualTo("print a=%4"));
  }

  @Test
  void equalNamesOfSeveralThreadsArePrintedApart() {
    Program program =
        Listing.compile("R z x rlx; T2: R a x rlx; R b x rlx\nT1: R a x rlx\nR c x rlx; observe x");
    assertThat(Listing.of(program.functions().get(1)))
        .anyMatch(line -> line.matches("print z=%0 T2:a=%\\d+ b=%\\d+ T1:a=%\\d+ c=%\\d+ x=%\\d+"));
  }

  @Test
  void framesLeftOpenEndWithTheirThread() {
    Program program = Listing.compile("enter A; T1: enter; enter\nR a x rlx");
    assertThat(Listing.of(program.functions().get(2)))
        .containsExactly(
            "boundary",
            "%0 = enter",
            "boundary",
            "%1 = enter",
            "boundary",
            "leave %1",
            "boundary",
            "leave %0",
            "return unit");
    assertThat(Listing.of(program.functions().get(1)))
        .containsSubsequence("%0 = enter", "%3 = load @0 i32 rlx", "leave %0", "print a=%3");
  }

  @Test
  void anEmptyFileIsAProgram() {
    assertThat(Listing.of(Listing.compile("// nothing\n").functions().get(1)))
        .containsExactly("return unit");
  }
}
