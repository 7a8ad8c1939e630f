//! `Drop::drop` keeps a pointer made from its `&mut self`. It lies below the glue's own `&mut`, which the
//! next use of the place from above ends.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ late

use std::mem;
use std::ptr;

static mut KEPT: *mut i32 = ptr::null_mut();

struct S(i32);
impl Drop for S {
    fn drop(&mut self) {
        unsafe {
            KEPT = &raw mut self.0;
        }
    }
}

fn main() {
    let mut s = S(0);
    let p = &raw mut s;
    unsafe {
        ptr::drop_in_place(p);
        *KEPT = 1;
        s.0 = 2;
        *KEPT = 3; //~ late
    }
    mem::forget(s);
}
