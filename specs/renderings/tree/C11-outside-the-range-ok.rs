//! A callee writes beside the one byte that it was lent.
//! models-tree.md, section 11, C11.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C11)

fn f(_x: &mut u8, p: *mut u8) { //~ 5
    unsafe { *p.add(1) = 1 }; //~ 6
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
