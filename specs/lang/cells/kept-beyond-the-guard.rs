//! A raw pointer out of a guard is not guarded: the next mutable borrow ends it.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ late

use std::cell::RefCell;

fn main() {
    let c = RefCell::new(0);
    let p = {
        let mut guard = c.borrow_mut();
        let inside: &mut i32 = &mut guard;
        inside as *mut i32
    };
    let mut other = c.borrow_mut();
    *other = 1;
    unsafe {
        *p = 2; //~ late
    }
}
