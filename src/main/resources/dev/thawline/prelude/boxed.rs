//! `std::boxed`. Dereferences of a box, moves out of it and its drop glue are built in, as in MIR.

use crate::alloc::{dealloc, Layout};
use crate::cmp::{Ordering, PartialOrd};
use crate::mem::{size_of, ManuallyDrop, MaybeUninit};
use crate::ops::{Deref, DerefMut};
use crate::pin::Pin;
use crate::ptr::NonNull;

/// A heap block for one `T`, with the cells of a `T`; for one without bytes a dangling pointer.
#[rustc_intrinsic = "EXCHANGE_MALLOC"]
fn exchange_malloc<T>() -> *mut T;

/// Owns what its pointer points to: a unique pointer for aliasing models.
#[lang = "owned_box"]
pub struct Box<T> {
    pointer: *mut T,
}

impl<T> Box<T> {
    pub fn new(x: T) -> Box<T> {
        let pointer = exchange_malloc::<T>();
        unsafe { pointer.write(x) };
        Box { pointer }
    }

    pub fn new_uninit() -> Box<MaybeUninit<T>> {
        Box { pointer: exchange_malloc::<MaybeUninit<T>>() }
    }

    pub fn pin(x: T) -> Pin<Box<T>> {
        Box::into_pin(Box::new(x))
    }

    pub fn into_pin(boxed: Box<T>) -> Pin<Box<T>> {
        unsafe { Pin::new_unchecked(boxed) }
    }

    pub unsafe fn from_raw(raw: *mut T) -> Box<T> {
        Box { pointer: raw }
    }

    pub unsafe fn from_non_null(ptr: NonNull<T>) -> Box<T> {
        Box { pointer: ptr.as_ptr() }
    }

    pub fn into_raw(b: Box<T>) -> *mut T {
        let mut b = ManuallyDrop::new(b);
        &raw mut **b
    }

    pub fn into_non_null(b: Box<T>) -> NonNull<T> {
        unsafe { NonNull::new_unchecked(Box::into_raw(b)) }
    }

    pub fn leak<'a>(b: Box<T>) -> &'a mut T {
        let mut b = ManuallyDrop::new(b);
        let pointer = &raw mut **b;
        unsafe { &mut *pointer }
    }

    pub fn as_ptr(b: &Box<T>) -> *const T {
        &raw const **b
    }

    pub fn as_mut_ptr(b: &mut Box<T>) -> *mut T {
        &raw mut **b
    }

    pub fn into_inner(boxed: Box<T>) -> T {
        *boxed
    }
}

impl<T> Box<MaybeUninit<T>> {
    pub unsafe fn assume_init(self) -> Box<T> {
        let raw = Box::into_raw(self);
        Box::from_raw(raw as *mut T)
    }

    pub fn write(mut boxed: Box<MaybeUninit<T>>, value: T) -> Box<T> {
        unsafe {
            (*boxed).write(value);
            boxed.assume_init()
        }
    }
}

impl<T> Unpin for Box<T> {}

/// The drop glue has dropped the content when it comes here.
impl<T> Drop for Box<T> {
    fn drop(&mut self) {
        let pointer = self.pointer;
        if size_of::<T>() != 0 {
            unsafe { dealloc(pointer as *mut u8, Layout::new::<T>()) };
        }
    }
}

impl<T> Deref for Box<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &**self
    }
}

impl<T> DerefMut for Box<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut **self
    }
}

impl<T: Clone> Clone for Box<T> {
    fn clone(&self) -> Self {
        Box::new((**self).clone())
    }
}

impl<T: Default> Default for Box<T> {
    fn default() -> Self {
        Box::new(T::default())
    }
}

impl<T> From<T> for Box<T> {
    fn from(value: T) -> Self {
        Box::new(value)
    }
}

impl<T> AsRef<T> for Box<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}

impl<T> AsMut<T> for Box<T> {
    fn as_mut(&mut self) -> &mut T {
        &mut **self
    }
}

impl<T: PartialEq> PartialEq for Box<T> {
    fn eq(&self, other: &Self) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}

impl<T: Eq> Eq for Box<T> {}

impl<T: PartialOrd> PartialOrd for Box<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        PartialOrd::partial_cmp(&**self, &**other)
    }
}

impl<T: Ord> Ord for Box<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        Ord::cmp(&**self, &**other)
    }
}
