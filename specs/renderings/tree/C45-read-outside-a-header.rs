//! A reference to a header is used to read what is behind the header.
//! models-tree.md, section 11, C45.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C45)
//@ expect * sb, regions: ub in all @ 2 (table C45)

fn main() {
    unsafe {
        let d = [0u8; 2]; //~ 0
        let h = &d[0]; //~ 1
        let _v = *(h as *const u8).add(1); //~ 2
    }
}
