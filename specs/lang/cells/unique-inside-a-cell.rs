//! models-stacked p69: a unique reference made of `UnsafeCell::get`, then a read by the cell, then the
//! reference again. The read ends it for Stacked Borrows and freezes it for Tree Borrows.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ late
//@ expect * tb: ok

use std::cell::UnsafeCell;

fn main() {
    let cell = UnsafeCell::new(0);
    let c = &cell;
    unsafe {
        let u = &mut *c.get();
        *u = 1;
        let _seen = *c.get();
        let _v = *u; //~ late
    }
}
