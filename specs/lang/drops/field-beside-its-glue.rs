//! After the outer `drop` the glue drops the field, by a new `&mut` made from its own: a pointer that the
//! outer `drop` made to the field is a stranger to it.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ write

use std::ptr;

static mut KEPT: *mut i32 = ptr::null_mut();

struct Inner(i32);
impl Drop for Inner {
    fn drop(&mut self) {
        unsafe {
            *KEPT = 1; //~ write
        }
    }
}

struct Outer {
    inner: Inner,
}
impl Drop for Outer {
    fn drop(&mut self) {
        unsafe {
            KEPT = &raw mut self.inner.0;
            *KEPT = 2;
        }
    }
}

fn main() {
    let _outer = Outer { inner: Inner(0) };
}
