//! owning_ref's BoxRef is moved, and nothing else. Stacked Borrows takes the creation of a Box for a write, and so does Tree
//! Borrows with implicit writes; Tree Borrows accepts.
//! Seed 000; S7 of models-other.md, section 8.
//@ memory: sc
//@ alias: sb2018, sb, tb, tb-iw, sb:box=raw, tb:box=raw, noalias
//@ expect * sb2018, tb, sb:box=raw, tb:box=raw, noalias: ok
//@ expect * sb, tb-iw: ub in all @ read

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

fn moved(by: BoxRef<u8>) -> BoxRef<u8> {
    by
}

fn main() {
    let boxed = BoxRef::new(Box::new(0));
    let boxed = moved(boxed);
    let _v = *boxed;
}
