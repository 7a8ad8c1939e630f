//! A cell is used through shared references, older and newer, between the phases of a mutable borrow of it.
//! models-tree.md, section 11, C53.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C53)
//@ expect * regions: ub in all @ 5 (table C53)
//@ expect * refcell: ub in all @ 9 (table C53)

use std::sync::atomic::AtomicU8;

struct S(AtomicU8);

impl S {
    fn take(&mut self, _unit: ()) {} //~ 9
}

fn main() {
    unsafe {
        let mut x = S(AtomicU8::new(0)); //~ 0
        let l = &x; //~ 1
        x //~ 2
            .take({
                let s = &x; //~ 3
                *s.0.as_ptr() = 1; //~ 4
                *l.0.as_ptr() = 2; //~ 5
                let _v = *s.0.as_ptr(); //~ 6
                let _v = *l.0.as_ptr(); //~ 7
            });
    }
}
