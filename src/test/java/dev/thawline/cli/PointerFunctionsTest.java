package dev.thawline.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code std::ptr}'s functions read, write, borrow and give. */
class PointerFunctionsTest {
  @TempDir Path folder;

  private Shell.Result check(String program) {
    Shell shell = new Shell(folder);
    String spec = shell.spec("pointers.rs", "//@ memory: sc\n//@ alias: sb, tb, tb-iw\n" + program);
    return shell.run("check", spec);
  }

  private void holds(String program) {
    check(program).hasStatus(ExitStatus.OK);
  }

  @Test
  void swapExchangesAndReplaceGivesTheOldValue() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "2 1 / 2 7 / 1 7"
        fn main() { unsafe {
            let (mut a, mut b) = (1, 2);
            let (p, q) = (&raw mut a, &raw mut b);
            std::ptr::swap(p, q);
            println!("{} {}", *p, *q);
            let old = std::ptr::replace(p, 7);
            println!("{old} {}", *p);
            p.swap(q);
            println!("{} {}", *p, q.replace(9));
        } }
        """);
  }

  @Test
  void copyMovesAsManyElementsAsItsCountSays() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "1 1 2 / 2 1 2"
        fn main() { unsafe {
            let mut array = [1, 2, 3];
            let first = &raw mut array as *mut i32;
            std::ptr::copy(first, first.add(1), 2);
            println!("{} {} {}", *first, *first.add(1), *first.add(2));
            first.add(2).copy_to_nonoverlapping(first, 1);
            first.copy_to(first, 0);
            println!("{} {} {}", *first, *first.add(1), *first.add(2));
        } }
        """);
  }

  @Test
  void replaceBorrowsWhatThePointerPointsTo() {
    holds(
        """
        //@ expect sc *: ub in all @ replace
        fn main() { unsafe {
            let raw = { let mut value = 1; &raw mut value };
            std::ptr::replace(raw, 2); //~ replace
        } }
        """);
  }

  @Test
  void swapWritesBoth() {
    holds(
        """
        //@ expect sc *: ub in all @ after
        fn main() { unsafe {
            let (mut a, mut b) = (1, 2);
            let raw = &raw mut b;
            let shared = &*raw;
            std::ptr::swap(&raw mut a, raw);
            println!("{}", *shared); //~ after
        } }
        """);
  }

  @Test
  void placesThatAreNotApartAreNoCopy() {
    holds(
        """
        //@ expect sc *: memory-ub
        //@ outcomes sc: "1 | [undefined behaviour: copy_nonoverlapping between overlapping ranges]"
        fn main() { unsafe {
            let mut value = [1, 2, 3];
            let raw = &raw mut value as *mut i32;
            std::ptr::copy_nonoverlapping(raw, raw.add(1), 1);
            println!("{}", value[1]);
            std::ptr::copy_nonoverlapping(raw, raw.add(1), 2);
        } }
        """);
  }

  @Test
  void thePointerOfAnArrayReachesAllItsElements() {
    holds(
        """
        //@ expect sc *: ub in all @ write
        fn main() { unsafe {
            let mut array = [1, 2, 3];
            let unique = array.as_mut_ptr();
            *unique.add(1) = 5;
            let shared = array.as_ptr();
            println!("{} {} {}", *shared, *unique.add(1), *shared.add(2));
            *(shared as *mut i32) = 6; //~ write
        } }
        """);
  }

  @Test
  void aNewPointerOfAnArrayEndsTheOldOne() {
    holds(
        """
        //@ expect sc sb, tb-iw: ub in all @ old
        //@ expect sc tb: ok
        fn main() { unsafe {
            let array = &mut [1, 2, 3];
            let old = array.as_mut_ptr();
            let new = array.as_mut_ptr();
            *old = 5; //~ old
        } }
        """);
  }

  @Test
  void aCountMayBeKnownOnlyAtRunTime() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "1 1 2 3"
        fn main() { unsafe {
            let mut values = [1, 2, 3, 4];
            let raw = &raw mut values as *mut i32;
            let mut count = 1;
            count += 2;
            std::ptr::copy(raw, raw.add(1), count);
            println!("{} {} {} {}", values[0], values[1], values[2], values[3]);
        } }
        """);
  }
}
