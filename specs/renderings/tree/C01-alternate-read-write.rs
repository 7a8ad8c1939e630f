//! Reads through a parent and writes through its child take turns.
//! models-tree.md, section 11, C01.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 7 (table C01)
//@ expect * sb, regions, refcell: ub in all @ 5 (table C01)
//@ expect * noalias: ok (table C01)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let p = m as *mut u8; //~ 2
        let y = &mut *p; //~ 3
        let _v = *m; //~ 4
        *y = 1; //~ 5
        let _v = *m; //~ 6
        *y = 2; //~ 7
    }
}
