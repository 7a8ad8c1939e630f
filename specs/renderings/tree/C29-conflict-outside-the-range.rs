//! A conflict is remembered for bytes that the protected reference has not been used on yet.
//! models-tree.md, section 11, C29.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 10 (table C29)
//@ expect * sb, regions: ub in all @ 4 (table C29)

fn f(x: &mut u8, o: *mut u8) { //~ 7
    let _v = unsafe { *o }; //~ 8
    let xp = x as *mut u8; //~ 9
    unsafe { *xp.sub(1) = 1 }; //~ 10
}

fn main() {
    unsafe {
        let mut a = [0u8; 2]; //~ 0
        let o = &raw mut a as *mut u8; //~ 1
        let f0 = &mut *o; //~ 2
        let _v = a[0]; //~ 3
        let fp = f0 as *mut u8; //~ 4
        let g = &mut *fp.add(1); //~ 5
        f(g, o);
    }
}
