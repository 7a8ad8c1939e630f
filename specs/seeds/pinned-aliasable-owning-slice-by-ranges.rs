//! A boxed slice that also stores a mutable subslice of itself, cut down twice. The Box lies in an UnsafeCell and is not moved
//! any more, so that nothing retags it: every model accepts. The Box is one of an array, the range one kind of it, and the
//! projections that pin_project derives are written out. A range as an index is a call of std, which asks for the length
//! and then makes a raw pointer: safe code that the kernel of August 2018 rejects, as forum-array-slice-by-a-range says.
//! The crate pinned-aliasable, its README, OwningSlice (seed 001).
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias
//@ expect * sb2018: ub in all @ range
//@ expect * sb-2018-12, sb-popl20, sb, tb, tb-iw, noalias: ok

use std::cell::UnsafeCell;
use std::marker::PhantomPinned;
use std::ops::RangeFrom;
use std::pin::Pin;

struct Aliasable<T> {
    value: T,
    _pinned: PhantomPinned,
}

impl<T> Aliasable<T> {
    fn new(value: T) -> Self {
        Aliasable { value, _pinned: PhantomPinned }
    }
}

struct OwningSlice {
    slice: Option<&'static mut [u8]>,
    data: Aliasable<UnsafeCell<Box<[u8; 3]>>>,
}

impl OwningSlice {
    fn from(data: Box<[u8; 3]>) -> Self {
        OwningSlice { slice: None, data: Aliasable::new(UnsafeCell::new(data)) }
    }

    fn slice(self: Pin<&mut Self>, range: RangeFrom<usize>) {
        let this = unsafe { self.get_unchecked_mut() };
        let data = this.data.value.get();
        let current_slice: &'static mut [u8] = match this.slice.take() {
            Some(slice) => slice,
            None => unsafe { &mut **data },
        };
        this.slice = Some(&mut current_slice[range]); //~ range
    }

    fn get(self: Pin<&Self>) -> &[u8] {
        let this = self.get_ref();
        match &this.slice {
            Some(slice) => slice,
            None => unsafe { &**this.data.value.get() },
        }
    }
}

fn main() {
    let mut slice = Box::pin(OwningSlice::from(Box::new([1, 2, 3])));
    assert_eq!(slice.as_ref().get(), &[1, 2, 3]);
    slice.as_mut().slice(1..);
    assert_eq!(slice.as_ref().get(), &[2, 3]);
    slice.as_mut().slice(1..);
    assert_eq!(slice.as_ref().get(), &[3]);
}
