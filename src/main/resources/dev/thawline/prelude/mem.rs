//! `std::mem`, beside its intrinsics.

use crate::ops::{Deref, DerefMut};

#[rustc_intrinsic = "SIZE_OF_VAL"]
pub const fn size_of_val<T>(val: &T) -> usize;

#[rustc_intrinsic = "ALIGN_OF"]
pub const fn align_of<T>() -> usize;

#[rustc_intrinsic = "ALIGN_OF_VAL"]
pub const fn align_of_val<T>(val: &T) -> usize;

#[rustc_intrinsic = "ZEROED"]
pub const unsafe fn zeroed<T>() -> T;

#[rustc_intrinsic = "UNINITIALIZED"]
const fn uninitialized<T>() -> MaybeUninit<T>;

/// The same bytes as a value of another type of the same size, which nobody checks.
#[rustc_intrinsic = "TRANSMUTE"]
const unsafe fn transmute_unchecked<Dst, Src>(src: Src) -> Dst;

pub const unsafe fn transmute_copy<Src, Dst>(src: &Src) -> Dst {
    let pointer = src as *const Src as *const Dst;
    if align_of::<Dst>() > align_of::<Src>() {
        pointer.read_unaligned()
    } else {
        pointer.read()
    }
}

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

/// A union: any bytes are a value of it, no reference in it is retagged, nothing in it is dropped.
#[lang = "maybe_uninit"]
pub struct MaybeUninit<T> {
    value: ManuallyDrop<T>,
}

impl<T: Copy> Clone for MaybeUninit<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Copy> Copy for MaybeUninit<T> {}

impl<T> MaybeUninit<T> {
    pub const fn new(val: T) -> MaybeUninit<T> {
        unsafe { transmute_unchecked::<MaybeUninit<T>, T>(val) }
    }

    pub const fn uninit() -> MaybeUninit<T> {
        uninitialized::<T>()
    }

    pub const fn zeroed() -> MaybeUninit<T> {
        unsafe { zeroed::<MaybeUninit<T>>() }
    }

    pub const fn write(&mut self, val: T) -> &mut T {
        *self = MaybeUninit::new(val);
        unsafe { self.assume_init_mut() }
    }

    pub const fn as_ptr(&self) -> *const T {
        self as *const Self as *const T
    }

    pub const fn as_mut_ptr(&mut self) -> *mut T {
        self as *mut Self as *mut T
    }

    pub const unsafe fn assume_init(self) -> T {
        transmute_unchecked::<T, MaybeUninit<T>>(self)
    }

    pub const unsafe fn assume_init_read(&self) -> T {
        self.as_ptr().read()
    }

    pub unsafe fn assume_init_drop(&mut self) {
        crate::ptr::drop_in_place(self.as_mut_ptr())
    }

    pub const unsafe fn assume_init_ref(&self) -> &T {
        &*self.as_ptr()
    }

    pub const unsafe fn assume_init_mut(&mut self) -> &mut T {
        &mut *self.as_mut_ptr()
    }
}
