//! A raw pointer is read after the reference it came from was reborrowed, mutably and then shared.
//! models-tree.md, section 11, C56.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C56)
//@ expect * sb, regions: ub in all @ 5 (table C56)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let p = m as *mut u8; //~ 2
        let m2 = &mut *m; //~ 3
        let _y = &*m2; //~ 4
        let _v = *p; //~ 5
    }
}
