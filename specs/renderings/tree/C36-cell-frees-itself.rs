//! A callee frees the cell that it was lent.
//! models-tree.md, section 11, C36.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C36)

use std::alloc::{alloc, dealloc, Layout};
use std::sync::atomic::AtomicU8;

fn f(x: &AtomicU8) { //~ 3
    let p = x as *const AtomicU8 as *mut u8; //~ 4
    unsafe { dealloc(p, Layout::new::<u8>()) }; //~ 5
}

fn main() {
    unsafe {
        let b = alloc(Layout::new::<u8>()); //~ 0
        *b = 0;
        let c = &*(b as *mut AtomicU8); //~ 1
        f(c);
    }
}
