//! A compare-exchange that succeeds writes: a shared reference into the atomic ends.
//! models-other.md, sections 8 to 10, S9.
//@ memory: sc
//@ alias: tb, sb
//@ expect * tb, sb: ub in all @ 5 (table S9)

use std::sync::atomic::{AtomicU8, Ordering::*};

fn main() {
    unsafe {
        let x = AtomicU8::new(0); //~ 0
        let a = &x; //~ 1
        let y = &*a.as_ptr(); //~ 2
        let _ = a.compare_exchange(0, 2, Relaxed, Relaxed); //~ 3
        let _v = *y; //~ 5
    }
}
