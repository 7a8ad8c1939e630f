//! A `*const` made of a shared reference is read after the local was written.
//! models-tree.md, section 11, C73.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 4 (table C73)
//@ expect * noalias: ok (table C73)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let s = &x; //~ 1
        let y = s as *const u8; //~ 2
        x = 1; //~ 3
        let _v = *y; //~ 4
    }
}
