//! `NonNull::as_mut` makes a unique reference each time.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ late

use std::ptr::NonNull;

fn main() {
    let mut x = 0;
    let mut p = NonNull::from(&mut x);
    unsafe {
        let a = p.as_mut();
        let b = p.as_mut();
        *b = 1;
        *a = 2; //~ late
    }
}
