//! The counter of an `Arc` is freed during the call that counted down.
//! models-other.md, sections 8 to 10, S10.
//@ memory: sc
//@ alias: tb, sb
//@ expect * tb, sb: ok (table S10)

use std::alloc::{alloc, dealloc, Layout};
use std::sync::atomic::{AtomicU8, Ordering::*};

fn release(f: &AtomicU8, p: *mut u8) { //~ 3
    f.fetch_sub(1, Relaxed); //~ 4
    unsafe { dealloc(p, Layout::new::<u8>()) }; //~ 6
} //~ 7

fn main() {
    unsafe {
        let h = alloc(Layout::new::<u8>()); //~ 0
        *h = 1;
        let p = h; //~ 1
        let s = &*(p as *mut AtomicU8); //~ 2
        release(s, p);
    }
}
