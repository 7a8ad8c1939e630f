//! Two mutable references made from one raw pointer: one is read, the other written, then the first is written.
//! models-tree.md, section 11, C69.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 7 (table C69)
//@ expect * sb, refcell: ub in all @ 5 (table C69)
//@ expect * noalias, regions: ok (table C69)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let p = m as *mut u8; //~ 2
        let a = &mut *p; //~ 3
        let b = &mut *p; //~ 4
        let _v = *a; //~ 5
        *b = 1; //~ 6
        *a = 2; //~ 7
    }
}
