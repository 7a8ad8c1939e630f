//! A cell in a cell: the outer one is written, then the inner one is lent again and read.
//! models-tree.md, section 11, C63.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, regions, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C63)
//@ expect * sb: ub in all @ 5 (table C63)
//@ expect * refcell: ub in all @ 6 (table C63)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let d = AtomicU8::new(0); //~ 0
        let c = &d; //~ 1
        let u = &mut *(c.as_ptr() as *mut AtomicU8); //~ 2
        let s = &*u; //~ 3
        *c.as_ptr() = 1; //~ 4
        let t = &*s; //~ 5
        let _v = *t.as_ptr(); //~ 6
    }
}
