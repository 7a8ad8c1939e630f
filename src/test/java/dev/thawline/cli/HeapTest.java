package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heap blocks whose size and type only the running program knows. */
class HeapTest {
  private static final String USES = "use std::alloc::*;\nuse std::ptr;\n";

  @TempDir Path folder;

  private Shell.Result check(String directives, String body) {
    Shell shell = new Shell(folder);
    String spec =
        shell.spec(
            "heap.rs",
            "//@ memory: sc\n//@ alias: sb, tb\n"
                + directives
                + USES
                + "fn main() { unsafe {\n"
                + body
                + "} }\n");
    return shell.run("check", spec);
  }

  private void prints(String outcomes, String body) {
    check("//@ expect sc *: ok\n//@ outcomes sc: " + outcomes + "\n", body)
        .hasStatus(ExitStatus.OK);
  }

  private void isUndefined(String reason, String body) {
    String outcome = "//@ outcomes sc: \"[undefined behaviour: " + reason + "]\"\n";
    check("//@ expect sc *: memory-ub\n" + outcome, body).hasStatus(ExitStatus.OK);
  }

  @Test
  void aBlockHasTheTypeOfItsUse() {
    prints(
        "\"8 4 / 5 6 7\"",
        """
        let layout = Layout::new::<(u32, u16, u8)>();
        println!("{} {}", layout.size(), layout.align());
        let block = alloc(layout) as *mut (u32, u16, u8);
        block.write((5, 6, 7));
        println!("{} {} {}", (*block).0, (*block).1, (*block).2);
        dealloc(block as *mut u8, layout);
        """);
  }

  @Test
  void anArrayGrowsAndShrinks() {
    prints(
        "\"0 1 2 3 9 / 1\"",
        """
        let mut count = 2;
        let mut block = alloc(Layout::array::<u32>(count).unwrap()) as *mut u32;
        let mut i = 0u32;
        while i < 4 {
            if i == 2 {
                block = realloc(block as *mut u8, Layout::array::<u32>(count).unwrap(), 20) as *mut u32;
                count = 5;
            }
            *block.add(i as usize) = i;
            i += 1;
        }
        *block.add(4) = 9;
        println!("{} {} {} {} {}", *block, *block.add(1), *block.add(2), *block.add(3), *block.add(4));
        let old = Layout::array::<u32>(count).unwrap();
        block = realloc(block as *mut u8, old, 8) as *mut u32;
        println!("{}", *block.add(1));
        dealloc(block as *mut u8, Layout::array::<u32>(2).unwrap());
        """);
  }

  @Test
  void zeroedMemoryIsZeroAtEveryType() {
    prints(
        "\"0 false 0 true\"",
        """
        let layout = Layout::from_size_align(24, 8).unwrap();
        let block = alloc_zeroed(layout);
        let pointer = *(block.add(16) as *const *const u8);
        println!("{} {} {} {}", *(block as *const u64), *(block.add(9) as *const bool),
            *(block.add(12) as *const i32), pointer.is_null());
        dealloc(block, layout);
        """);
  }

  @Test
  void atomicsLiveInBlocks() {
    prints(
        "\"1\", \"2\"",
        """
        let layout = Layout::new::<std::sync::atomic::AtomicU32>();
        let block = alloc(layout) as *mut std::sync::atomic::AtomicU32;
        block.write(std::sync::atomic::AtomicU32::new(1));
        let shared = &*block;
        let other = std::thread::spawn(move || { shared.store(2, std::sync::atomic::Ordering::Relaxed); });
        println!("{}", shared.load(std::sync::atomic::Ordering::Relaxed));
        other.join().unwrap();
        dealloc(block as *mut u8, layout);
        """);
  }

  @Test
  void layoutsThatAreNoneAreErrors() {
    prints(
        "\"true true true false\"",
        """
        println!("{} {} {} {}", Layout::from_size_align(8, 3).is_err(), Layout::from_size_align(8, 0).is_err(),
            Layout::array::<u64>(usize::MAX / 8).is_err(), Layout::from_size_align(3, 8).is_err());
        """);
  }

  @Test
  void aBlockIsFreedAsItWasMade() {
    isUndefined(
        "deallocating `heap` with size 4 and alignment 4, but it has size 8 and alignment 4",
        """
        let block = alloc(Layout::array::<u32>(2).unwrap());
        dealloc(block, Layout::new::<u32>());
        """);
  }

  @Test
  void nothingIsAllocatedOfSizeZero() {
    isUndefined("allocating a block of size 0", "alloc(Layout::new::<()>());\n");
  }

  @Test
  void freshMemoryIsUninitialised() {
    isUndefined(
        "reading uninitialised memory",
        """
        let block = alloc(Layout::new::<u32>()) as *mut u32;
        let x = *block;
        """);
  }

  @Test
  void aBlockIsFreedOnce() {
    isUndefined(
        "`heap` is deallocated twice",
        """
        let block = alloc(Layout::new::<u32>());
        dealloc(block, Layout::new::<u32>());
        dealloc(block, Layout::new::<u32>());
        """);
  }

  @Test
  void aFreedBlockIsNotUsed() {
    isUndefined(
        "access to `heap` after its deallocation",
        """
        let block = alloc(Layout::new::<u32>());
        dealloc(block, Layout::new::<u32>());
        *block = 1;
        """);
  }

  @Test
  void bothPlacesAreTold() {
    Shell shell = new Shell(folder);
    String spec =
        shell.spec(
            "heap.rs",
            """
            use std::alloc::*;
            fn main() { unsafe {
                let layout = Layout::new::<u32>();
                let block = alloc(layout);
                dealloc(block, layout);
                *block = 1;
            } }
            """);
    assertThat(shell.run("run", "--memory", "sc", "--alias", "none", spec).out())
        .contains(
            "access to `heap` after its deallocation (allocated on line 4, deallocated on line 5)");
  }

  @Test
  void aLeakIsNoError() {
    prints("\"1\"", "let b = alloc(Layout::new::<u8>()); *b = 1; println!(\"{}\", *b);\n");
  }
}
