package dev.thawline.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Program;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each form of statement becomes. */
class StatementTest {

  @Test
  void allocationsStoreZerosInTheSameStep() {
    assertThat(Listing.main("x = stack 1; y = heap 2 cells=1; n = stack ptr"))
        .containsExactly(
            "%0 = allocate LOCAL u8 x",
            "store %0 0 u8 na",
            "%1 = allocate HEAP (u8,cell(u8)) y",
            "%2 = make_product 0 0",
            "store %1 %2 (u8,u8) na",
            "%3 = allocate LOCAL ptr n",
            "store %3 null ptr na");
    assertThat(boundaries("x = heap 2\ny = heap 1;; z = stack 0")).isEqualTo(3);
  }

  @Test
  void staticsAreAllocatedBeforeTheProgram() {
    Program program = Listing.compile("x = static 2; X = atomic; Y = atomic -1; Z = atomic null");
    assertThat(program.statics()).extracting(v -> v.name()).containsExactly("x", "X", "Y", "Z");
    assertThat(program.statics().get(3).layout().isFreeze()).isFalse();
    assertThat(Listing.of(program.functions().get(1)))
        .contains("store @0 %0 (u8,u8) na", "store @1 0 i32 na")
        .contains("store @2 -1 i32 na", "store @3 null ptr na");
    assertThat(Listing.of(program.functions().get(program.entry())))
        .containsExactly("call f1", "return unit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "& x                 | retag %0 & BORROW size 4 cell 2..3 nofreeze",
        "&x                  | retag %0 & BORROW size 4 cell 2..3 nofreeze",
        "& *x                | retag %0 & BORROW size 4 cell 2..3 nofreeze",
        "&mut x[0..2]        | retag %0 &mut BORROW size 2",
        "& x[0..2] nofreeze  | retag %0 & BORROW size 2 nofreeze",
        "& x[0..2] cells=0   | retag %0 & BORROW size 2 cell 0..1 nofreeze",
        "& x cells=0..2,2,3  | retag %0 & BORROW size 4 cell 0..4 nofreeze",
        "& x nofreeze cells=0,2..4 | retag %0 & BORROW size 4 cell 0..1 cell 2..4 nofreeze",
        "&cell x             | retag %0 & BORROW size 4 cell 0..4 nofreeze",
        "&cell x[0..0]       | retag %0 & BORROW size 0 nofreeze",
        "&mutcell x          | retag %0 &mut BORROW size 4 cell 0..4 nofreeze",
        "&mut2p x[0]         | retag %0 &mut TWO_PHASE size 1",
        "&mutcell2p x[0]     | retag %0 &mut TWO_PHASE size 1 cell 0..1 nofreeze",
        "&mut!unpin x[0]     | retag %0 &mut BORROW size 1 nounpin",
        "box x[0]            | retag %0 Box BORROW size 1",
        "box!unpin x[0]      | retag %0 Box BORROW size 1 nounpin",
        "box!alloc x[0]      | retag %0 Box BORROW size 1 allocator",
        "&!unpin x[0]        | retag %0 & BORROW size 1 nounpin",
        "raw x               | retag %0 *mut ADDRESS_OF size 4 cell 2..3 nofreeze",
        "rawc x[0..2]        | retag %0 *const ADDRESS_OF size 2",
      })
  void borrowsAreRetags(String form, String expected) {
    assertThat(Listing.main("x = stack 4 cells=2; a = " + form))
        .last()
        .asString()
        .endsWith(expected);
  }

  /** What stops the thread follows the access. */
  @Test
  void exchangesOfPointersStopTheThreadWhereTheyGiveNone() {
    assertThat(Listing.main("X = atomic null; o = X xchg null ar as raw; free o"))
        .containsSubsequence("%0 = update @0 exchange null acqrel", "%1 = equal %0 null")
        .anyMatch(line -> line.startsWith("branch %1"));
    assertThat(Listing.main("p = heap 1; q = heap 1; same p q; w p"))
        .containsSubsequence("%2 = equal %0 %1")
        .anyMatch(line -> line.startsWith("branch %2"));
    assertThat(Listing.main("p = heap 1; X = atomic null; cas X p null ar rlx; w p"))
        .containsSubsequence("%1 = exchange @0 %0 null acqrel rlx", "%2 = field %1")
        .anyMatch(line -> line.startsWith("branch %2"));
  }

