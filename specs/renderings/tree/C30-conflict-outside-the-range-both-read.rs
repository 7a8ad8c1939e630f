//! A byte outside the argument's range is read by both, then written through the argument.
//! models-tree.md, section 11, C30.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 9 (table C30)
//@ expect * sb, regions: ub in all @ 7 (table C30)
//@ expect * refcell: ok (table C30)

fn f(y: &mut u8, x: *mut u8) { //~ 5
    let yr = y as *mut u8; //~ 6
    unsafe {
        let _v = *x.add(1); //~ 7
        let _v = *yr.add(1); //~ 8
        *yr.add(1) = 1; //~ 9
    }
}

fn main() {
    unsafe {
        let mut d = [0u8; 2]; //~ 0
        let m = &mut d[0]; //~ 1
        let x = m as *mut u8; //~ 2
        let y0 = &mut *x; //~ 3
        f(y0, x);
    }
}
