//! A reference to a header is used to write what is behind the header.
//! models-tree.md, section 11, C46.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 3 (table C46)
//@ expect * noalias: ok (table C46)

fn main() {
    unsafe {
        let d = [0u8; 2]; //~ 0
        let h = &d[0]; //~ 1
        let p = h as *const u8 as *mut u8; //~ 2
        *p.add(1) = 1; //~ 3
    }
}
