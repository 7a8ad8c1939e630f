//! A callee frees its mutable argument.
//! models-tree.md, section 11, C32.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 5 (table C32)
//@ expect * regions, refcell: ok (table C32)

use std::alloc::{alloc, dealloc, Layout};

fn f(x: &mut u8) { //~ 3
    let p = x as *mut u8; //~ 4
    unsafe { dealloc(p, Layout::new::<u8>()) }; //~ 5
}

fn main() {
    unsafe {
        let b = alloc(Layout::new::<u8>()); //~ 0
        *b = 0;
        let m = &mut *b; //~ 1
        f(m);
    }
}
