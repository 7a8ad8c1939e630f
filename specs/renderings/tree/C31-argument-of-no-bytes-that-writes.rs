//! An argument of no bytes is protected where it is used all the same.
//! models-tree.md, section 11, C31.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 7 (table C31)
//@ expect * sb, regions: ub in all @ 6 (table C31)
//@ expect * refcell: ok (table C31)

fn f(y: &mut [u8; 0], p: *mut u8) { //~ 5
    let yr = y as *mut [u8; 0] as *mut u8;
    unsafe {
        *yr = 1; //~ 6
        let _v = *p; //~ 7
    }
}

fn main() {
    unsafe {
        let mut n = 0u8; //~ 0
        let m = &mut n; //~ 1
        let p = m as *mut u8; //~ 2
        let z = &mut *(p as *mut [u8; 0]); //~ 3
        f(z, p);
    }
}
