//! A protected reference to one byte of four. Its raw pointer reads outside, where a raw pointer beside it writes.
//! models-tree.md, section 11, C10.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 10 (table C10)
//@ expect * sb, regions: ub in all @ 8 (table C10)
//@ expect * refcell: ok (table C10)

fn f(x: &mut u8, p: *mut u8) { //~ 5
    let xr = x as *mut u8; //~ 6
    unsafe {
        *p.add(1) = 1; //~ 7
        let _v = *xr.add(2); //~ 8
        let _v = *xr.add(3); //~ 9
        *p.add(3) = 1; //~ 10
    }
}

fn main() {
    unsafe {
        let mut d = [0u8; 4]; //~ 0
        let m = &mut d; //~ 1
        let p = m as *mut [u8; 4] as *mut u8; //~ 2
        let t = &mut *p; //~ 3
        f(t, p);
    }
}
