//! Two mutable references made from one raw pointer, and only read.
//! models-tree.md, section 11, C70.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, regions, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C70)
//@ expect * sb, refcell: ub in all @ 5 (table C70)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let p = m as *mut u8; //~ 2
        let a = &mut *p; //~ 3
        let b = &mut *p; //~ 4
        let _v = *a; //~ 5
        let _v = *b; //~ 6
    }
}
