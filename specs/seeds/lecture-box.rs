//! The Box of the lecture, as it is meant: a raw pointer from `alloc`; `deref` makes a shared reference of it, and so does `drop`,
//! to ask for the layout, before it deallocates. Today `Layout::from_value` is `for_value`, and `ptr::copy` counts values: what
//! the lecture writes is lecture-box-as-written.
//! A lecture on smart pointers (seed 003).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * *: ok
//@ outcomes *: "2, 2"

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
            ptr::copy(&t as *const T, ptr, 1);
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
