package dev.thawline.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.source.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors about destructors and moves, and what is known about moves while a body is lowered. */
class DropDiagnosticsTest {
  private static final String ITEMS =
      """
      struct D(i32);
      impl Drop for D { fn drop(&mut self) {} }
      struct S { d: D }
      impl Drop for S { fn drop(&mut self) {} }
      static STATIC: D = D(1);
      fn f(_d: &D) {}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "E0382 ~ a.0 ~ let a = D(1); drop(a); let n = a.0;",
        "E0382 ~ a.0 ~ let a = (D(1), D(2)); drop(a); f(&a.0);",
        "E0382 ~ a.1 ~ let a = (D(1), D(2)); drop(a.1); f(&a.1);",
        "E0382 ~ a ~ let a = D(1); let b = a; drop(a);",
        "E0382 ~ a ~ let a = D(1); drop(a); match a { _ => {} }",
        "E0382 ~ a.0 ~ let a = D(1); drop(a); println!(`{}`, a.0);",
        "E0382 ~ a ~ let a = D(1); loop { drop(a); break; } drop(a);",
        "E0381 ~ a ~ let a: D; drop(a);",
        "E0507 ~ *r ~ let a = D(1); let r = &a; drop(*r);",
        "E0507 ~ STATIC ~ drop(STATIC);",
        "E0507 ~ d ~ match &Some(D(1)) { &Some(d) => {} _ => {} }",
        "E0508 ~ a[0] ~ let a = [D(1), D(2)]; drop(a[0]);",
        "E0509 ~ s.d ~ let s = S { d: D(1) }; drop(s.d);",
        "E0509 ~ d ~ let S { d } = S { d: D(1) };",
        "E0040 ~ drop ~ let mut a = D(1); a.drop();",
        "T0001 ~ } ~ let t = std::thread::spawn(|| D(1));",
        "T0001 ~ (Some(d), None) | (None, Some(d)) ~"
            + " match (Some(D(1)), None) { (Some(d), None) | (None, Some(d)) => {} _ => {} }",
      })
  void isReported(String code, String place, String body) {
    List<Diagnostic> errors =
        Programs.errors(ITEMS + "fn main() { " + body.replace('`', '"') + "\n}");
    assertThat(errors).isNotEmpty();
    assertThat(errors.get(0).code()).as(errors.toString()).isEqualTo(code);
    assertThat(errors.get(0).span().text()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "E0120 ~ i32 ~ impl Drop for i32 { fn drop(&mut self) {} }",
        "E0046 ~ Drop ~ struct T; impl Drop for T {}",
        "E0407 ~ dorp ~ struct T; impl Drop for T { fn dorp(&mut self) {} }",
        "E0053 ~ drop ~ struct T; impl Drop for T { fn drop(&self) {} }",
        "E0184 ~ T ~ #[derive(Clone, Copy)] struct T; impl Drop for T { fn drop(&mut self) {} }",
        "E0119 ~ D ~ impl Drop for D { fn drop(&mut self) {} }",
      })
  void implementationsAreChecked(String code, String place, String item) {
    List<Diagnostic> errors = Programs.errors(ITEMS + item + "\nfn main() {}");
    assertThat(errors).extracting(Diagnostic::code).containsExactly(code);
    assertThat(errors.get(0).span().text()).isEqualTo(place);
  }

  /** What may or may not have been moved is no certain error. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "let mut a = D(1); drop(a); a = D(2); f(&a);",
        "let a; loop { a = D(1); break; } f(&a);",
        "let a = (D(1), D(2)); drop(a.0); f(&a.1);",
        "let a = D(1); drop(a); let _ = a;",
        "let a = D(1); if STATIC.0 == 1 { drop(a); return; } f(&a);",
        "let t = std::thread::spawn(|| D(1)); drop(t.join().unwrap());",
      })
  void isNoError(String body) {
    assertThat(Programs.errors(ITEMS + "fn main() { " + body + " }")).isEmpty();
  }

  private static long count(String body, Class<? extends Instruction> kind) {
    Function main =
        Programs.compile(ITEMS + "fn main() { " + body + " }").functions().stream()
            .filter(function -> function.name().equals("main"))
            .findFirst()
            .orElseThrow();
    return main.code().stream().filter(kind::isInstance).count();
  }

  @Test
  void whatIsKnownIsNotTested() {
    assertThat(count("let a = D(1); let b = a; drop(b);", Instruction.Branch.class)).isZero();
    assertThat(count("let a; a = D(1);", Instruction.Branch.class)).isZero();
    String maybe = "let a = D(1); if STATIC.0 == 1 { drop(a); }";
    assertThat(count(maybe, Instruction.Branch.class)).isEqualTo(2);
  }

  @Test
  void typesWithoutDestructorsAreNotTracked() {
    assertThat(count("let a = (1, 2); let b = a; let c = Some(b);", Instruction.Call.class))
        .isZero();
  }

  @Test
  void glueOfAPlaceIsLoweredOnceALine() {
    long glue =
        Programs.compile(ITEMS + "fn main() { let _a = D(1); let _b = D(2); }").functions().stream()
            .filter(function -> function.name().equals("drop_in_place::<D>"))
            .count();
    assertThat(glue).isEqualTo(1);
  }
}
