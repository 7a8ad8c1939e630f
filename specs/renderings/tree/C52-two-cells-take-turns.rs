//! Two shared references to one cell write in turn.
//! models-tree.md, section 11, C52.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C52)
//@ expect * regions: ub in all @ 5 (table C52)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let mut d = AtomicU8::new(0); //~ 0
        let m = &mut d; //~ 1
        let x = &*m; //~ 2
        let y = &*m; //~ 3
        *y.as_ptr() = 1; //~ 4
        *x.as_ptr() = 2; //~ 5
        *y.as_ptr() = 3; //~ 6
        *x.as_ptr() = 4; //~ 7
    }
}
