//! A mutable reborrow of a raw pointer that nothing uses, beside reads of the reference and uses of the raw pointer.
//! models-tree.md, section 11, C68.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C68)
//@ expect * regions: ub in all @ 5 (table C68)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let a = &mut x; //~ 1
        let p = a as *mut u8; //~ 2
        let _b = &mut *p; //~ 3
        let _v = *a; //~ 4
        *p = 1; //~ 5
        let _v = *a; //~ 6
        let _v = *p; //~ 7
        let _v = *a; //~ 8
        let _v = *p; //~ 9
    }
}
