//! `std::pin`.

use crate::ops::{Deref, DerefMut};

/// A pointer whose pointee stays where it is.
#[derive(Clone, Copy)]
pub struct Pin<Ptr> {
    pointer: Ptr,
}

impl<Ptr: Deref> Pin<Ptr> {
    pub fn new(pointer: Ptr) -> Pin<Ptr> {
        Pin { pointer }
    }

    pub unsafe fn new_unchecked(pointer: Ptr) -> Pin<Ptr> {
        Pin { pointer }
    }

    pub fn as_ref(&self) -> Pin<&Ptr::Target> {
        unsafe { Pin::new_unchecked(&*self.pointer) }
    }

    pub fn into_inner(pin: Pin<Ptr>) -> Ptr {
        pin.pointer
    }

    pub unsafe fn into_inner_unchecked(pin: Pin<Ptr>) -> Ptr {
        pin.pointer
    }
}

impl<Ptr: DerefMut> Pin<Ptr> {
    pub fn as_mut(&mut self) -> Pin<&mut Ptr::Target> {
        unsafe { Pin::new_unchecked(&mut *self.pointer) }
    }

    pub fn set(&mut self, value: Ptr::Target) {
        *(self.pointer) = value;
    }
}

impl<'a, T> Pin<&'a T> {
    pub fn get_ref(self) -> &'a T {
        self.pointer
    }

    pub unsafe fn map_unchecked<U, F: FnOnce(&T) -> &U>(self, func: F) -> Pin<&'a U> {
        let pointer = &*self.pointer;
        let new_pointer = func(pointer);
        Pin::new_unchecked(new_pointer)
    }
}

impl<'a, T> Pin<&'a mut T> {
    pub fn into_ref(self) -> Pin<&'a T> {
        Pin { pointer: self.pointer }
    }

    pub fn get_mut(self) -> &'a mut T {
        self.pointer
    }

    pub unsafe fn get_unchecked_mut(self) -> &'a mut T {
        self.pointer
    }

    pub unsafe fn map_unchecked_mut<U, F: FnOnce(&mut T) -> &mut U>(self, func: F) -> Pin<&'a mut U> {
        let pointer = self.get_unchecked_mut();
        let new_pointer = func(pointer);
        Pin::new_unchecked(new_pointer)
    }
}

impl<Ptr: Deref> Deref for Pin<Ptr> {
    type Target = Ptr::Target;

    fn deref(&self) -> &Ptr::Target {
        &*self.pointer
    }
}

impl<Ptr: DerefMut> DerefMut for Pin<Ptr> {
    fn deref_mut(&mut self) -> &mut Ptr::Target {
        &mut *self.pointer
    }
}
