//! Like C63, with reads of both cells before.
//! models-tree.md, section 11, C76.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, regions, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C76)
//@ expect * sb: ub in all @ 7 (table C76)
//@ expect * refcell: ub in all @ 5 (table C76)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let d = AtomicU8::new(0); //~ 0
        let c = &d; //~ 1
        let u = &mut *(c.as_ptr() as *mut AtomicU8); //~ 2
        let s = &*u; //~ 3
        let _v = *c.as_ptr(); //~ 4
        let _v = *s.as_ptr(); //~ 5
        *c.as_ptr() = 1; //~ 6
        let t = &*s; //~ 7
        let _v = *t.as_ptr(); //~ 8
    }
}
