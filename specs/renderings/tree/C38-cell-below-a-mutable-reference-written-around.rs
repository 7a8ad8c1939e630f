//! A reference to a cell, made from a raw pointer below a mutable reference: an older pointer may write during the call.
//! models-tree.md, section 11, C38.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C38)

use std::sync::atomic::AtomicU8;

fn f(_a: &AtomicU8, r1: *mut u8) { //~ 7
    unsafe { *r1 = 1 }; //~ 8
}

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let r1 = m as *mut u8; //~ 2
        let f0 = &mut *r1; //~ 3
        let r2 = f0 as *mut u8; //~ 4
        let c = &*(r2 as *const AtomicU8); //~ 5
        f(c, r1);
    }
}
