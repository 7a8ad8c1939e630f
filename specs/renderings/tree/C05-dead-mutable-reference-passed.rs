//! A mutable reference that a foreign read has ended, in Stacked Borrows, is passed and not used.
//! models-tree.md, section 11, C05.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, regions, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C05)
//@ expect * sb, refcell: ub in all @ 5 (table C05)

fn f(_n: &mut u8) {} //~ 7

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let p = m as *mut u8; //~ 2
        let q = &mut *p; //~ 3
        let _v = *p; //~ 4
        f(q); //~ 5
    }
}