  @Test
  void rangesCountFromThePointer() {
    assertThat(Listing.main("x = stack 4 cells=2; a = & x[1..4]; b = & a[1]; r b; w a[-1..1]"))
        .endsWith(
            "%2 = offset #1 %0",
            "%3 = retag %2 & BORROW size 3 cell 1..2 nofreeze",
            "deref %3 & size 3 cell 1..2 nofreeze",
            "%4 = offset #1 %3",
            "%5 = retag %4 & BORROW size 1 cell 0..1 nofreeze",
            "deref %5 & size 1 cell 0..1 nofreeze",
            "%6 = load %5 u8 na",
            "deref %3 & size 3 cell 1..2 nofreeze",
            "%7 = offset #-1 %3",
            "%8 = make_product 1 1",
            "store %7 %8 (u8,u8) na");
  }

  @Test
  void rawPointersAreCastsOrCopies() {
    assertThat(
            Listing.main(
                """
                x = stack 2; m = &mutcell x
                p = raw m
                q = rawc p       // no event
                s = rawc m[1] cells=0
                w q; w q[1]
                k = off q -1
                r k
                """))
        .endsWith(
            "%2 = retag %0 &mut BORROW size 2 cell 0..2 nofreeze",
            "%3 = retag %2 *mut CAST size 2 cell 0..2 nofreeze",
            "%4 = offset #1 %2",
            "%5 = retag %4 *const CAST size 1 cell 0..1 nofreeze",
            "deref %3 *const size 2",
            "%6 = make_product 1 1",
            "store %3 %6 (u8,u8) na",
            "deref %3 *const size 2",
            "%7 = offset #1 %3",
            "store %7 1 u8 na",
            "%8 = offset #-1 %3",
            "deref %8 *const size 2",
            "%9 = load %8 (u8,u8) na");
  }

  @Test
  void transmutedPointersHaveTheTypeThatIsNamed() {
    assertThat(Listing.main("x = stack 1; p = raw x; a = transmute p; b = transmute p as box"))
        .contains(
            "%2 = retag %1 & TRANSMUTE size 1", //
            "%3 = retag %1 Box TRANSMUTE size 1");
  }

  @Test
  void typedCopiesRetagReferencesOnly() {
    assertThat(Listing.main("x = stack 1; a = & x; b = copy a; p = raw a; q = copy p; r q"))
        .endsWith(
            "%2 = retag %1 & COPY size 1",
            "%3 = retag %1 *mut CAST size 1", "deref %3 *mut size 1", "%4 = load %3 u8 na");
  }

  @Test
  void provenanceIsExposedAndComesBack() {
    assertThat(
            Listing.main(
                """
                x = stack 2 cells=1; a = & x[1]
                expose a
                p = exposed a; m = exposed a as &mut; s = exposed x as &
                q = strict a
                r p; w m; r s; r q
                """))
        .endsWith(
            "%3 = retag %2 & BORROW size 1 cell 0..1 nofreeze",
            "expose %3",
            "%4 = exposed %3",
            "%5 = exposed %3",
            "deref %5 *mut size 1 cell 0..1 nofreeze",
            "%6 = retag %5 &mut BORROW size 1 cell 0..1 nofreeze",
            "%7 = exposed %0",
            "deref %7 *mut size 2 cell 1..2 nofreeze",
            "%8 = retag %7 & BORROW size 2 cell 1..2 nofreeze",
            "%9 = without_provenance %3",
            "deref %4 *mut size 1 cell 0..1 nofreeze",
            "%10 = load %4 u8 na",
            "deref %6 &mut size 1 cell 0..1 nofreeze",
            "store %6 1 u8 na",
            "deref %8 & size 2 cell 1..2 nofreeze",
            "%11 = load %8 (u8,u8) na",
            "deref %9 *mut size 1 cell 0..1 nofreeze",
            "%12 = load %9 u8 na");
  }

  @Test
  void aFunctionMayBeMarkedNoWritable() {
    assertThat(Listing.main("x = stack 1; enter nowritable; enter F nowritable; leave; leave"))
        .endsWith("%1 = enter nowritable", "%2 = enter nowritable", "leave %2", "leave %1");
  }

