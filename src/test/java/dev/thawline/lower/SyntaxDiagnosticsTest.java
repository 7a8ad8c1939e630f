package dev.thawline.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.source.Diagnostic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One error each, at the part that is wrong: patterns, conditions, literals, formats, brackets. */
class SyntaxDiagnosticsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "E0005 ~ Some(x) ~ let Some(x) = Some(1);",
        "E0005 ~ 1.. ~ let 1.. = 5u8;",
        "E0004 ~ 5u8 ~ match 5u8 { ..5 => {} 6.. => {} }",
        "E0030 ~ 5..=1 ~ match 5u8 { 5..=1 => {} _ => {} }",
        "E0416 ~ x ~ let x @ (x, _) = (1, 2);",
        "E0408 ~ B ~ match E::A { v @ E::A | B => {} }",
        "T0102 ~ let 1 = 2 ~ let a = (let 1 = 2);",
        "T0102 ~ let 1 = 2 ~ if true || let 1 = 2 {}",
        "T0102 ~ 1..= ~ match 1 { 1..= => {} _ => {} }",
        "T0102 ~ < ~ let (a, b, c) = (1, 2, 3); a < b < c;",
        "E0436 ~ e ~ let e = E::C { v: 1 }; let f = E::C { ..e };",
        "E0277 ~ 5? ~ let v = 5?;",
        "E0277 ~ Some(1)? ~ let v = Some(1)?;",
        "T0001 ~ a..2 ~ let a = 1; println!(\"{:?}\", a..2);",
        "T0001 ~ 1u128 ~ let a = 1u128;",
        "T0001 ~ i128 ~ let a: i128 = 1;",
        "T0001 ~ f64 ~ let a: f64 = 1;",
        "T0001 ~ 1.5 ~ let a = 1.5;",
        "T0001 ~ 1e3 ~ let a = 1e3;",
        "T0104 ~ 256 ~ let a: u8 = 256;",
        "T0104 ~ -129 ~ let a: i8 = -129;",
        "T0102 ~ 0b12 ~ let a = 0b12;",
        "T0102 ~ 'ab' ~ let a = 'ab';",
        "E0766 ~ b\" ~ let a = b\"abc;",
        "E0748 ~ r#\" ~ let a = r#\"abc\";",
        "T0001 ~ c\"a\" ~ let a = c\"a\";",
        "T0001 ~ \"{:e}\" ~ println!(\"{:e}\", 1);",
        "T0001 ~ true ~ println!(\"{:x}\", true);",
        "T0001 ~ E::A ~ println!(\"{}\", E::A);",
        "T0001 ~ format!(\"{}\", 1) ~ let a = format!(\"{}\", 1);",
        "T0105 ~ printn ~ printn!(\"a\");",
        "T0102 ~ compile_error!(\"no\") ~ compile_error!(\"no\");",
        "T0101 ~ ( ~ let a = (1];",
      })
  void isNamedWhereItStands(String code, String place, String statement) {
    List<Diagnostic> found =
        Programs.errors("enum E { A, B, C { v: u8 } } fn main() { " + statement + " }");
    assertThat(found).isNotEmpty();
    assertThat(found.get(0).code() + " " + found.get(0).span().text())
        .isEqualTo(code + " " + place);
  }
}
