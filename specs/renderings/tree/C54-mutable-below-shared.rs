//! A mutable reference made from a shared one, and only read.
//! models-tree.md, section 11, C54.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C54)
//@ expect * sb, regions, refcell: ub in all @ 2 (table C54)

#![allow(invalid_reference_casting)]

fn main() {
    unsafe {
        let x = 0u8; //~ 0
        let s = &x; //~ 1
        let m = &mut *(s as *const u8 as *mut u8); //~ 2
        let _v = *m; //~ 3
    }
}
