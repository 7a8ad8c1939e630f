package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Addresses as integers (language.md, "Addresses", "Integer-to-pointer casts"): what is known of
 * them, what is refused, and whose provenance pointers made from them have.
 */
class AddressesTest {
  @TempDir Path folder;

  private Shell.Result check(String program) {
    Shell shell = new Shell(folder);
    String spec = shell.spec("addresses.rs", "//@ memory: sc\n//@ alias: sb, tb\n" + program);
    return shell.run("check", spec);
  }

  private void holds(String program) {
    check(program).hasStatus(ExitStatus.OK);
  }

  private void isRefused(String expression) {
    Shell.Result result =
        check("fn main() { let x = [1, 2]; let n = &raw const x as usize; " + expression + " }")
            .hasStatus(ExitStatus.SPEC_ERROR);
    assertThat(result.out() + result.err())
        .contains("not supported yet: the numeric value of an address");
  }

  @Test
  void alignmentAndDistancesAreKnown() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "0 2 true / 8 true true false / 8 2 -8"
        fn main() { unsafe {
            let x = [1u32, 2, 3];
            let p = &raw const x as *const u32;
            let n = p.addr();
            println!("{} {} {}", n % 4, (n + 2) & 3, (n | 1) & !3 == n);
            let end = p.add(2).addr();
            println!("{} {} {} {}", end - n, n < end, n != 0, n == end);
            println!("{} {} {}", p.byte_add(8).byte_offset_from(p), p.add(2).offset_from(p),
                p.byte_offset_from(p.add(2)));
        } }
        """);
  }

  @Test
  void whatNeedsTheNumberIsRefused() {
    isRefused("println!(\"{}\", n);");
    isRefused("let m = n / 2;");
    isRefused("let m = n * 2;");
    isRefused("let m = n % 8;");
    isRefused("let m = n >> 1;");
    isRefused("let m = n as u8;");
    isRefused("let m = n < 4096;");
    isRefused("let m = n as isize > 0;");
    isRefused("let m = n + 100;");
    isRefused("let y = 1; let m = n < &raw const y as usize;");
  }

  @Test
  void aTagInTheLowBitsComesOffAgain() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "1 7"
        fn main() { unsafe {
            let mut x = 5u32;
            let p = &raw mut x;
            let tagged = p.map_addr(|a| a | 1);
            let tag = tagged.addr() & 1;
            let clean = tagged.map_addr(|a| a & !1);
            *clean = 7;
            println!("{} {}", tag, *p);
        } }
        """);
  }

  @Test
  void anExposedPointerIsFoundAgain() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "7 2"
        fn main() { unsafe {
            let mut x = [1, 2];
            let p = &raw mut x as *mut i32;
            let n = p as usize;
            let q = n as *mut i32;
            *q = 7;
            let r = std::ptr::with_exposed_provenance::<i32>(p.expose_provenance() + 4);
            println!("{} {}", *p, *r);
        } }
        """);
  }

  @Test
  void anAddressAloneExposesNothing() {
    holds(
        """
        //@ expect sc *: ub @ use
        fn main() { unsafe {
            let mut x = 1;
            let n = (&raw mut x).addr();
            *(n as *mut i32) = 7; //~ use
        } }
        """);
  }

  @Test
  void exposureIsOfOneTag() {
    holds(
        """
        //@ expect sc *: ub @ use
        fn main() { unsafe {
            let mut x = 1;
            let a = &mut x;
            let n = a as *mut i32 as usize;
            let b = &mut x;
            *b = 2;
            *(n as *mut i32) = 7; //~ use
        } }
        """);
  }

  @Test
  void underStrictProvenanceNothingComesFromIntegers() {
    holds(
        """
        //@ intptr: strict
        //@ expect sc *: ub @ use
        fn main() { unsafe {
            let mut x = 1;
            let n = &raw mut x as usize;
            *(n as *mut i32) = 7; //~ use
        } }
        """);
  }

  @Test
  void aPointerWithoutProvenanceTouchesNothing() {
    holds(
        """
        //@ expect sc *: memory-ub
        //@ outcomes sc: "true true | [undefined behaviour: access through a dangling pointer]"
        fn main() { unsafe {
            let mut x = 1;
            let p = &raw mut x;
            let same = std::ptr::without_provenance_mut::<i32>(p.addr()) == p;
            let dangling = std::ptr::dangling::<u32>();
            println!("{} {}", same, dangling.addr() == 4);
            let y = *dangling;
        } }
        """);
  }

  @Test
  void anAddressPassesThroughAnAtomic() {
    holds(
        """
        //@ expect sc *: ok
        //@ outcomes sc: "T1: 0", "T1: 1 9"
        use std::sync::atomic::*;
        static SLOT: AtomicUsize = AtomicUsize::new(0);
        fn main() { unsafe {
            let x = 9u16;
            let n = &raw const x as usize;
            let other = std::thread::spawn(|| {
                let found = SLOT.load(Ordering::Acquire);
                if found == 0 { println!("0"); }
                else { println!("{} {}", found & 1, *((found & !1) as *const u16)); }
            });
            SLOT.store(n | 1, Ordering::Release);
            other.join().unwrap();
        } }
        """);
  }
}
