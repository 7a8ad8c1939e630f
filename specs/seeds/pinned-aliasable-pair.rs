//! Two pinned values that point to each other, and one of them is dropped by `Pin<&mut Self>`, which looks at the other. What
//! the other holds, a shared reference, is still looked at during the call. If mutable references to pinned values were
//! unique, Stacked Borrows would take it from the other by passing the argument. In Tree Borrows an argument that
//! is never written through takes nothing, but with implicit writes it would. The projections that pin_project derives are
//! written out.
//! The crate pinned-aliasable, its README, Pair (seed 001); models-other.md, section 8.
//@ memory: sc
//@ alias: sb, tb, tb-iw, sb:pin-exempt=mut, tb:pin-exempt=mut, sb:pin-exempt=off, tb:pin-exempt=off, tb:implicit-writes=yes:pin-exempt=off, noalias
//@ expect * sb, tb, tb-iw, sb:pin-exempt=mut, tb:pin-exempt=mut, tb:pin-exempt=off, noalias: ok
//@ expect * sb:pin-exempt=off, tb:implicit-writes=yes:pin-exempt=off: ub in all @ during

use std::cell::Cell;
use std::marker::PhantomPinned;
use std::pin::Pin;

macro_rules! pin_mut {
    ($($x:ident),*) => {
        $(
            let mut $x = $x;
            let $x = unsafe { Pin::new_unchecked(&mut $x) };
        )*
    };
}

struct Aliasable<T> {
    value: T,
    _pinned: PhantomPinned,
}

impl<T> Aliasable<T> {
    fn get_extended<'a>(&self) -> &'a T {
        unsafe { &*(&self.value as *const T) }
    }
}

struct Pair(Aliasable<PairInner>);

struct PairInner {
    value: u64,
    other: Cell<Option<&'static PairInner>>,
}

impl Pair {
    fn new(value: u64) -> Self {
        let value = PairInner { value, other: Cell::new(None) };
        Pair(Aliasable { value, _pinned: PhantomPinned })
    }

    fn get(self: Pin<&Self>) -> u64 {
        match self.get_ref().0.value.other.get() {
            Some(other) => other.value,
            None => 0,
        }
    }

    fn pinned_drop(self: Pin<&mut Self>) {
        let this = self.into_ref().get_ref();
        if let Some(other) = this.0.value.other.get() {
            other.other.set(None); //~ during
        }
    }
}

impl Drop for Pair {
    fn drop(&mut self) {
        unsafe { Pin::new_unchecked(self) }.pinned_drop();
    }
}

fn link_up(left: Pin<&Pair>, right: Pin<&Pair>) {
    let left = left.get_ref().0.get_extended();
    let right = right.get_ref().0.get_extended();
    left.other.set(Some(right));
    right.other.set(Some(left));
}

fn main() {
    let pair_1 = Pair::new(10);
    let pair_2 = Pair::new(20);
    pin_mut!(pair_1);
    pin_mut!(pair_2);
    link_up(pair_1.as_ref(), pair_2.as_ref());
    assert_eq!(pair_1.as_ref().get(), 20);
    assert_eq!(pair_2.as_ref().get(), 10);
}
