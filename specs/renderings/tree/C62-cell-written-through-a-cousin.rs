//! A cell is written through a shared reborrow of the parent of a mutable reference.
//! models-tree.md, section 11, C62.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ rustc: no (the borrow checker: E0502)
//@ expect * tb, tb-iw, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C62)
//@ expect * sb, regions, refcell: ub in all @ 5 (table C62)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let mut d = AtomicU8::new(0); //~ 0
        let x = &mut d; //~ 1
        let y = &mut *x; //~ 2
        let s = &*x; //~ 3
        *s.as_ptr() = 1; //~ 4
        let _z = &mut *y; //~ 5
    }
}
