package dev.thawline.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bytes of a struct that none of its fields uses: memory like any other, except that values of
 * the struct never initialise it.
 */
class PaddingTest {
  @TempDir Path folder;

  private void holds(String expectations, String body) {
    Shell shell = new Shell(folder);
    String spec =
        shell.spec(
            "padding.rs",
            "//@ memory: sc\n//@ alias: sb, tb, tb-iw\n"
                + expectations
                + """
                struct Padded<'a> { pointer: &'a mut i32, number: i32 }
                fn main() { unsafe {
                    let mut value = 1;
                    let mut padded = Padded { pointer: &mut value, number: 2 };
                    let padding = (&raw mut padded as *mut i32).add(3);
                """
                + body
                + "} }");
    shell.run("check", spec).hasStatus(ExitStatus.OK);
  }

  @Test
  void itHoldsWhatIsWritten() {
    holds(
        "//@ expect sc *: ok\n//@ outcomes sc: \"5 2\"\n",
        """
        *padding = 5;
        println!("{} {}", *padding, padded.number);
        """);
  }

  @Test
  void itIsNotInitialised() {
    holds("//@ expect sc *: memory-ub\n", "let read = *padding;");
  }

  @Test
  void aValueOfTheStructLeavesItUninitialised() {
    holds(
        "//@ expect sc tb, tb-iw: memory-ub\n",
        """
        *padding = 5;
        padded = Padded { pointer: &mut value, number: 3 };
        let read = *padding;
        """);
  }

  @Test
  void aReferenceToAFieldDoesNotReachIt() {
    holds(
        "//@ expect sc sb: ub in all @ write\n//@ expect sc tb, tb-iw: ok\n",
        """
        let field = &mut padded.number as *mut i32;
        *field.add(1) = 5; //~ write
        """);
  }
}
