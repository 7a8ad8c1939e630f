//! Two raw pointers to a local, each by way of a mutable reference of its own.
//! models-tree.md, section 11, C60.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 6 (table C60)
//@ expect * sb, regions, refcell: ub in all @ 5 (table C60)
//@ expect * noalias: ok (table C60)

fn main() {
    unsafe {
        let mut l = 0u8; //~ 0
        let a = &mut l; //~ 1
        let p1 = a as *mut u8; //~ 2
        let b = &mut l; //~ 3
        let p2 = b as *mut u8; //~ 4
        *p1 = 1; //~ 5
        *p2 = 2; //~ 6
    }
}
