//! A mutant of the AliasedPair: one copy lends a `&i32` to a function, and while that runs another copy deletes. The
//! argument is protected in every model; Stacked Borrows objects to the Box that is rebuilt, which counts as a
//! write, Tree Borrows to the deallocation. Box has no rule in the text of August 2018 and is a raw pointer there.
//! Without aliasing rules the use after the deletion is what is left.
//! The crate alias-ptr, its README (seed 000); models-other.md, section 9.
//@ memory: sc
//@ alias: sb2018, sb, tb, tb-iw, none, noalias
//@ expect * sb: ub in all @ rebuild
//@ expect * tb, sb2018, noalias: ub in all @ free
//@ expect * tb-iw: ub in all @ drop
//@ expect * none: memory-ub @ use

use std::ops::Deref;

struct AliasPtr<T>(*mut T);

fn drop_it<T>(_it: Box<T>) { //~ drop
} //~ free

impl<T> AliasPtr<T> {
    fn copy(&self) -> AliasPtr<T> {
        AliasPtr(self.0)
    }

    unsafe fn delete(self) {
        let it = Box::from_raw(self.0); //~ rebuild
        drop_it(it);
    }
}

impl<T> Deref for AliasPtr<T> {
    type Target = T;

    fn deref(&self) -> &T {
        unsafe { &*self.0 }
    }
}

fn running(x: &i32, other: AliasPtr<i32>) {
    unsafe { other.delete() };
    let _v = *x; //~ use
}

fn main() {
    let p = AliasPtr(Box::into_raw(Box::new(1)));
    running(&p, p.copy());
}
