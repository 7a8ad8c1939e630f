//! A box argument of a cell is as unique as any other: a write by another pointer is forbidden while
//! the call runs, although a shared reference to the cell would allow it.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ set

use std::cell::Cell;

unsafe fn test(x: Box<Cell<i32>>, p: *const Cell<i32>) {
    (*p).set(1); //~ set
    std::mem::forget(x);
}

fn main() {
    unsafe {
        let p = Box::into_raw(Box::new(Cell::new(0)));
        test(Box::from_raw(p), p);
    }
}
