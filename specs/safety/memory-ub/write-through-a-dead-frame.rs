//! A callee writes into a local of a call that has returned, by a pointer that was left behind in a static.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ write

use std::ptr;

static mut LEFT: *mut u8 = ptr::null_mut();

fn leave_behind() {
    let mut local = 1;
    unsafe { LEFT = &raw mut local };
}

fn later() {
    unsafe { *LEFT = 2 }; //~ write
}

fn main() {
    leave_behind();
    later();
}
