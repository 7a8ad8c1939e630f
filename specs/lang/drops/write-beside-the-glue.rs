//! A value that points to itself writes to itself in its destructor: the glue's `&mut` is protected, and
//! in Stacked Borrows its retag has already ended the pointer.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ write

use std::ptr;

struct S {
    n: usize,
    me: *mut S,
}
impl Drop for S {
    fn drop(&mut self) {
        unsafe {
            (*self.me).n = 1; //~ write
        }
    }
}

fn main() {
    let mut s = S { n: 0, me: ptr::null_mut() };
    s.me = &raw mut s;
}
