//! owning_ref's BoxRef: a Box beside a raw pointer into it, made from a shared reference. The Box is moved into a call, and written
//! through there; then the raw pointer is read. Unsound, as alias-ptr's README says.
//! Seed 000; S6 of models-other.md, section 8. In August 2018 a Box was no more than a raw pointer.
//@ memory: sc
//@ alias: sb2018, sb, tb, tb-iw, sb:box=raw, tb:box=raw, noalias
//@ expect * sb2018, noalias: ok
//@ expect * sb, tb, tb-iw, sb:box=raw, tb:box=raw: ub in all @ read

use std::ops::Deref;

struct OwningRef<O, T> {
    owner: O,
    reference: *const T,
}

impl<O: Deref<Target = T>, T> OwningRef<O, T> {
    fn new(o: O) -> Self {
        OwningRef { reference: &*o, owner: o }
    }
}

impl<O, T> Deref for OwningRef<O, T> {
    type Target = T;

    fn deref(&self) -> &T {
        unsafe { &*self.reference } //~ read
    }
}

type BoxRef<T> = OwningRef<Box<T>, T>;

fn moved(mut by: BoxRef<u8>) -> BoxRef<u8> {
    *by.owner = 1;
    by
}

fn main() {
    let boxed = BoxRef::new(Box::new(0));
    let boxed = moved(boxed);
    let _v = *boxed;
}
