//! The Rc of the lecture counts without atomics, and raw pointers can be sent: two threads that drop their handles race for
//! the count, whatever the aliasing rules.
//! A lecture on smart pointers (seed 003).
//@ memory: sc, rc11
//@ alias: sb2018, sb, tb, none
//@ expect * *: race @ count

use std::thread;
use std::ops::Deref;

struct Rc<T> {
    count: *mut i32,
    value: *mut T,
}

impl<T> Rc<T> {
    fn new(t: T) -> Rc<T> {
        Rc { count: Box::into_raw(Box::new(1)), value: Box::into_raw(Box::new(t)) }
    }
}

impl<T> Clone for Rc<T> {
    fn clone(&self) -> Rc<T> {
        unsafe {
            *self.count += 1;
        }
        Rc { count: self.count, value: self.value }
    }
}

impl<T> Drop for Rc<T> {
    fn drop(&mut self) {
        unsafe {
            *self.count -= 1; //~ count
            if *self.count == 0 {
                drop(Box::from_raw(self.value));
            }
        }
    }
}

impl<T> Deref for Rc<T> {
    type Target = T;

    fn deref(&self) -> &T {
        unsafe { &*self.value }
    }
}

unsafe impl<T> Send for Rc<T> {}

fn main() {
    let first = Rc::new(1);
    let second = first.clone();
    thread::scope(|s| {
        s.spawn(move || drop(first));
        s.spawn(move || drop(second));
    });
}
