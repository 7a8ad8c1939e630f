//! A reference to a cell of no bytes is used to write where it points.
//! models-tree.md, section 11, C48.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C48)
//@ expect * sb, regions: ub in all @ 3 (table C48)

#![allow(invalid_reference_casting)]

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let mut d = 0u8; //~ 0
        let c = &*(&raw mut d as *mut [AtomicU8; 0]); //~ 1
        let p = c as *const [AtomicU8; 0] as *mut u8; //~ 2
        *p = 1; //~ 3
    }
}
