//! A raw pointer outlives a shared reborrow.
//! models-tree.md, section 11, C67.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C67)
//@ expect * regions, refcell: ub in all @ 6 (table C67)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let a = &mut x; //~ 1
        let m = &mut *a; //~ 2
        let p = m as *mut u8; //~ 3
        let s = &*a; //~ 4
        let _v = *s; //~ 5
        *p = 1; //~ 6
        let _v = x; //~ 7
    }
}
