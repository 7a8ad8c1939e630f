//! A read through the raw pointer that a mutable reference came from, then a read of the reference.
//! models-tree.md, section 11, C55.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, regions, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C55)
//@ expect * sb, refcell: ub in all @ 5 (table C55)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let p = m as *mut u8; //~ 2
        let f = &mut *p; //~ 3
        let _v = *p; //~ 4
        let _v = *f; //~ 5
    }
}
