//! A raw pointer writes after the reference it came from was reborrowed.
//! models-tree.md, section 11, C57.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C57)
//@ expect * sb, regions: ub in all @ 4 (table C57)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let t = &mut x; //~ 1
        let t2 = t as *mut u8; //~ 2
        let _u = &mut *t; //~ 3
        *t2 = 1; //~ 4
        let _v = *t; //~ 5
    }
}
