//! The crate's AliasedPair: two copies of an AliasPtr<Cell<i32>>, each lent out as `&Cell` where it is used; in the end one copy
//! rebuilds the Box and drops it. The crate says that Stacked Borrows accepts.
//! The crate alias-ptr, its README (seed 000); S5 of models-other.md, section 9.
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, tb-pldi25, noalias
//@ expect * *: ok

use std::cell::Cell;
use std::ops::Deref;

struct AliasPtr<T>(*mut T);

impl<T> AliasPtr<T> {
    fn new(x: T) -> AliasPtr<T> {
        AliasPtr(Box::into_raw(Box::new(x)))
    }

    fn copy(&self) -> AliasPtr<T> {
        AliasPtr(self.0)
    }

    unsafe fn delete(self) {
        drop(Box::from_raw(self.0));
    }
}

impl<T> Deref for AliasPtr<T> {
    type Target = T;

    fn deref(&self) -> &T {
        unsafe { &*self.0 }
    }
}

struct AliasedPair(AliasPtr<Cell<i32>>, AliasPtr<Cell<i32>>);

impl AliasedPair {
    fn new(x: i32) -> AliasedPair {
        let x = AliasPtr::new(Cell::new(x));
        AliasedPair(x.copy(), x)
    }
}

impl Drop for AliasedPair {
    fn drop(&mut self) {
        unsafe { self.0.copy().delete() };
    }
}

fn main() {
    let pair = AliasedPair::new(1);
    pair.0.set(42);
    assert_eq!(pair.1.get(), 42);
}
