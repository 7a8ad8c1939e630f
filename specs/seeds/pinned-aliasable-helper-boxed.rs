//! The same function with a Box<Aliasable<Cell<u8>>>, whose contents are not Unpin. In 2021 the exemption was one of mutable
//! references only ("unfortunately they don't get the same loophole"), since 2023 it is one of boxes too.
//! The crate pinned-aliasable, its README (seed 001); S2 of models-other.md, section 8.
//@ memory: sc
//@ alias: sb, tb, tb-iw, sb:pin-exempt=mut, tb:pin-exempt=mut, sb:pin-exempt=off, tb:pin-exempt=off, tb:minirust=yes, noalias, noalias:pin-exempt=mut
//@ expect * sb, tb, tb-iw, noalias: ok
//@ expect * sb:pin-exempt=mut, sb:pin-exempt=off: ub in all @ made
//@ expect * tb:pin-exempt=mut, tb:pin-exempt=off, tb:minirust=yes, noalias:pin-exempt=mut: ub in all @ write

use std::cell::Cell;
use std::marker::PhantomPinned;

struct Aliasable<T> {
    value: T,
    _pinned: PhantomPinned,
}

impl<T> Aliasable<T> {
    fn new(value: T) -> Self {
        Aliasable { value, _pinned: PhantomPinned }
    }
}

struct Helper {
    reference: &'static Aliasable<Cell<u8>>,
    owner: Box<Aliasable<Cell<u8>>>,
}

fn helper(x: Helper) -> u8 {
    x.owner.value.set(10);
    x.reference.value.set(20); //~ write
    x.owner.value.get()
}

fn main() {
    let owner = Box::new(Aliasable::new(Cell::new(0)));
    let reference = unsafe { &*(&*owner as *const Aliasable<Cell<u8>>) };
    let x = Helper { reference, owner }; //~ made
    println!("{}", helper(x));
}
