//! owning_ref's VecRef is moved: the pointer of a Vec is a raw one, and every model accepts.
//! "owning-ref's VecRef type is not unsound because Vec is currently guaranteed to not invalidate references to its elements
//! when moved" (alias-ptr's README, seed 000).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * *: ok

use std::ops::Deref;

struct OwningRef<O, T> {
    owner: O,
    reference: *const T,
}

impl<O, T> Deref for OwningRef<O, T> {
    type Target = T;

    fn deref(&self) -> &T {
        unsafe { &*self.reference }
    }
}

type VecRef<T> = OwningRef<Vec<T>, T>;

fn first(v: Vec<u8>) -> VecRef<u8> {
    OwningRef { reference: &v[0], owner: v }
}

fn moved(by: VecRef<u8>) -> VecRef<u8> {
    by
}

fn main() {
    let by = moved(first(vec![1, 2]));
    let _v = *by;
    let _length = by.owner.len();
}
