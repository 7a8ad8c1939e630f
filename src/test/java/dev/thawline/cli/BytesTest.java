package dev.thawline.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Memory as bytes (language.md, "Locations are bytes in meaning", "Mixed sizes"): what is read
 * where something of another size was written. Outcomes are those of rustc's programs on a
 * little-endian machine.
 */
class BytesTest {
  @TempDir Path folder;

  private Shell.Result check(String program) {
    Shell shell = new Shell(folder);
    String spec = shell.spec("bytes.rs", "//@ memory: sc, rc11\n//@ alias: sb, tb\n" + program);
    return shell.run("check", spec);
  }

  private void holds(String program) {
    check(program).hasStatus(ExitStatus.OK);
  }

  private void isRefused(String program) {
    check(program).hasStatus(ExitStatus.SPEC_ERROR);
  }

  @Test
  void bytesOfANumberAreItsLowOnesFirst() {
    holds(
        """
        //@ expect * *: ok
        //@ outcomes *: "4 1 33620741 513"
        fn main() { unsafe {
            let mut x: u32 = 0x01020304;
            let bytes = &raw mut x as *mut u8;
            let (low, high) = (*bytes, *bytes.add(3));
            *bytes.add(2) = 2; *bytes.add(3) = 2;
            let half = (bytes as *mut u16).add(1);
            *half = *half - 1;
            println!("{} {} {} {}", low, high, x + 1, *half);
        } }
        """);
  }

  @Test
  void anArrayOfBytesIsANumber() {
    holds(
        """
        //@ expect * *: ok
        //@ outcomes *: "513 254 255 -2"
        fn main() { unsafe {
            let number: u32 = std::mem::transmute([1u8, 2, 0, 0]);
            let bytes: [u8; 2] = std::mem::transmute(-2i16);
            let back: i16 = std::mem::transmute(bytes);
            println!("{} {} {} {}", number, bytes[0], bytes[1], back);
        } }
        """);
  }

  @Test
  void typesOfDifferentSizesAreNotTransmuted() {
    isRefused("fn main() { let n: u32 = unsafe { std::mem::transmute([1u8, 2]) }; }");
  }

  @Test
  void aPointerCopiedByteByByteKeepsItsProvenanceOnlyAsBytesWithoutType() {
    holds(
        """
        //@ expect * *: memory-ub
        //@ outcomes *: "7 | [undefined behaviour: access through a pointer without provenance]"
        fn main() { unsafe {
            let value = 7;
            let mut from: &i32 = &value;
            let mut to: &i32 = &5;
            let (a, b) = (&raw const from as *const u8, &raw mut to as *mut u8);
            std::ptr::copy(a, b, 3);
            std::ptr::copy(a.add(3), b.add(3), 5);
            println!("{}", *to);
            *b = *a;
            println!("{}", *(*(&raw const to as *const *const i32)));
        } }
        """);
  }

  @Test
  void anUntypedCopyKeepsWhatIsUninitialised() {
    holds(
        """
        //@ expect * *: memory-ub
        //@ outcomes *: "1 2 | [undefined behaviour: reading uninitialised memory]"
        fn main() { unsafe {
            let from: (u8, u32) = (1, 2);
            let mut to: (u8, u32) = (3, 4);
            std::ptr::copy_nonoverlapping(&raw const from as *const u8, &raw mut to as *mut u8, 8);
            println!("{} {}", to.0, to.1);
            let padding = *(&raw const to as *const u8).add(1);
        } }
        """);
  }

  @Test
  void bytesCanBeSetToANumber() {
    holds(
        """
        //@ expect * *: ok
        //@ outcomes *: "2880154539 2 0 0"
        fn main() { unsafe {
            let mut a: [u32; 2] = [1, 2];
            let p = &raw mut a as *mut u32;
            p.write_bytes(0xab, 1);
            let (x, y) = (a[0], a[1]);
            std::ptr::write_bytes(p, 0, 2);
            println!("{} {} {} {}", x, y, a[0], a[1]);
        } }
        """);
  }

