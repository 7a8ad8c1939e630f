//! A foreign write to a mutable reference that is not protected, and then its own read.
//! models-tree.md, section 11, C26.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 7 (table C26)
//@ expect * noalias: ok (table C26)

fn main() {
    unsafe {
        let mut n = 0u8; //~ 0
        let b = &mut n; //~ 1
        let bp = b as *mut u8; //~ 2
        let x = &mut *bp; //~ 3
        let y0 = &mut *b; //~ 4
        let y = y0 as *mut u8; //~ 5
        *y = 1; //~ 6
        let _v = *x; //~ 7
    }
}
