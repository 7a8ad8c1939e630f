//! An argument is written, lent as shared, and written around.
//! models-tree.md, section 11, C41.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, regions, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 7 (table C41)
//@ expect * refcell: ok (table C41)

fn f(a: &mut u8, p: *mut u8) { //~ 4
    *a = 1; //~ 5
    let _s = &*a; //~ 6
    unsafe { *p = 2 }; //~ 7
}

fn main() {
    let mut x = 0u8; //~ 0
    let m = &mut x; //~ 1
    let p = m as *mut u8; //~ 2
    f(m, p); //~ 4b
}
