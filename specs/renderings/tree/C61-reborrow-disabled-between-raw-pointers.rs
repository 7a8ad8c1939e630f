//! A read disables the mutable reborrow between two raw pointers; then the lower one writes.
//! models-tree.md, section 11, C61.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 7 (table C61)
//@ expect * noalias, regions: ok (table C61)

fn main() {
    unsafe {
        let mut l = 0u8; //~ 0
        let m = &mut l; //~ 1
        let b = m as *mut u8; //~ 2
        let mr = &mut *b; //~ 3
        let p = mr as *mut u8; //~ 4
        let _v = *b; //~ 5
        *b = 1; //~ 6
        let _v = *p; //~ 7
    }
}
