package dev.thawline.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where rustc's MIR copies and reborrows references between the parts of an expression, seen by
 * verdict and line. Each program was compared with what {@code rustc -Zunpretty=mir
 * -Zmir-emit-retag} of 1.95 says of it.
 */
class TypedCopiesTest {
  @TempDir Path folder;

  private void holds(String program) {
    Shell shell = new Shell(folder);
    String spec = shell.spec("copies.rs", "//@ memory: sc\n//@ alias: sb, tb, tb-iw\n" + program);
    shell.run("check", spec).hasStatus(ExitStatus.OK);
  }

  @Test
  void aFieldIsCopiedIntoItsStructWhenAllFieldsAreThere() {
    holds(
        """
        //@ expect sc *: ub in all @ made
        struct Pair<'a> { shared: &'a i32, raw: *mut i32 }
        fn main() { unsafe {
            let mut value = 4;
            let raw = &raw mut value;
            let pair = Pair { shared: &*raw, raw: { *raw = 5; raw } }; //~ made
        } }
        """);
  }

  @Test
  void aFieldOfATupleIsCopiedAfterTheReadsOfLaterFields() {
    holds(
        """
        //@ expect sc sb: ub in all @ made
        //@ expect sc tb, tb-iw: ok
        fn pair<'a>(reference: &'a mut i32) -> (&'a mut i32, i32) {
            (&mut *reference, *reference) //~ made
        }
        fn main() {
            let mut value = 4;
            let result = pair(&mut value);
        }
        """);
  }

  @Test
  void aVariableThatIsAnArgumentIsCopiedByTheCaller() {
    holds(
        """
        //@ expect sc *: ub in all @ call
        fn callee(reference: &i32) {}
        fn main() { unsafe {
            let mut value = 5;
            let raw = &raw mut value;
            let shared = &*raw;
            *raw = 2;
            callee(shared); //~ call
        } }
        """);
  }

  @Test
  void theTypeOfACastCoercesNothingInsideItsOperand() {
    holds(
        """
        //@ expect sc sb: ub in all @ last
        //@ expect sc tb, tb-iw: ok
        fn main() {
            let field = ({ let mut pair = (1, 2); &raw mut pair }) as *mut i32;
            let whole = ({
                let mut value = 1;
                &mut value //~ last
            }) as *mut i32;
        }
        """);
  }

  @Test
  void aBlockThatIsNotCoercedIsNotReborrowed() {
    holds(
        """
        //@ expect sc sb: ub in all @ second
        //@ expect sc tb, tb-iw: ub in all @ second
        fn main() {
            let raw = &raw const *{ let value = 1; &raw const value };
            let chosen = if raw.is_null() { let value = 1; &raw const value } else {
                let value = 2;
                &raw const value
            };
            let first = if !raw.is_null() { let mut a = 1; &mut a } else { let mut b = 1; &mut b };
            let second = if raw.is_null() {
                let mut a = 1; &mut a
            } else {
                let mut b = 1;
                &mut b //~ second
            };
        }
        """);
  }

  @Test
  void anElementAtAnIndexIsCopiedAsAVariableIs() {
    holds(
        """
        //@ expect sc *: ub in all @ call
        //@ rustc: no (E0506)
        fn callee(reference: &i32) {}
        fn main() {
            let mut value = 5;
            let index = 1;
            let array = [&7, &value];
            value = 2;
            callee(array[index]); //~ call
        }
        """);
  }

