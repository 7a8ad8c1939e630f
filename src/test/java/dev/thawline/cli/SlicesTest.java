package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pointers to slices: lengths, elements, and what their borrows cover. */
class SlicesTest {
  @TempDir Path folder;

  private Shell.Result check(String program) {
    Shell shell = new Shell(folder);
    String spec = shell.spec("slices.rs", "//@ memory: sc\n//@ alias: sb, tb\n" + program);
    return shell.run("check", spec);
  }

  private void holds(String program) {
    check(program).hasStatus(ExitStatus.OK);
  }

  @Test
  void slicesOfArraysHaveTheirElements() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "3 2 / 3 7 9 / 0 true"
        fn sum(s: &[i32]) -> i32 { let mut i = 0; let mut n = 0; while i < s.len() { n += s[i]; i += 1; } n }
        fn set(s: &mut [i32]) { s[0] = 7; s[2] = 9; }
        fn main() {
            let mut a = [1, 2, 3];
            let s: &[i32] = &a;
            println!("{} {}", s.len(), s[1]);
            set(&mut a);
            let m = &mut a;
            let t: &mut [i32] = m;
            t[1] -= 1;
            println!("{} {} {}", t.len(), t[0], t[2]);
            let none: &[i32] = &[];
            println!("{} {}", sum(none), none.is_empty());
        }
        """);
  }

  @Test
  void anIndexIsChecked() {
    holds(
        """
        //@ expect sc *: panic
        //@ outcomes sc: "[panic: index out of bounds: the len is 2 but the index is 3]"
        fn at(s: &[i32], i: usize) -> i32 { s[i] }
        fn main() { let x = at(&[1, 2], 3); }
        """);
  }

  @Test
  void anEntryRetagCoversTheWholeSlice() {
    holds(
        """
        //@ expect sc sb: ub in all @ old
        //@ expect sc tb: ub in all @ old
        fn f(s: &mut [i32]) { s[0] = 1; s[1] = 1; }
        fn main() { unsafe {
            let mut a = [1, 2];
            let unique = &mut a;
            let old = &mut *(&raw mut unique[1]);
            f(unique);
            *old = 5; //~ old
        } }
        """);
  }

  @Test
  void theProtectorOfASliceHoldsForEachElement() {
    holds(
        """
        //@ expect sc *: ub in all @ write
        fn f(s: &[i32], p: *mut i32) { unsafe { *p = 1; } } //~ write
        fn main() {
            let mut a = [1, 2];
            let p = &raw mut a as *mut i32;
            unsafe { f(std::slice::from_raw_parts(p, 2), p.add(1)); }
        }
        """);
  }

  @Test
  void whatLiesBesideASliceIsFree() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "1 4 5"
        fn main() { unsafe {
            let mut a = [1, 2, 3];
            let p = &raw mut a as *mut i32;
            let s = std::slice::from_raw_parts_mut(p.add(1), 2);
            *p = 1;
            s[0] = 4;
            *s.get_unchecked_mut(1) = 5;
            println!("{} {} {}", *p, s[0], *s.get_unchecked(1));
        } }
        """);
  }

  @Test
  void cellsOfEachElementAreNotFrozen() {
    holds(
        """
        //@ expect sc *: ok
        use std::sync::atomic::*;
        fn main() {
            let a = [AtomicU32::new(1), AtomicU32::new(2)];
            let s: &[AtomicU32] = &a;
            let other = &s[1];
            s[1].store(5, Ordering::Relaxed);
            println!("{}", other.load(Ordering::Relaxed));
        }
        """);
  }

  @Test
  void rawSlicesKeepTheirLength() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "3 3 2 16"
        fn main() { unsafe {
            let mut a = [1u8, 2, 3];
            let raw: *mut [u8] = &mut a;
            let thin = raw as *mut u8;
            *thin.add(1) = 2;
            let back = &*raw;
            println!("{} {} {} {}", raw.len(), back.len(), back[1], std::mem::size_of::<&[u8]>());
            let made = std::ptr::slice_from_raw_parts(thin as *const u8, 2);
            let z = (*made)[1];
        } }
        """);
  }

  @Test
  void pointersOfSlices() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "8 9"
        fn fill(s: &mut [i32]) { let p = s.as_mut_ptr(); unsafe { *p = 8; *p.add(1) = 9; } }
        fn main() { unsafe {
            let mut a = [1, 2];
            fill(&mut a);
            let s: &[i32] = &a;
            println!("{} {}", *s.as_ptr(), *s.as_ptr().add(1));
        } }
        """);
  }

  @Test
  void anUncheckedIndexMustBeInside() {
    holds(
        """
        //@ expect sc *: memory-ub
        fn main() { unsafe {
            let a = [1, 2, 3];
            let p = &raw const a as *const i32;
            let s = std::slice::from_raw_parts(p, 2);
            let x = *s.get_unchecked(2);
        } }
        """);
  }

  @Test
  void slicesGoThroughMemoryAndThreads() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "1 5"
        struct Pair<'a> { first: &'a [i32], second: &'a [i32] }
        fn main() {
            let a = [1, 2];
            let b = [3, 4, 5];
            let pair = Pair { first: &a, second: &b };
            let p = &pair;
            std::thread::scope(|s| {
                s.spawn(|| { let x = p.first[0] + p.second[1]; });
                s.spawn(|| { let x = p.first[1]; });
            });
            println!("{} {}", p.first[0], p.second[2]);
        }
        """);
  }

  @Test
  void slicesOfConstantsAndOfNothing() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "2 5 8 3 1 / 1 / 2 true"
        static S: &[i32] = &[1, 2, 3];
        const C: &[u8] = &[4, 5];
        static mut M: [i32; 2] = [1, 2];
        fn pick(b: bool, x: &[i32]) -> &[i32] { if b { x } else { &[9] } }
        fn main() { unsafe {
            let m: &mut [i32] = &mut *(&raw mut M);
            m[1] = 8;
            println!("{} {} {} {} {}", S[1], C[1], M[1], pick(true, S)[2], pick(false, S).len());
            let o: Option<&[i32]> = Some(S);
            if let Some(v) = o { println!("{}", v[0]); }
            let z: &[()] = &[(), ()];
            let huge = std::slice::from_raw_parts(std::ptr::dangling::<()>(), usize::MAX / 4);
            println!("{} {}", z.len(), huge.len() > 5);
        } }
        """);
  }

  @Test
  void closuresCaptureWhatTheyUseOfSlices() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "3 2 5"
        fn main() {
            let (a, mut b) = ([1, 2], [1, 2]);
            let s: &[i32] = &a;
            let c = || s[0] + s.len() as i32;
            let t: &mut [i32] = &mut b;
            let mut d = || { t[0] = 5; t.len() };
            let (x, y) = (c(), d());
            println!("{} {} {}", x, y, b[0]);
        }
        """);
  }

  @Test
  void theEventsAreThoseOfMir() {
    Shell shell = new Shell(folder);
    String spec =
        shell.spec("slices.rs", "fn main() {\n  let a = [1, 2];\n  let s: &[i32] = &a;\n}\n");
    assertThat(shell.run("run", "--events", spec).out())
        .contains(
            """
            3 | let s: &[i32] = &a;
              |  · retag & (borrow) 8 bytes
              |  · deref &, 8 bytes
              |    retag & (borrow) 8 bytes
              |  · retag & (copy) elements of 4 bytes
            """);
  }

  @Test
  void aSliceItselfIsNoValue() {
    for (String wrong :
        new String[] {
          "let x = *s;",
          "let n = std::mem::size_of::<[i32]>();",
          "let x = unsafe { std::ptr::read(s as *const [i32]) };",
          "let x: [i32] = [1, 2];",
          "let r: &mut [i32] = &[1];",
          "let p = s as *const [i32] as usize;",
        }) {
      check("fn main() { let a = [1, 2]; let s: &[i32] = &a; " + wrong + " }\n")
          .hasStatus(ExitStatus.SPEC_ERROR);
    }
  }
}