  @Test
  void aBoolOfManyBitsIsInvalid() {
    holds(
        """
        //@ expect * *: memory-ub
        //@ outcomes *: "[undefined behaviour: an invalid bool]"
        fn main() { unsafe {
            let mut flags = [true, false];
            (&raw mut flags as *mut u8).write_bytes(2, 2);
            let flag = flags[0];
        } }
        """);
  }

  @Test
  void anAccessMustBeAligned() {
    holds(
        """
        //@ expect * *: memory-ub
        //@ outcomes *: "16777216 | [undefined behaviour: misaligned access to `words`]"
        fn main() { unsafe {
            let mut words: [u32; 2] = [1, 2];
            let p = &raw mut words as *mut u8;
            println!("{}", (p.add(1) as *const u32).read_unaligned() / 2);
            (p.add(1) as *mut u32).write_unaligned(5);
            let wrong = (p.add(1) as *const u32).read();
        } }
        """);
  }

  @Test
  void aBlockIsAlignedOnlyAsItAskedFor() {
    holds(
        """
        //@ expect * *: memory-ub
        //@ outcomes *: "[undefined behaviour: misaligned access: `bytes` is aligned to 1, the access needs 4]"
        fn main() { unsafe {
            let bytes = [0u8; 4];
            let wrong = *(&raw const bytes as *const u32);
        } }
        """);
  }

  @Test
  void racesAreByTheByte() {
    holds(
        """
        //@ expect * *: ok
        //@ outcomes *: "258"
        static mut WORD: u16 = 0;
        fn main() { unsafe {
            let p = &raw mut WORD as *mut u8;
            let other = std::thread::spawn(|| { *(&raw mut WORD as *mut u8) = 2; });
            *p.add(1) = 1;
            other.join().unwrap();
            println!("{}", WORD);
        } }
        """);
  }

  @Test
  void halvesOfOneWordRace() {
    holds(
        """
        //@ expect * *: race
        static mut WORD: u16 = 0;
        fn main() { unsafe {
            let p = &raw mut WORD as *mut u8;
            let other = std::thread::spawn(|| { WORD = 2; });
            *p.add(1) = 1;
            other.join().unwrap();
        } }
        """);
  }

  @Test
  void aBorrowOfHalfANumberLeavesTheOtherHalfAlone() {
    holds(
        """
        //@ expect * *: ok
        //@ outcomes *: "1027"
        fn main() { unsafe {
            let mut word: u16 = 0;
            let p = &raw mut word as *mut u8;
            let low = &mut *p;
            let high = &mut *p.add(1);
            *low = 3;
            *high = 4;
            *low = 3;
            println!("{}", word);
        } }
        """);
  }

  /** Finer cells are another representation of the same executions. */
  @Test
  void dividingAVariableAddsNoExecution() {
    for (String last : new String[] {"DATA", "*(&raw const DATA as *const u8).add(1)"}) {
      holds(
          """
          //@ expect * *: ok
          //@ executions sc: 2
          //@ executions rc11: 2
          use std::sync::atomic::*;
          static mut DATA: (u32, u16) = (0, 0);
          static READY: AtomicBool = AtomicBool::new(false);
          fn main() { unsafe {
              let reader = std::thread::spawn(|| {
                  if READY.load(Ordering::Acquire) { let x = DATA.0 + DATA.1 as u32; }
              });
              DATA = (1, 2);
              READY.store(true, Ordering::Release);
              reader.join().unwrap();
              let x = %s;
          } }
          """
              .formatted(last));
    }
  }

  @Test
  void atomicsOfTwoSizesInOnePlaceSeeEachOther() {
    holds(
        """
        //@ expect * *: ok
        //@ outcomes *: "1 3 514 true 5"
        use std::sync::atomic::{AtomicU16, AtomicU8, Ordering::*};
        fn main() { unsafe {
            let word = AtomicU16::new(0);
            let low = &*(&raw const word as *const AtomicU8);
            low.store(1, Relaxed);
            let first = word.load(Relaxed);
            word.store(0x203, Relaxed);
            let half = low.fetch_add(0xff, AcqRel);
            let second = word.load(SeqCst);
            let exchanged = word.compare_exchange(514, 5, AcqRel, Acquire).is_ok();
            println!("{} {} {} {} {}", first, half, second, exchanged, low.load(Relaxed));
        } }
        """);
  }
}
