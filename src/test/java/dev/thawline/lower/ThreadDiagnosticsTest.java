package dev.thawline.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.source.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the subset does not have of threads is refused, at its place. */
class ThreadDiagnosticsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "thread::Builder::new().spawn(|| {}); @ `thread::Builder::new`",
        "let me = thread::current(); @ `thread::current`",
        "thread::park(); @ `thread::park`",
        "thread::spawn(|| {}).is_finished(); @ `is_finished`",
        "thread::spawn(|| {}).thread(); @ `thread` of",
        "let count = thread::available_parallelism(); @ available_parallelism",
        "let (a, b) = std::sync::mpsc::channel::<i32>(); @ mpsc",
        "let f: &dyn Fn() = &|| {}; @ trait objects",
      })
  void isRefused(String statement, String feature) {
    assertRefused("fn main() { " + statement + " }", feature);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "fn f<'s>(s: &'s thread::Scope<'s, '_>) { s.spawn(|| {}); }"
            + " fn main() { thread::scope(|s| f(s)); } @ a scope that is used outside",
        "thread_local! { static X: u8 = 0; } fn main() {} @ thread_local!",
      })
  void itemIsRefused(String items, String feature) {
    assertRefused(items, feature);
  }

  private static void assertRefused(String program, String feature) {
    assertThat(Programs.errors("use std::thread;\n" + program))
        .isNotEmpty()
        .extracting(Diagnostic::message)
        .first()
        .asString()
        .startsWith("not supported yet: ")
        .contains(feature);
  }
}
