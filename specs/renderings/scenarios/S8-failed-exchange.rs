//! A compare-exchange that fails only reads: a shared reference into the atomic stays good.
//! models-other.md, sections 8 to 10, S8.
//@ memory: sc
//@ alias: tb, sb
//@ expect * tb, sb: ok (table S8)

use std::sync::atomic::{AtomicU8, Ordering::*};

fn main() {
    unsafe {
        let x = AtomicU8::new(0); //~ 0
        let a = &x; //~ 1
        let y = &*a.as_ptr(); //~ 2
        let _ = a.compare_exchange(1, 2, Relaxed, Relaxed); //~ 3
        let _v = *y; //~ 4
    }
}
