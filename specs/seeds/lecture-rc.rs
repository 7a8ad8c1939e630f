//! The Rc of the lecture, its count and its value made by Box::into_raw: two handles, both dereferenced, one dropped after the
//! other, the last one by Box::from_raw. The count is never freed.
//! A lecture on smart pointers (seed 003).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * *: ok
//@ outcomes *: "1 1"

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
            *self.count -= 1;
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

fn make_rc() -> Rc<i32> {
    let s1 = Rc::new(1);
    let s2 = s1.clone();
    let d1 = &*s1;
    let d2 = &*s2;
    println!("{} {}", *d1, *d2);
    s2
}

fn main() {
    let s2 = make_rc();
    let _v = *s2;
}
