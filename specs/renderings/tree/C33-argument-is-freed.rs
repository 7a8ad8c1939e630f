//! A callee frees its mutable argument through an older pointer.
//! models-tree.md, section 11, C33.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 5 (table C33)
//@ expect * regions, refcell: ok (table C33)

use std::alloc::{alloc, dealloc, Layout};

fn f(_x: &mut u8, p: *mut u8) { //~ 4
    unsafe { dealloc(p, Layout::new::<u8>()) }; //~ 5
}

fn main() {
    unsafe {
        let b = alloc(Layout::new::<u8>()); //~ 0
        *b = 0;
        let p = b; //~ 1
        let m = &mut *p; //~ 2
        f(m, p);
    }
}
