//! A foreign write to a protected mutable reference to a cell.
//! models-tree.md, section 11, C23.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, tb:version=v0, tb:version=v1, tb:version=v2: ub in all @ 8 (table C23)
//@ expect * sb, regions, refcell: ub in all @ 7b (table C23)
//@ expect * noalias: ok (table C23)

use std::sync::atomic::AtomicU8;

fn f(_cx: &mut AtomicU8, y: *mut u8) { //~ 7
    unsafe { *y = 1 }; //~ 8
}

fn main() {
    unsafe {
        let mut n = AtomicU8::new(0); //~ 0
        let b = &mut n; //~ 1
        let bp = b as *mut AtomicU8; //~ 2
        let x = &mut *bp; //~ 3
        let y0 = &mut *b; //~ 4
        let y = y0 as *mut AtomicU8 as *mut u8; //~ 5
        f(x, y); //~ 7b
    }
}
