package dev.thawline.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Program;
import dev.thawline.program.RetagOrigin;
import dev.thawline.source.Diagnostics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Single claims about lowering that the listings do not show. */
class LoweringTest {
  static List<Path> examples() {
    return Programs.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAreWellFormed(Path example) {
    WellFormed.check(RustFrontEnd.compile(Programs.read(example), new Diagnostics()));
  }

  private static Function function(Program program, String name) {
    return program.functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Instruction> List<T> all(Function function, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Instruction instruction : function.code()) {
      if (kind.isInstance(instruction)) {
        found.add(kind.cast(instruction));
      }
    }
    return found;
  }

  private static Function main(String body) {
    return function(Programs.compile("fn main() { unsafe { " + body + " } }"), "main");
  }

  @Test
  void thePanicOfAnIndexNamesLengthAndIndex() {
    assertThat(all(main("let a = [1u8, 2, 3]; let b = a[5];"), Instruction.Panic.class))
        .extracting(panic -> panic.message().get(0).text())
        .contains("index out of bounds: the len is 3 but the index is 5");
  }

  @Test
  void aTransmuteKeepsTheBitsAndAReferenceFromItIsATypedCopy() {
    Function main =
        main(
            "let mut a = 1u8; let p = &raw mut a;"
                + " let m = std::mem::transmute::<*mut u8, &mut u8>(p); *m = 2;"
                + " let r: *const u8 = std::mem::transmute(p); let v = *r;");
    assertThat(all(main, Instruction.Retag.class))
        .extracting(retag -> retag.origin() + " " + retag.kind().rust())
        .containsExactly("ADDRESS_OF *mut", "TRANSMUTE &mut", "COPY &mut", "TRANSMUTE *const");
  }

  @Test
  void aFunctionMayBeMarkedNoWritable() {
    Program program =
        Programs.compile(
            """
            #[rustc_no_writable]
            fn marked(x: &mut u8) {}
            fn plain(x: &mut u8) {}
            fn main() { let mut a = 1u8; marked(&mut a); plain(&mut a); }
            """);
    assertThat(all(function(program, "marked"), Instruction.Enter.class))
        .extracting(Instruction.Enter::noWritable)
        .containsExactly(true);
    assertThat(all(function(program, "plain"), Instruction.Enter.class))
        .extracting(Instruction.Enter::noWritable)
        .containsExactly(false);
  }

  @Test
  void theLengthOfAnArrayIsTakenFromASliceOfIt() {
    Function main = main("let a = [1u8, 2, 3]; let b = a.len();");
    assertThat(all(main, Instruction.Retag.class))
        .extracting(Instruction.Retag::origin)
        .containsExactly(RetagOrigin.BORROW, RetagOrigin.COPY, RetagOrigin.ARGUMENT);
    assertThat(all(main, Instruction.Load.class)).isEmpty();
  }

  @Test
  void arrayPatternsReadOnlyTheElementsThatTheyBind() {
    Function main = main("let a = [1u8, 2, 3]; let r = &a; let [x, .., z] = r; let y = *x + *z;");
    assertThat(all(main, Instruction.Load.class)).hasSize(2);
  }

  @Test
  void aClosureCapturesAnArrayWhole() {
    Function main =
        main("let a = [1u8, 2, 3]; let f = || { let [x, _, _] = &a; *x }; let y = f();");
    assertThat(all(main, Instruction.Retag.class).get(0).pointee().size()).isEqualTo(3);
  }

  @Test
  void constantsMayNameOrderings() {
    Program program =
        Programs.compile(
            """
            use std::sync::atomic::*;
            const O: Ordering = P;
            const P: std::sync::atomic::Ordering = Ordering::Release;
            static X: AtomicU32 = AtomicU32::new(0);
            static Y: u8 = unsafe { 3 };
            fn main() { X.store(1, O); fence(O); }
            """);
    assertThat(all(function(program, "main"), Instruction.Store.class))
        .extracting(Instruction.Store::order)
        .containsExactly(MemoryOrder.RELEASE);
  }

  private static Function update(String closure) {
    String text =
        """
        use std::sync::atomic::*;
        static X: AtomicU32 = AtomicU32::new(0);
        fn main() { let _ = X.fetch_update(Ordering::SeqCst, Ordering::Relaxed, %s); }
        """;
    return function(Programs.compile(text.formatted(closure)), "main");
  }

  @Test
  void fetchUpdateNeitherFailsSpuriouslyNorCountsItsRounds() {
    Function main = update("|v| if v < 3 { Some(v + 1) } else { None }");
    assertThat(all(main, Instruction.CompareExchange.class))
        .singleElement()
        .satisfies(exchange -> assertThat(exchange.weak()).isFalse());
    assertThat(all(main, Instruction.LoopHead.class)).isEmpty();
  }

  @Test
  void fetchUpdateWithAClosureThatMayWriteIsBounded() {
    Function main = update("|v| { X.store(v, Ordering::Relaxed); Some(v) }");
    assertThat(all(main, Instruction.LoopHead.class)).hasSize(1);
  }

  @Test
  void aLocalWithoutAddressIsARegister() {
    Function main = main("let a = 1u8; let mut b = a + 2; b += a; println!(\"{b}\");");
    assertThat(all(main, Instruction.Visible.class)).isEmpty();
    assertThat(all(main, Instruction.Boundary.class)).isEmpty();
  }

  @Test
  void aBorrowedLocalIsAnAllocationThatEndsWithItsBlock() {
    Function main = main("{ let a = 1u8; let r = &a; } ");
    assertThat(all(main, Instruction.Allocate.class))
        .singleElement()
        .satisfies(allocate -> assertThat(allocate.kind()).isEqualTo(AllocationKind.LOCAL));
    assertThat(all(main, Instruction.Deallocate.class)).hasSize(1);
    int index = main.code().indexOf(all(main, Instruction.Deallocate.class).get(0));
    assertThat(main.spans().get(index).text()).isEqualTo("}");
  }

  @Test
  void aWildcardLooksAtThePlaceButDoesNotReadIt() {
    Function main = main("let mut a = 1u8; let p = &raw mut a; let _ = *p;");
    assertThat(all(main, Instruction.Deref.class)).hasSize(1);
    assertThat(all(main, Instruction.Load.class)).isEmpty();
  }

  @Test
  void originsOfRetagsFollowTheExpression() {
    Function main =
        main(
            """
            let mut a = 1u8;
            let m = &mut a;
            let moved = m;
            let raw = moved as *mut u8;
            let shared = &*raw;
            let copy = shared;
            let slot = &copy;
            let loaded = *slot;
            let again = &raw const *loaded;
            """);
    assertThat(all(main, Instruction.Retag.class))
        .extracting(Instruction.Retag::origin)
        .containsExactly(
            RetagOrigin.BORROW,
            RetagOrigin.COPY,
            RetagOrigin.CAST,
            RetagOrigin.BORROW,
            RetagOrigin.COPY,
            RetagOrigin.BORROW,
            RetagOrigin.LOAD,
            RetagOrigin.ADDRESS_OF);
  }

  @Test
  void argumentsAreReborrowed() {
    Program program =
        Programs.compile(
            """
            fn f(a: &u8, b: &mut u8) {}
            fn main() {
                let x = 1u8;
                let mut y = 2u8;
                let r = &x;
                let m = &mut y;
                f(r, m);
            }
            """);
    assertThat(all(function(program, "main"), Instruction.Retag.class))
        .extracting(Instruction.Retag::origin)
        .containsExactly(
            RetagOrigin.BORROW, RetagOrigin.BORROW, RetagOrigin.BORROW, RetagOrigin.TWO_PHASE);
  }

  @Test
  void localsEndBeforeProtectorsDo() {
    Program program =
        Programs.compile("fn f(a: &u8) { let x = *a; let r = &x; } fn main() { f(&1); }");
    Function f = function(program, "f");
    int dealloc = f.code().indexOf(all(f, Instruction.Deallocate.class).get(0));
    int leave = f.code().indexOf(all(f, Instruction.Leave.class).get(0));
    assertThat(dealloc).isLessThan(leave);
    assertThat(f.code().get(leave - 1)).isInstanceOf(Instruction.Boundary.class);
  }

  @Test
  void anAtomicOperationIsOneStep() {
    Program program =
        Programs.compile(
            """
            static X: std::sync::atomic::AtomicU8 = std::sync::atomic::AtomicU8::new(0);
            fn main() { X.fetch_add(1, std::sync::atomic::Ordering::SeqCst); }
            """);
    assertThat(all(function(program, "main"), Instruction.Boundary.class)).hasSize(1);
  }

  @Test
  void temporariesThatALetExtendsLiveAsLongAsItsBlock() {
    Function main =
        function(
            Programs.compile(
                "fn one() -> u8 { 1 } fn main() { let r = &one(); let v = *&one() + *r; }"),
            "main");
    List<String> ends = new ArrayList<>();
    for (int i = 0; i < main.code().size(); i++) {
      if (main.code().get(i) instanceof Instruction.Deallocate) {
        ends.add(main.spans().get(i).text());
      }
    }
    assertThat(ends).containsExactly(";", "}");
  }

  /** A store through the static's own tag after the borrow would end the borrow. */
  @Test
  void borrowedConstantsAreStoredBeforeTheyAreBorrowed() {
    Program program =
        Programs.compile(
            """
            const fn inner() -> &'static u8 { &6 }
            static mut A: &mut u8 = &mut 7;
            static B: (&u8, &u8, &u8) = (&4, inner(), &LATER);
            static LATER: u8 = 1;
            fn main() { let r = &5u8; }
            """);
    Function entry = function(program, "entry");
    List<Integer> stored = new ArrayList<>();
    for (Instruction instruction : entry.code()) {
      if (instruction instanceof Instruction.Store store
          && store.pointer() instanceof Operand.Fixed pointer
          && pointer.value() instanceof Constant.StaticPointer variable) {
        stored.add(variable.variable());
      } else if (instruction instanceof Instruction.Retag retag
          && retag.source() instanceof Operand.Fixed pointer
          && pointer.value() instanceof Constant.StaticPointer variable) {
        assertThat(stored).contains(variable.variable());
      }
    }
    assertThat(stored).doesNotHaveDuplicates().hasSameSizeAs(program.statics());
  }

  @Test
  void closuresCaptureDisjointFields() {
    Program program =
        Programs.compile(
            """
            struct P { a: u8, b: u8 }
            fn main() {
                let mut p = P { a: 1, b: 2 };
                let c = || p.a;
                p.b = 3;
                let x = c();
            }
            """);
    assertThat(all(function(program, "main"), Instruction.Retag.class).get(0).pointee().size())
        .isEqualTo(1);
  }

  @Test
  void whatARawPointerPointsToIsNotCaptured() {
    Program program =
        Programs.compile(
            """
            fn main() {
                let mut a = 1u8;
                let p = &raw mut a;
                std::thread::spawn(move || unsafe { *p = 2 }).join().unwrap();
            }
            """);
    List<Instruction.Retag> retags = all(function(program, "main"), Instruction.Retag.class);
    assertThat(retags)
        .extracting(Instruction.Retag::origin)
        .containsExactly(RetagOrigin.ADDRESS_OF);
  }

  @Test
  void layoutsKeepTheOrderOfFieldsAndAlignThem() {
    Program program =
        Programs.compile(
            """
            struct S { a: u8, b: u32, c: u16 }
            static X: S = S { a: 1, b: 2, c: 3 };
            static Y: Option<u32> = None;
            fn main() {}
            """);
    Layout struct = program.statics().get(0).layout();
    assertThat(struct.size()).isEqualTo(12);
    assertThat(struct.cells()).extracting(Layout.Cell::offset).containsExactly(0, 4, 8);
    assertThat(program.statics().get(1).layout().size()).isEqualTo(8);
  }
}
