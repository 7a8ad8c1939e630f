//! Two raw pointers made from one reference.
//! models-tree.md, section 11, C66.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C66)
//@ expect * regions: ub in all @ 4 (table C66)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let a = m as *mut u8; //~ 2
        let b = m as *mut u8; //~ 3
        let _v = *a; //~ 4
        *a = 1; //~ 5
        let _v = *b; //~ 6
        *b = 2; //~ 7
    }
}
