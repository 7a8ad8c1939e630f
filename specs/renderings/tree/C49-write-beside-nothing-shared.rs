//! A reference to no bytes, without a cell, is used to write where it points.
//! models-tree.md, section 11, C49.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 3 (table C49)
//@ expect * noalias: ok (table C49)

#![allow(invalid_reference_casting)]

fn main() {
    unsafe {
        let mut d = 0u8; //~ 0
        let c = &*(&raw mut d as *mut [u8; 0]); //~ 1
        let p = c as *const [u8; 0] as *mut u8; //~ 2
        *p = 1; //~ 3
    }
}
