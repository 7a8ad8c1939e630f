//! A mutant of the AliasedPair: one thread dereferences an AliasPtr<i32> without a use, another deletes. The creation of the
//! reference reads, so that it races: with the Box that is rebuilt in Stacked Borrows, with the deallocation in Tree Borrows.
//! What follows the dereference, a reference returned, and the deletion, a Box moved, are retags as well, which the same
//! rules reject in other orders.
//! The crate alias-ptr, its README (seed 000); models-other.md, section 9.
//@ memory: sc, rc11
//@ alias: sb, tb, none
//@ expect * sb, tb: ub in all @ >= deref, delete
//@ expect * none: ok

use std::ops::Deref;
use std::thread;

struct AliasPtr<T>(*mut T);

unsafe impl<T> Send for AliasPtr<T> {}

impl<T> AliasPtr<T> {
    fn copy(&self) -> AliasPtr<T> {
        AliasPtr(self.0)
    }

    unsafe fn delete(self) {
        drop(Box::from_raw(self.0)); //~ delete
    }
}

impl<T> Deref for AliasPtr<T> {
    type Target = T;

    fn deref(&self) -> &T {
        unsafe { &*self.0 } //~ deref
    }
}

fn main() {
    let p = AliasPtr(Box::into_raw(Box::new(1)));
    let q = p.copy();
    thread::scope(|s| {
        s.spawn(move || {
            let p = p;
            let _d: &i32 = &*p;
        });
        s.spawn(move || {
            let q = q;
            unsafe { q.delete() };
        });
    });
}
