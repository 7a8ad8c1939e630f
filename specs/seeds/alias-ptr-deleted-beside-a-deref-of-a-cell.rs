//! The same for an AliasPtr<Cell<i32>>: a reference to a Cell is no access, so nothing races. But a reference must be made to
//! live memory: the order in which the deletion comes first is undefined behaviour, the others are not, in one and the
//! same execution. So is the order in which it comes before the reference is returned, or copied.
//! The crate alias-ptr, its README (seed 000); models-other.md, section 9.
//@ memory: sc, rc11
//@ alias: sb, tb, none
//@ executions *: 1
//@ expect * sb, tb: ub in some @ >= deref
//@ expect * none: ok

use std::cell::Cell;
use std::ops::Deref;
use std::thread;

struct AliasPtr<T>(*mut T);

unsafe impl<T> Send for AliasPtr<T> {}

impl<T> AliasPtr<T> {
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
        unsafe { &*self.0 } //~ deref
    }
}

fn main() {
    let p = AliasPtr(Box::into_raw(Box::new(Cell::new(1))));
    let q = p.copy();
    thread::scope(|s| {
        s.spawn(move || {
            let p = p;
            let _d: &Cell<i32> = &*p;
        });
        s.spawn(move || {
            let q = q;
            unsafe { q.delete() };
        });
    });
}
