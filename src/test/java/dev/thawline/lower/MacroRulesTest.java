package dev.thawline.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.source.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is wrong with macros of the program, and where it is said to be. */
class MacroRulesTest {
  private static String only(String text) {
    List<Diagnostic> errors = Programs.errors(text);
    assertThat(errors).hasSize(1);
    Diagnostic error = errors.get(0);
    return error.code() + " " + error.message() + " @ " + error.span().text();
  }

  private static final String PAIR = "macro_rules! pair { ($a:expr, $b:expr) => { $a + $b } }\n";

  @Test
  void whatNoRuleExpectsIsNamedWhereItStands() {
    assertThat(only(PAIR + "fn main() { let x = pair!(1; 2); }"))
        .isEqualTo("T0110 no rules expected `;` @ ;");
    assertThat(only(PAIR + "fn main() { let x = pair!(1); }"))
        .isEqualTo("T0110 unexpected end of macro invocation @ )");
    assertThat(only(PAIR + "fn main() { let x = pair!(1, 2, 3); }"))
        .isEqualTo("T0110 no rules expected `,` @ ,");
  }

  @Test
  void aFragmentThatDoesNotParseIsAnErrorOfItsOwn() {
    assertThat(only(PAIR + "fn main() { let x = pair!(1 +, 2); }"))
        .isEqualTo("T0102 expected expression, found `,` @ ,");
  }

  @Test
  void unknownNamesInsideABodyAreReportedThere() {
    assertThat(only("macro_rules! m { () => { nowhere } } fn main() { let x: u8 = m!(); }"))
        .isEqualTo("E0425 cannot find value `nowhere` in this scope @ nowhere");
  }

  @Test
  void aVariableOfABodyIsNotTheCallers() {
    assertThat(only("macro_rules! m { () => { x } } fn main() { let x = 1; let y: u8 = m!(); }"))
        .startsWith("E0425 cannot find value `x`");
    assertThat(only("macro_rules! m { () => { let x = 1u8; } } fn main() { m!(); let y = x; }"))
        .startsWith("E0425 cannot find value `x`");
    assertThat(only("macro_rules! m { ($e:expr) => { 'a: { $e } } } fn main() { m!(break 'a); }"))
        .startsWith("E0426 use of undeclared label `'a`");
  }

  @Test
  void aMacroIsKnownFromItsDefinitionToTheEndOfItsBlock() {
    assertThat(only("fn main() { m!(); } macro_rules! m { () => {} }"))
        .startsWith("T0105 cannot find macro `m` in this scope");
    assertThat(only("fn main() { { macro_rules! m { () => {} } } m!(); }"))
        .startsWith("T0105 cannot find macro `m` in this scope");
    assertThat(Programs.errors("fn main() { macro_rules! m { () => {} } { m!(); } }")).isEmpty();
  }

  @Test
  @Timeout(20)
  void endlessAndDoublingMacrosEndInDiagnostics() {
    assertThat(only("macro_rules! m { () => { m!() } } fn main() { m!(); }"))
        .startsWith("T0111 recursion limit reached while expanding `m!`");
    assertThat(only("macro_rules! m { ($n:ident) => { $n!($n); } } fn main() { m!(m); }"))
        .startsWith("T0111 recursion limit reached while expanding `m!`");
    assertThat(
            only(
                "macro_rules! m { ($($x:tt)*) => { m!($($x)* $($x)*) } }"
                    + " fn main() { m!(a b c); }"))
        .startsWith("T0111 this macro expands to too many tokens");
  }

  @Test
  void badDefinitionsAreRefused() {
    assertThat(only("macro_rules! m { ($x) => {} } fn main() {}"))
        .startsWith("T0102 missing fragment specifier @ x");
    assertThat(only("macro_rules! m { ($x:number) => {} } fn main() {}"))
        .startsWith("T0102 invalid fragment specifier `number`");
    assertThat(only("macro_rules! m { ($x:tt $x:tt) => {} } fn main() {}"))
        .startsWith("T0102 duplicate matcher binding");
    assertThat(only("macro_rules! m { ($($x:vis)*) => {} } fn main() {}"))
        .startsWith("T0110 repetition matches empty token tree");
    assertThat(only("macro_rules! m { ($($x:tt)*) => { $x } } fn main() { m!(1); }"))
        .startsWith("T0110 variable `x` is still repeating at this depth @ x");
    assertThat(
            only(
                "macro_rules! m { ([$($x:tt)*] [$($y:tt)*]) => { $($x $y)* } }"
                    + " fn main() { m!([1 2] [3]); }"))
        .startsWith("T0110 meta-variable `x` repeats 2 times, but `y` repeats 1 times");
  }

  @Test
  void twoWaysToGoOnAreAmbiguous() {
    assertThat(only("macro_rules! m { ($($i:ident)* $e:expr) => {} } fn main() { m!(a); }"))
        .startsWith("T0110 local ambiguity when calling macro");
  }
}
