//! `std::mem`, beside its intrinsics.

use crate::ops::{Deref, DerefMut};

pub fn take<T: Default>(dest: &mut T) -> T {
    replace(dest, T::default())
}

/// A value whose destructor does not run by itself.
#[lang = "manually_drop"]
pub struct ManuallyDrop<T> {
    value: T,
}

impl<T> ManuallyDrop<T> {
    pub const fn new(value: T) -> ManuallyDrop<T> {
        ManuallyDrop { value }
    }

    pub fn into_inner(slot: ManuallyDrop<T>) -> T {
        slot.value
    }

    pub unsafe fn take(slot: &mut ManuallyDrop<T>) -> T {
        crate::ptr::read(&slot.value)
    }

    pub unsafe fn drop(slot: &mut ManuallyDrop<T>) {
        crate::ptr::drop_in_place(&mut slot.value)
    }
}

impl<T> Deref for ManuallyDrop<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for ManuallyDrop<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}
