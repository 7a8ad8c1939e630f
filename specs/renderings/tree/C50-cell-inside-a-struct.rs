//! A shared reference to a struct with a cell is used to write the cell and then the plain byte beside it.
//! models-tree.md, section 11, C50.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5, tb:version=v6, tb:version=v7
//@ expect * tb, tb-iw, sb, tb:version=v6, tb:version=v7: ub in all @ 3 (table C50)
//@ expect * noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2, tb:version=v3, tb:version=v4, tb-pldi25, tb:version=v5: ok (table C50)

#![allow(invalid_reference_casting)]

use std::sync::atomic::AtomicU8;

#[repr(C)]
struct S(u8, AtomicU8);

fn main() {
    unsafe {
        let d = S(0, AtomicU8::new(0)); //~ 0
        let a = &d; //~ 1
        *a.1.as_ptr() = 1; //~ 2
        *(a as *const S as *mut u8) = 1; //~ 3
    }
}
