//! `std::ptr`, beside its intrinsics.


use crate::mem::{align_of, MaybeUninit};

pub const fn from_ref<T>(r: &T) -> *const T {
    r
}

pub const fn from_mut<T>(r: &mut T) -> *mut T {
    r
}

pub fn addr_eq<T, U>(p: *const T, q: *const U) -> bool {
    p as *const () == q as *const ()
}

/// A raw pointer that is not null.
pub struct NonNull<T> {
    pointer: *const T,
}

impl<T> NonNull<T> {
    pub const unsafe fn new_unchecked(ptr: *mut T) -> Self {
        NonNull { pointer: ptr as *const T }
    }

    pub fn new(ptr: *mut T) -> Option<Self> {
        if !ptr.is_null() {
            Some(unsafe { Self::new_unchecked(ptr) })
        } else {
            None
        }
    }

    pub const fn dangling() -> Self {
        NonNull { pointer: crate::ptr::dangling::<T>() }
    }

    pub const fn from_ref(r: &T) -> Self {
        NonNull { pointer: r as *const T }
    }

    pub const fn from_mut(r: &mut T) -> Self {
        NonNull { pointer: r as *mut T }
    }

    pub const fn as_ptr(self) -> *mut T {
        self.pointer as *mut T
    }

    pub const unsafe fn as_ref<'a>(&self) -> &'a T {
        &*self.as_ptr()
    }

    pub const unsafe fn as_mut<'a>(&mut self) -> &'a mut T {
        &mut *self.as_ptr()
    }

    pub const fn cast<U>(self) -> NonNull<U> {
        NonNull { pointer: self.pointer as *const U }
    }

    pub const unsafe fn offset(self, count: isize) -> Self {
        NonNull { pointer: self.pointer.offset(count) }
    }

    pub const unsafe fn add(self, count: usize) -> Self {
        NonNull { pointer: self.pointer.add(count) }
    }

    pub const unsafe fn sub(self, count: usize) -> Self {
        NonNull { pointer: self.pointer.sub(count) }
    }

    pub const unsafe fn read(self) -> T {
        crate::ptr::read(self.pointer)
    }

    pub const unsafe fn write(self, val: T) {
        crate::ptr::write(self.as_ptr(), val)
    }

    pub unsafe fn replace(self, src: T) -> T {
        crate::ptr::replace(self.as_ptr(), src)
    }

    pub unsafe fn swap(self, with: NonNull<T>) {
        crate::ptr::swap(self.as_ptr(), with.as_ptr())
    }

    pub unsafe fn drop_in_place(self) {
        crate::ptr::drop_in_place(self.as_ptr())
    }

    pub fn is_aligned(self) -> bool {
        self.pointer.is_aligned()
    }

    pub unsafe fn as_uninit_ref<'a>(self) -> &'a MaybeUninit<T> {
        &*(self.pointer as *const MaybeUninit<T>)
    }

    pub unsafe fn as_uninit_mut<'a>(self) -> &'a mut MaybeUninit<T> {
        &mut *(self.as_ptr() as *mut MaybeUninit<T>)
    }

    pub fn addr(self) -> usize {
        self.pointer.addr()
    }



}

impl<T> Clone for NonNull<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for NonNull<T> {}

impl<T> PartialEq for NonNull<T> {
    fn eq(&self, other: &Self) -> bool {
        self.as_ptr() == other.as_ptr()
    }
}

impl<T> Eq for NonNull<T> {}

impl<T> From<&mut T> for NonNull<T> {
    fn from(r: &mut T) -> Self {
        NonNull::from_mut(r)
    }
}

impl<T> From<&T> for NonNull<T> {
    fn from(r: &T) -> Self {
        NonNull::from_ref(r)
    }
}

/// A raw pointer that is not null and owns what it points to; today's models do not retag it.
pub struct Unique<T> {
    pointer: *const T,
}

impl<T> Unique<T> {
    pub const unsafe fn new_unchecked(ptr: *mut T) -> Self {
        Unique { pointer: ptr as *const T }
    }

    pub fn new(ptr: *mut T) -> Option<Self> {
        if !ptr.is_null() {
            Some(unsafe { Self::new_unchecked(ptr) })
        } else {
            None
        }
    }

    pub const fn as_ptr(self) -> *mut T {
        self.pointer as *mut T
    }

    pub const unsafe fn as_ref(&self) -> &T {
        &*self.as_ptr()
    }

    pub const unsafe fn as_mut(&mut self) -> &mut T {
        &mut *self.as_ptr()
    }
}

impl<T> Clone for Unique<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Unique<T> {}

impl<T> *const T {
    pub const unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() {
            None
        } else {
            Some(&*self)
        }
    }

    pub fn is_aligned(self) -> bool {
        self.addr() % align_of::<T>() == 0
    }

    pub fn map_addr(self, f: impl FnOnce(usize) -> usize) -> Self {
        self.with_addr(f(self.addr()))
    }
}

impl<T> *mut T {
    pub const unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() {
            None
        } else {
            Some(&*self)
        }
    }

    pub const unsafe fn as_mut<'a>(self) -> Option<&'a mut T> {
        if self.is_null() {
            None
        } else {
            Some(&mut *self)
        }
    }

    pub fn is_aligned(self) -> bool {
        self.addr() % align_of::<T>() == 0
    }

    pub fn map_addr(self, f: impl FnOnce(usize) -> usize) -> Self {
        self.with_addr(f(self.addr()))
    }
}
