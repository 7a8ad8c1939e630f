//! A callee frees a cell with a plain byte beside it. Where cells were infectious, that byte did not count.
//! models-tree.md, section 11, C37.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6, tb:version=v7
//@ expect * tb, tb-iw, sb, tb:version=v6, tb:version=v7: ub in all @ 5 (table C37)
//@ expect * noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5: ok (table C37)

use std::alloc::{alloc, dealloc, Layout};
use std::sync::atomic::AtomicU8;

#[repr(C)]
struct S(AtomicU8, u8);

fn f(x: &S) { //~ 3
    let p = x as *const S as *mut u8; //~ 4
    unsafe { dealloc(p, Layout::new::<S>()) }; //~ 5
}

fn main() {
    unsafe {
        let b = alloc(Layout::new::<S>()); //~ 0
        *b = 0;
        *b.add(1) = 0;
        let c = &*(b as *mut S); //~ 1
        f(c);
    }
}
