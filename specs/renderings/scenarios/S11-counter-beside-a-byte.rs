//! Like S10, with a plain byte beside the counter. Where cells were infectious, that byte did not count.
//! models-other.md, sections 8 to 10, S11.
//@ memory: sc
//@ alias: tb, sb, tb:version=v0, tb:version=v1, tb:version=v2, tb-pldi25
//@ expect * tb, sb: ub in all @ 6 (table S11)
//@ expect * tb:version=v0, tb:version=v1, tb:version=v2, tb-pldi25: ok (table S11)

use std::alloc::{alloc, dealloc, Layout};
use std::sync::atomic::{AtomicU8, Ordering::*};

#[repr(C)]
struct S(AtomicU8, u8);

fn release(f: &S, p: *mut u8) { //~ 3
    f.0.fetch_sub(1, Relaxed); //~ 4
    unsafe { dealloc(p, Layout::new::<S>()) }; //~ 6
} //~ 7

fn main() {
    unsafe {
        let h = alloc(Layout::new::<S>()); //~ 0
        *h = 1;
        *h.add(1) = 0;
        let p = h; //~ 1
        let s = &*(p as *mut S); //~ 2
        release(s, p);
    }
}
