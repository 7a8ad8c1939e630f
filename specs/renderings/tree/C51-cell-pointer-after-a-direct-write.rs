//! A pointer made from a cell's shared reference is read after the cell was written directly.
//! models-tree.md, section 11, C51.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C51)
//@ expect * sb, regions: ub in all @ 4 (table C51)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let mut c = AtomicU8::new(0); //~ 0
        let s = &c; //~ 1
        let p = s as *const AtomicU8 as *const u8; //~ 2
        c = AtomicU8::new(1); //~ 3
        let _v = *p; //~ 4
    }
}
