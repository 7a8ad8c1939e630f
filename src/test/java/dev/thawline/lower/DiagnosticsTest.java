package dev.thawline.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.source.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of error: its code and the place it points at. */
class DiagnosticsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "E0308 ~ true ~ let x: u8 = true;",
        "E0308 ~ 1 ~ if 1 {}",
        "E0308 ~ 2u8 ~ let x = 1u32 + 2u8;",
        "E0425 ~ CONTER ~ CONTER.load(Ordering::Relaxed);",
        "E0425 ~ nothing ~ nothing();",
        "E0433 ~ Foo ~ Foo::new();",
        "E0412 ~ AtomicU23 ~ let x: AtomicU23 = 1;",
        "E0061 ~ two(1) ~ two(1);",
        "E0599 ~ lod ~ COUNTER.lod(Ordering::Relaxed);",
        "E0599 ~ C ~ let e = E::C;",
        "E0609 ~ z ~ let p = P { x: 1, y: 2 }; p.z;",
        "E0560 ~ z ~ let p = P { x: 1, y: 2, z: 3 };",
        "E0063 ~ P ~ let p = P { x: 1 };",
        "E0062 ~ x ~ let p = P { x: 1, y: 2, x: 3 };",
        "E0614 ~ *1u8 ~ *1u8;",
        "E0608 ~ 1u8[0] ~ 1u8[0];",
        "E0600 ~ -true ~ -true;",
        "E0369 ~ true + false ~ true + false;",
        "E0070 ~ 1 ~ 1 = 2;",
        "E0618 ~ x ~ let x = 1u8; x();",
        "E0606 ~ &1u8 as *mut u8 ~ &1u8 as *mut u8;",
        "E0268 ~ break ~ break;",
        "E0426 ~ 'a ~ loop { break 'a; }",
        "E0005 ~ Some(x) ~ let Some(x) = Some(1);",
        "E0004 ~ Some(1) ~ match Some(1) { Some(_) => {} }",
        "E0004 ~ 3u8 ~ match 3u8 { 0..=9 => {} 11..=255 => {} }",
        "E0026 ~ q ~ let P { q, .. } = P { x: 1, y: 2 };",
        "E0027 ~ P { x } ~ let P { x } = P { x: 1, y: 2 };",
        "E0023 ~ Some(a, b) ~ if let Some(a, b) = Some(1) {}",
        "E0531 ~ Sme ~ if let Sme(x) = Some(1) {}",
        "E0527 ~ [a, b] ~ let [a, b] = [1, 2, 3];",
        "E0528 ~ [a, .., b] ~ let [a, .., b] = [1];",
        "E0529 ~ [a, b] ~ let [a, b] = (1, 2);",
        "E0005 ~ [1, y] ~ let [1, y] = [1, 2];",
        "E0528 ~ [a, b @ .., c] ~ let [a, b @ .., c] = [1];",
        "E0529 ~ [a] ~ let [a] = vec![1];",
        "E0005 ~ [a, ..] ~ let s: &[u8] = &[]; let [a, ..] = s;",
        "E0004 ~ s ~ let s: &[u8] = &[]; match s { [] => {} [_, _, ..] => {} }",
        "E0004 ~ s ~ let s: &[u8] = &[]; match s { [0, ..] | [] => {} [.., 1..] => {} }",
        "E0004 ~ x ~ let x = [true; 2]; match x { [true, _] | [_, true] => {} }",
        "E0508 ~ a ~ let s: &[Box<u8>] = &[]; if let [a, ..] = *s {}",
        "E0730 ~ [x, ..] ~ fn f<const N: usize>(a: [u8; N]) { let [x, ..] = a; }",
        "T0102 ~ b @ .. ~ let [a, .., b @ ..] = [1, 2];",
        "T0001 ~ b ~ let [a, b @ ..] = [Box::new(1), Box::new(2)];",
        "T0001 ~ add_assign ~ use std::ops::AddAssign; let mut x = 1; (&mut x).add_assign(1);",
        "E0592 ~ g ~ struct S; impl S { fn g() {} } impl S { fn h() {} fn g() {} }",
        "E0592 ~ f ~ struct S<T>(T); impl S<u8> { fn f() {} } impl<T> S<T> { fn f() {} }",
        "E0308 ~ &c ~ let c = AtomicU32::new(1); AtomicU32::get_mut(&c);",
        "E0308 ~ 1u8 ~ u32::wrapping_add(1u8, 2);",
        "T0001 ~ u32::count_ones ~ let f = u32::count_ones;",
        "E0599 ~ lenn ~ [1].lenn();",
        "E0599 ~ taek ~ Some(1).taek();",
        "T0001 ~ split_off ~ vec![1].split_off(1);",
        "T0001 ~ update ~ COUNTER.update(Ordering::Relaxed, Ordering::Relaxed, |x| x);",
        "T0001 ~ u32::from_be ~ u32::from_be(1);",
        "T0001 ~ Vec::<u8>::from_raw_parts_in ~ Vec::<u8>::from_raw_parts_in();",
        "E0599 ~ hello ~ Box::new(P { x: 1, y: 2 }).hello();",
        "E0391 ~ const O: Ordering = O; ~ const O: Ordering = O; COUNTER.load(O);",
        "T0106 ~ O ~ const O: Ordering = Ordering::Release; COUNTER.load(O);",
        "E0416 ~ a ~ let (a, a) = (1, 2);",
        "E0282 ~ None ~ let x = None;",
        "E0689 ~ wrapping_add ~ let x = 1; x.wrapping_add(1);",
        "T0104 ~ 300 ~ let x: u8 = 300;",
        "T0106 ~ Ordering::Release ~ COUNTER.load(Ordering::Release);",
        "T0106 ~ Ordering::Acquire ~ COUNTER.store(1, Ordering::Acquire);",
        "T0108 ~ \"{} {}\" ~ println!(\"{} {}\", 1);",
        "E0282 ~ Vec ~ let v = Vec::new();",
        "T0001 ~ main as usize ~ main as usize;",
        "T0001 ~ format!(1) ~ format!(1);",
        "T0001 ~ size_of::<Option<&u8>>() ~ use std::mem::size_of; size_of::<Option<&u8>>();",
        "T0001 ~ std::mem::size_of::<[(E, u8); 2]>() ~ std::mem::size_of::<[(E, u8); 2]>();",
        "T0102 ~ ; ~ let x = ;",
        "E0599 ~ laod ~ COUNTER.laod(Ordering::Relaxed);",
        "E0599 ~ is_something ~ let p = P { x: 1, y: 2 }; (&p).is_something();",
        "E0004 ~ x ~ let x = 3; match x { 1 => {}, 2 => {} }",
        "E0004 ~ x ~ let x = (1u8, true); match x { (1, _) => {}, (_, true) => {} }",
        "E0415 ~ a ~ let c = |a: u8, a| a; c(1, 2u8);",
        "T0001 ~ packed ~ #[repr(C, packed)] struct S { a: u8 }",
        "T0102 ~ some ~ #[cfg(some(unix))] fn f() {}",
        "T0001 ~ thread_local ~ #[thread_local] static X: u8 = 1;",
      })
  void pointsAtThePartThatIsWrong(String code, String place, String statement) {
    List<Diagnostic> found =
        Programs.errors(
            """
            use std::sync::atomic::*;
            static COUNTER: AtomicU32 = AtomicU32::new(0);
            struct P { x: u8, y: u8 }
            enum E { A, B }
            fn two(a: u8, b: u8) {}
            fn main() {
                %s
            }
            """
                .formatted(statement));
    assertThat(found).isNotEmpty();
    Diagnostic first = found.get(0);
    assertThat(first.code()).isEqualTo(code);
    assertThat(first.span().line()).isEqualTo(7);
    assertThat(first.span().text()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "ilog ~ 3i32.ilog(missing);",
        "fetch_ptr_add ~ COUNTER.fetch_ptr_add(1, Ordering::Relaxed);",
        "isqrt ~ 5u32.isqrt();",
        "rsplit ~ let mut a = [1u8]; let (l, r) = a.rsplit(missing); l.first(missing);",
        "array_windows ~ let a = &[1u8]; let s = a.array_windows().map(|x| x + missing).sum::<u8>();",
        "u32::from_str_radix ~ u32::from_str_radix(1, missing);",
        "is_alphabetic ~ 'a'.is_alphabetic();",
        "dyn Fn(bool) -> u8 ~ let f: &dyn Fn(bool) -> u8 = &after; let x = 1;",
      })
  void whatIsNotSupportedIsTheOnlyError(String place, String statement) {
    List<Diagnostic> found =
        Programs.errors(
            """
            use std::sync::atomic::*;
            static COUNTER: AtomicU32 = AtomicU32::new(0);
            struct P { x: u8, y: u8 }
            fn main() {
                %s
            }
            fn after(f: fn(bool) -> u8) {}
            """
                .formatted(statement));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo(Diagnostic.UNSUPPORTED);
    assertThat(found.get(0).span().text()).isEqualTo(place);
  }

  @Test
  void signaturesThatAreRefusedHideNothingElse() {
    List<Diagnostic> found =
        Programs.errors(
            """
            pub async fn f(g: &u8, h: fn(bool) -> u8, p: *const u8) -> *const u8 {}
            fn main() { let = 1; }
            """);
    assertThat(found).extracting(Diagnostic::code).containsExactly("T0001", "T0102");
  }

  @Test
  void errorsDoNotAddToTheDepth() {
    String deep = "(".repeat(30) + "," + ")".repeat(30) + ";";
    assertThat(Programs.errors("fn main() { " + deep.repeat(10) + " }"))
        .hasSize(10)
        .extracting(Diagnostic::code)
        .containsOnly("T0102");
  }

  @Test
  void severalErrorsAreReportedAtOnceInTheOrderOfTheSource() {
    List<Diagnostic> found =
        Programs.errors(
            """
            use foo::bar;
            fn f(a: u8) {}
            fn main() {
                let x: bool = 1;
                f();
                missing;
            }
            """);
    assertThat(found)
        .extracting(Diagnostic::code)
        .containsExactly("E0432", "E0308", "E0061", "E0425");
  }

  @Test
  void nearMissesAreSuggested() {
    List<Diagnostic> found =
        Programs.errors("static COUNTER: u8 = 1; fn main() { let x = CONTER; }");
    assertThat(found.get(0).help()).contains("COUNTER");
  }

  @Test
  void typeMismatchesNameBothPlaces() {
    List<Diagnostic> found = Programs.errors("fn main() { let x: u8 = true; }");
    assertThat(found.get(0).secondary()).hasSize(1);
    assertThat(found.get(0).secondary().get(0).span().text()).isEqualTo("u8");
  }

  @Test
  void anUnclosedDelimiterIsShownWhereItOpens() {
    List<Diagnostic> found = Programs.errors("fn main() {\n  foo(1;\n}\n");
    assertThat(found.get(0).span().text()).isEqualTo("(");
    assertThat(found.get(0).span().line()).isEqualTo(2);
  }

  @Test
  void theRestOfAFileIsParsedAfterASyntaxError() {
    List<Diagnostic> found =
        Programs.errors("fn f() { let x = ; let = 2; }\nfn g( { }) {}\nstruct S { a u8 }\n");
    assertThat(found).extracting(d -> d.span().line()).containsExactly(1, 1, 2, 3);
  }

  @Test
  void variantsWithoutFieldsLeaveNoTypeOpen() {
    assertThat(
            Programs.errors(
                """
                fn f(x: u32) -> Option<u32> { if x > 0 { Some(x) } else { None } }
                fn main() {
                    let a = match f(1) { Some(x) => x, None => 0 };
                    let b = match (f(1), 3) { (Some(x), _) => x, (None, _) => 0 };
                    let c = match (f(1), f(0)) { (None, None) => 0, _ => 1 };
                    if let (&None, _) = (&f(0), 1) {}
                }
                """))
        .isEmpty();
  }

  @Test
  void matchesThatCoverAllValuesAndItemsForTestsAreAccepted() {
    assertThat(
            Programs.errors(
                """
                #[repr(C)] struct P { a: bool, b: bool }
                #[cfg(test)] mod tests { use super::*; fn f() {} }
                fn main() {
                    match (1u8, true) { (0..=9, _) => {} (10..=255, true) | (_, false) => {} }
                    match &(P { a: true, b: false }) { P { a: true, .. } => {} P { .. } => {} }
                    match (Some(1u8), 2u8) { (Some(_), _) => {} (_, 0..=255) => {} }
                    missing;
                }
                """))
        .extracting(Diagnostic::code)
        .containsExactly("E0425");
  }

  @Test
  void mainIsRequired() {
    assertThat(Programs.errors("fn f() {}").get(0).code()).isEqualTo("E0601");
  }
}
