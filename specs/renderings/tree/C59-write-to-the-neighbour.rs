//! A reference to one element is used to write the element before it, which is lent to another reference.
//! models-tree.md, section 11, C59.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C59)
//@ expect * sb, regions: ub in all @ 4 (table C59)

fn main() {
    unsafe {
        let mut x = (0u8, 0u8); //~ 0
        let _a = &mut x.0; //~ 1
        let b = &mut x.1; //~ 2
        let p = b as *mut u8; //~ 3
        *p.sub(1) = 1; //~ 4
    }
}
