//! A read of the local freezes the raw pointer that has written: one of the few programs that Tree Borrows alone rejects.
//! models-tree.md, section 11, C02.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 5 (table C02)
//@ expect * sb, noalias: ok (table C02)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let p = m as *mut u8; //~ 2
        *p = 1; //~ 3
        let _v = x; //~ 4
        *p = 2; //~ 5
    }
}
