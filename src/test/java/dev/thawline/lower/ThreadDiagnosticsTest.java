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
        "thread::spawn(|| {}).is_finished(); @ `is_finished`",
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
        "use std::sync::mpsc::Sender; fn f(s: Sender<u8>) {} fn main() {} @ mpsc",
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