  @Test
  void anElementAtAnIndexIsAssigned() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "1 6 3 / 3 9"
        fn main() {
            let mut array = [1, 2, 3];
            let mut pairs = [(1, 2), (3, 4)];
            let index = 1;
            array[index] = 5;
            array[index] += 1;
            pairs[index].1 = 9;
            println!("{} {} {}", array[0], array[1], array[2]);
            println!("{} {}", pairs[1].0, pairs[index].1);
        }
        """);
  }

  @Test
  void aBlockReborrowsItsResultWhenItsVariablesAreGone() {
    holds(
        """
        //@ expect sc *: ub in all @ last
        fn dangling<'a>() -> &'a mut i32 { unsafe {
            let mut value = 5;
            &mut *(&raw mut value) //~ last
        } }
        fn main() {
            dangling();
        }
        """);
  }

  @Test
  void aSharedResultIsOnlyLookedAtByTheCaller() {
    holds(
        """
        //@ expect sc *: ub in all @ call
        fn dangling<'a>() -> &'a i32 { unsafe {
            let value = 5;
            &*(&raw const value)
        } }
        fn main() {
            dangling(); //~ call
        }
        """);
  }

  @Test
  void aRawBorrowBehindARawPointerKeepsItsTag() {
    holds(
        """
        //@ expect sc *: ok
        fn main() { unsafe {
            let mut value = 8;
            let raw: *mut i32 = &mut value as *mut i32;
            let same = std::ptr::addr_of!(*raw).cast_mut();
            *raw = 1;
            *same = 2;
        } }
        """);
  }

  @Test
  void aRawBorrowOfAMutableStaticKeepsItsTag() {
    holds(
        """
        //@ expect sc *: ok
        static mut COUNT: i32 = 1;
        fn main() { unsafe {
            let raw = std::ptr::addr_of!(COUNT).cast_mut();
            *raw = 2;
        } }
        """);
  }

  @Test
  void aCastOfAReferenceBehindAPointerDoesNotCopyIt() {
    holds(
        """
        //@ expect sc *: ok
        struct Holder<'a> { held: &'a mut i32 }
        fn twice(holder: &mut Holder) { unsafe {
            let first = holder.held as *mut i32;
            let second = holder.held as *mut i32;
            *first = 1;
            *second = 2;
        } }
        fn main() {
            let mut value = 0;
            let mut holder = Holder { held: &mut value };
            twice(&mut holder);
        }
        """);
  }

  @Test
  void theArgumentsOfLibraryFunctionsAreRetaggedWhereTheCallBegins() {
    holds(
        """
        //@ expect sc *: ub in all @ swap
        fn main() { unsafe {
            let mut value = 1;
            let raw = &raw mut value;
            std::mem::swap( //~ swap
                &mut *raw,
                { *raw = 3; &mut *raw });
        } }
        """);
  }

  @Test
  void aReferenceIsCopiedBeforeItIsTransmuted() {
    holds(
        """
        //@ expect sc *: ub in all @ cast
        fn main() { unsafe {
            let mut value = 1;
            let raw = &raw mut value;
            let shared = &*raw;
            *raw = 3;
            let pointer = std::mem::transmute::<&i32, *const i32>(shared); //~ cast
        } }
        """);
  }

  @Test
  void aReferenceThatIsReplacedIsRetaggedInsideTheCall() {
    holds(
        """
        //@ expect sc sb: ub in all @ replace
        //@ expect sc tb: ok
        //@ expect sc tb-iw: ub in all @ replace
        fn main() { unsafe {
            let mut value = 5;
            let mut held = &mut value;
            let raw = &raw mut held;
            let old = std::mem::replace(&mut *raw, held); //~ replace
        } }
        """);
  }

  @Test
  void theCopyIntoATupleStructActivatesATwoPhaseBorrow() {
    holds(
        """
        //@ expect sc sb: ub in all @ read
        //@ expect sc tb, tb-iw: ok
        struct Wrapper<'a>(&'a mut i32);
        fn main() { unsafe {
            let mut value = 3;
            let wrapper = Wrapper(&mut value);
            let first = &raw mut *wrapper.0;
            let second = &mut *wrapper.0;
            let third = &raw mut *wrapper.0;
            let copy = *first; //~ read
        } }
        """);
  }

  @Test
  void anAssertionBorrowsItsLeftSideBeforeItEvaluatesTheRight() {
    holds(
        """
        //@ expect sc sb: ub in all @ compared
        //@ expect sc tb, tb-iw: ok
        fn main() { unsafe {
            let mut value = 1;
            let raw = &raw mut value;
            assert_ne!(*raw, *(&mut *raw) + 1); //~ compared
        } }
        """);
  }

  @Test
  void whatIsPrintedIsBorrowedInTheOrderOfTheArguments() {
    holds(
        """
        //@ expect sc sb: ub in all @ second
        //@ expect sc tb, tb-iw: ub in all @ second
        fn main() { unsafe {
            let mut value = 1;
            let raw = &raw mut value;
            println!("{value} {}", { *raw = 2; 3 });
            print!("{} {}", *raw, { *(&mut *raw) = 2; 3 }); //~ second
        } }
        """);
  }
}
