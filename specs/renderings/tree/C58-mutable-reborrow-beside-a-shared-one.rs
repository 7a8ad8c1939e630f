//! A mutable reborrow that nothing uses, beside a shared one that is used.
//! models-tree.md, section 11, C58.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, regions, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C58)
//@ expect * sb, refcell: ub in all @ 6 (table C58)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let p = m as *mut u8; //~ 2
        let s = &*p; //~ 3
        let _q = s as *const u8; //~ 4
        let _mm = &mut *p; //~ 5
        let _v = *s; //~ 6
    }
}