  @Test
  void framesProtectArgumentsAndAreClosed() {
    assertThat(
            Listing.main(
                """
                x = stack 1
                enter X; enter
                a = arg &mut x; b = arg:X &cell x; c = arg box x
                leave X
                r x
                """))
        .endsWith(
            "%1 = enter",
            "%2 = enter",
            "%3 = retag %0 &mut ARGUMENT size 1 call %2",
            "%4 = retag %0 & ARGUMENT size 1 cell 0..1 nofreeze call %1",
            "%5 = retag %0 Box ARGUMENT size 1 call %2",
            "leave %1",
            "%6 = load %0 u8 na",
            "leave %2");
  }

  @Test
  void pointersGoThroughMemory() {
    assertThat(
            Listing.main(
                """
                x = heap 1; n = stack ptr; X = atomic null
                *n := x
                d = *n as &mut
                X := d rel
                e = X acq
                f = X rlx as raw
                r n
                *n := null
                """))
        .containsSubsequence(
            "store %1 %0 ptr na",
            "%2 = load %1 ptr na",
            "%3 = equal %2 null",
            "%4 = retag %2 &mut LOAD size 1",
            "store @0 %4 ptr rel",
            "%5 = load @0 ptr acq",
            "%7 = retag %5 & LOAD size 1",
            "%8 = load @0 ptr rlx",
            "%10 = load %1 ptr na",
            "store %1 null ptr na");
  }

  @Test
  void litmusFormsAreAtomics() {
    assertThat(
            Listing.main(
                """
                W x 1 rlx; R a x acq; W y a rel; U b x xchg 2 ar; C c x 2 3 sc acq; Cw d y 0 -1 rlx rlx
                F acqrel; W z 1 na; F sc; observe x y
                """))
        .containsExactly(
            "store @0 1 i32 rlx",
            "%0 = load @0 i32 acq",
            "store @1 %0 i32 rel",
            "%1 = update @0 exchange 2 acqrel",
            "%2 = exchange @0 2 3 sc acq",
            "%3 = field #1 %2",
            "%4 = exchange-weak @1 0 -1 rlx rlx",
            "%5 = field #1 %4",
            "fence acqrel",
            "store @2 1 i32 na",
            "fence sc",
            "%6 = load @0 i32 rlx",
            "%7 = load @1 i32 rlx",
            "print a=%0 b=%1 c=%3 d=%5 x=%6 y=%7");
  }

  @Test
  void undeclaredLocationsAreSetUp() {
    Program program = Listing.compile("W x 1 rlx; T1: R a y rlx; R b x rlx");
    assertThat(Listing.of(program.functions().get(program.entry())))
        .containsExactly("store @0 0 i32 na", "store @1 0 i32 na", "call f1", "return unit");
  }

  @ParameterizedTest
  @CsvSource({"free x, LOCAL %0", "free h, HEAP %1", "free p, HEAP %2"})
  void freeEndsAnAllocation(String statement, String expected) {
    assertThat(Listing.main("x = stack 0; h = heap 1; p = raw h; " + statement))
        .last()
        .isEqualTo("deallocate " + expected);
  }

  @Test
  void bytesCanBeAtomic() {
    assertThat(Listing.main("x = heap 1; U a x add 255 rlx; W x a rlx; observe x"))
        .endsWith(
            "%1 = update %0 add 255 rlx",
            "store %0 %1 u8 rlx", "%2 = load %0 u8 rlx", "print a=%1 x=%2");
  }

  @Test
  void everyInstructionKnowsItsStatement() {
    Function main = Listing.compile("x = stack 1 ; a = & x\nw a").functions().get(1);
    List<String> sources =
        java.util.stream.IntStream.range(0, main.code().size())
            .filter(i -> main.code().get(i) instanceof Instruction.Boundary)
            .mapToObj(i -> main.spans().get(i).text())
            .toList();
    assertThat(sources).containsExactly("x = stack 1", "a = & x", "w a");
  }

  private static long boundaries(String text) {
    return Listing.of(Listing.compile(text).functions().get(1)).stream()
        .filter("boundary"::equals)
        .count();
  }
}
