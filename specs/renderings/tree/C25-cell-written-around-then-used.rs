//! A foreign write to a mutable reference to a cell that is not protected, and then its own write.
//! models-tree.md, section 11, C25.
//@ memory: sc
//@ alias: tb, tb-iw, sb, noalias, regions, refcell, tb:version=v0, tb:version=v1, tb:version=v2
//@ expect * tb, tb-iw, noalias, tb:version=v0, tb:version=v1, tb:version=v2: ok (table C25)
//@ expect * sb, regions, refcell: ub in all @ 7 (table C25)

use std::sync::atomic::AtomicU8;

fn main() {
    unsafe {
        let mut n = AtomicU8::new(0); //~ 0
        let b = &mut n; //~ 1
        let bp = b as *mut AtomicU8; //~ 2
        let x = &mut *bp; //~ 3
        let y0 = &mut *b; //~ 4
        let y = y0 as *mut AtomicU8 as *mut u8; //~ 5
        *y = 1; //~ 6
        *x = AtomicU8::new(2); //~ 7
    }
}
