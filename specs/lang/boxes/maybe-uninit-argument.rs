//! References inside a `MaybeUninit`, a union, are not retagged: they are not protected in calls.
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ok

use std::mem::MaybeUninit;

unsafe fn test(_m: MaybeUninit<&mut i32>, p: *mut i32) {
    *p = 1;
}

fn main() {
    let mut x = 0;
    let p = &raw mut x;
    unsafe {
        test(MaybeUninit::new(&mut *p), p);
    }
}
