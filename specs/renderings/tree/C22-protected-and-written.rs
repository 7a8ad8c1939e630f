//! A foreign write to a protected mutable reference.
//! models-tree.md, section 11, C22.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 8 (table C22)
//@ expect * sb, regions, refcell: ub in all @ 7b (table C22)
//@ expect * noalias: ok (table C22)

fn f(_cx: &mut u8, y: *mut u8) { //~ 7
    unsafe { *y = 1 }; //~ 8
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
