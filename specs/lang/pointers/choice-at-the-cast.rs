//! choice-at-the-cast of the demonstrations, in Rust: two unique references to one variable are exposed, and which of them a
//! pointer from an integer must have comes out later. With the choice put off Tree Borrows accepts both paths; at the cast no
//! choice does. UCG 392.
//@ memory: sc
//@ alias: tb, none
//@ intptr: at-cast
//@ expect sc tb: ub @ cast
//@ expect sc none: ok

use std::sync::atomic::{AtomicBool, Ordering};

static LATE: AtomicBool = AtomicBool::new(false);

fn main() {
    let mut x = 1;
    let raw = &raw mut x;
    let (a, b) = unsafe { (&mut *raw, &mut *raw) };
    let address = a as *mut i32 as usize;
    (b as *mut i32).expose_provenance();
    let q = address as *mut i32; //~ cast
    let other = std::thread::spawn(|| LATE.store(true, Ordering::Relaxed));
    if LATE.load(Ordering::Relaxed) {
        unsafe { *q = 2 };
        *a = 3;
    } else {
        unsafe { *q = 2 };
        *b = 3;
    }
    other.join().unwrap();
}
