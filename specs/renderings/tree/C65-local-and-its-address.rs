//! A local is written directly and through its address, in turn.
//! models-tree.md, section 11, C65.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C65)
//@ expect * sb, regions: ub in all @ 3 (table C65)

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let p = &raw mut x; //~ 1
        x = 1; //~ 2
        *p = 2; //~ 3
        x = 3; //~ 4
        *p = 4; //~ 5
    }
}
