//! Like C05; the reference has written before, and writes again in the call.
//! models-tree.md, section 11, C06.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 9 (table C06)
//@ expect * tb-iw: ub in all @ 8 (table C06)
//@ expect * sb, refcell: ub in all @ 6 (table C06)
//@ expect * noalias, regions: ok (table C06)

fn f(n: &mut u8) { //~ 8
    *n = 1; //~ 9
}

fn main() {
    unsafe {
        let mut x = 0u8; //~ 0
        let m = &mut x; //~ 1
        let p = m as *mut u8; //~ 2
        let q = &mut *p; //~ 3
        *q = 2; //~ 4
        let _v = *p; //~ 5
        f(q); //~ 6
    }
}
