//! A foreign read of a protected mutable reference.
//! models-tree.md, section 11, C21.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C21)
//@ expect * tb-iw: ub in all @ 8 (table C21)
//@ expect * sb, regions, refcell: ub in all @ 7b (table C21)

fn f(_cx: &mut u8, y: *mut u8) { //~ 7
    let _v = unsafe { *y }; //~ 8
}

fn main() {
    unsafe {
        let mut n = 0u8; //~ 0
        let b = &mut n; //~ 1
        let bp = b as *mut u8; //~ 2
        let x = &mut *bp; //~ 3
        let y0 = &mut *b; //~ 4
        let y = y0 as *mut u8; //~ 5
        f(x, y); //~ 7b
    }
}
