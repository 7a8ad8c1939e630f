//! A weak protector lets only its own box free the memory: freeing by the pointer that the box was
//! made of is a write from outside (models-tree C35).
//@ memory: sc
//@ alias: sb, tb
//@ expect * *: ub in all @ free

use std::alloc::{dealloc, Layout};

unsafe fn test(b: Box<i32>, p: *mut i32) {
    dealloc(p as *mut u8, Layout::new::<i32>()); //~ free
    std::mem::forget(b);
}

fn main() {
    unsafe {
        let p = Box::into_raw(Box::new(1));
        test(Box::from_raw(p), p);
    }
}
