//! The destructor does nothing, but the glue's `&mut` alone ends the caller's protected reference under
//! Stacked Borrows. Tree Borrows takes it for a read.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ub in all @ glue
//@ expect * tb: ok
//@ differ sc sb tb: yes

use std::mem;
use std::ptr;

struct S(i32);
impl Drop for S {
    fn drop(&mut self) {}
}

fn f(_r: &mut i32, p: *mut S) {
    unsafe {
        ptr::drop_in_place(p); //~ glue
    }
}

fn main() {
    let mut s = S(0);
    let p = &raw mut s;
    f(unsafe { &mut (*p).0 }, p);
    mem::forget(s);
}
