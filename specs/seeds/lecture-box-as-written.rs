//! The Box of the lecture as it stands there: `ptr::copy(&t as *const T, ptr, layout.size())`. The count is one of values and
//! not of bytes, so that four times four bytes are read from a local of four: out of bounds, whatever the aliasing rules.
//! A lecture on smart pointers (seed 003).
//@ memory: sc
//@ alias: sb, tb, none
//@ expect * *: memory-ub @ copy

use std::alloc::{alloc, dealloc, Layout};
use std::ops::Deref;
use std::{mem, ptr};

struct Box<T> {
    ptr: *mut T,
}

impl<T> Box<T> {
    fn new(t: T) -> Box<T> {
        let ptr = unsafe {
            let layout = Layout::for_value(&t);
            let ptr = alloc(layout) as *mut T;
            ptr::copy(&t as *const T, ptr, layout.size()); //~ copy
            mem::forget(t);
            ptr
        };
        Box { ptr }
    }
}

impl<T> Deref for Box<T> {
    type Target = T;

    fn deref(&self) -> &T {
        unsafe { &*self.ptr }
    }
}

impl<T> Drop for Box<T> {
    fn drop(&mut self) {
        unsafe {
            let layout = Layout::for_value(&*self.ptr);
            dealloc(self.ptr as *mut u8, layout);
        }
    }
}

fn main() {
    let x: i32 = 2;
    let xbox: Box<i32> = Box::new(x);
    println!("{}, {}", *xbox, *(xbox.deref()));
}
