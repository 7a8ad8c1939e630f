//! `std::rc`.

use crate::alloc::{alloc, dealloc, Layout};
use crate::cell::Cell;
use crate::clone::Clone;
use crate::mem::ManuallyDrop;
use crate::ops::{Deref, Drop};

#[repr(C)]
struct RcInner<T> {
    strong: Cell<usize>,
    /// The `Weak`s, and one more while there is an `Rc`.
    weak: Cell<usize>,
    value: T,
}

pub struct Rc<T> {
    ptr: *mut RcInner<T>,
}

/// Null where there never was a value.
pub struct Weak<T> {
    ptr: *mut RcInner<T>,
}

impl<T> Rc<T> {
    pub fn new(value: T) -> Rc<T> {
        unsafe {
            let ptr = alloc(Layout::new::<RcInner<T>>()) as *mut RcInner<T>;
            crate::ptr::write(ptr, RcInner { strong: Cell::new(1), weak: Cell::new(1), value });
            Rc { ptr }
        }
    }

    fn inner(&self) -> &RcInner<T> {
        unsafe { &*self.ptr }
    }

    pub fn downgrade(this: &Rc<T>) -> Weak<T> {
        let inner = this.inner();
        inner.weak.set(inner.weak.get() + 1);
        Weak { ptr: this.ptr }
    }

    pub fn strong_count(this: &Rc<T>) -> usize {
        this.inner().strong.get()
    }

    pub fn weak_count(this: &Rc<T>) -> usize {
        this.inner().weak.get() - 1
    }

    pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool {
        this.ptr == other.ptr
    }

    pub fn as_ptr(this: &Rc<T>) -> *const T {
        unsafe { &raw const (*this.ptr).value }
    }

    pub fn into_raw(this: Rc<T>) -> *const T {
        let this = ManuallyDrop::new(this);
        Rc::as_ptr(&this)
    }

    pub unsafe fn from_raw(ptr: *const T) -> Rc<T> {
        Rc { ptr: ptr.byte_sub(value_offset::<T>()) as *mut RcInner<T> }
    }

    pub unsafe fn increment_strong_count(ptr: *const T) {
        let rc = ManuallyDrop::new(Rc::<T>::from_raw(ptr));
        let _clone = ManuallyDrop::new(Rc::clone(&rc));
    }

    pub unsafe fn decrement_strong_count(ptr: *const T) {
        crate::mem::drop(Rc::from_raw(ptr));
    }

    fn is_unique(this: &Rc<T>) -> bool {
        Rc::weak_count(this) == 0 && Rc::strong_count(this) == 1
    }

    pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T> {
        if Rc::is_unique(this) {
            unsafe { Some(&mut (*this.ptr).value) }
        } else {
            None
        }
    }

    pub unsafe fn get_mut_unchecked(this: &mut Rc<T>) -> &mut T {
        &mut (*this.ptr).value
    }

    pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>> {
        if Rc::strong_count(&this) == 1 {
            let this = ManuallyDrop::new(this);
            unsafe {
                let value = crate::ptr::read(&**this);
                this.inner().strong.set(0);
                let _weak = Weak { ptr: this.ptr };
                Ok(value)
            }
        } else {
            Err(this)
        }
    }

    pub fn into_inner(this: Rc<T>) -> Option<T> {
        match Rc::try_unwrap(this) {
            Ok(value) => Some(value),
            Err(_) => None,
        }
    }
}

/// `repr(C)`: after the two counts, aligned.
fn value_offset<T>() -> usize {
    let align = Layout::new::<T>().align();
    let counts = 2 * crate::mem::size_of::<usize>();
    (counts + align - 1) / align * align
}

impl<T: Clone> Rc<T> {
    pub fn make_mut(this: &mut Rc<T>) -> &mut T {
        if Rc::strong_count(this) != 1 {
            *this = Rc::new((**this).clone());
        } else if Rc::weak_count(this) != 0 {
            unsafe {
                let moved = Rc::new(crate::ptr::read(&**this));
                let old = this.ptr;
                (*old).strong.set(0);
                crate::ptr::write(this, moved);
                let _weak = Weak { ptr: old };
            }
        }
        unsafe { &mut (*this.ptr).value }
    }

    pub fn unwrap_or_clone(this: Rc<T>) -> T {
        match Rc::try_unwrap(this) {
            Ok(value) => value,
            Err(shared) => (*shared).clone(),
        }
    }
}

impl<T> Clone for Rc<T> {
    fn clone(&self) -> Rc<T> {
        let inner = self.inner();
        inner.strong.set(inner.strong.get() + 1);
        Rc { ptr: self.ptr }
    }
}

impl<T> Deref for Rc<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.inner().value
    }
}

impl<T> Drop for Rc<T> {
    fn drop(&mut self) {
        let inner = self.inner();
        inner.strong.set(inner.strong.get() - 1);
        if self.inner().strong.get() == 0 {
            let _weak = Weak { ptr: self.ptr };
            unsafe { crate::ptr::drop_in_place(&mut (*self.ptr).value) };
        }
    }
}

impl<T: Default> Default for Rc<T> {
    fn default() -> Rc<T> {
        Rc::new(Default::default())
    }
}

impl<T> From<T> for Rc<T> {
    fn from(t: T) -> Rc<T> {
        Rc::new(t)
    }
}

impl<T> AsRef<T> for Rc<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}

/// The counts alone: what they count may be gone, or be borrowed.
struct WeakInner<'a> {
    strong: &'a Cell<usize>,
    weak: &'a Cell<usize>,
}

impl<T> Weak<T> {
    pub const fn new() -> Weak<T> {
        Weak { ptr: crate::ptr::null_mut() }
    }

    fn inner(&self) -> Option<WeakInner<'_>> {
        if self.ptr.is_null() {
            None
        } else {
            unsafe { Some(WeakInner { strong: &(*self.ptr).strong, weak: &(*self.ptr).weak }) }
        }
    }

    pub fn upgrade(&self) -> Option<Rc<T>> {
        let inner = self.inner()?;
        let strong = inner.strong.get();
        if strong == 0 {
            None
        } else {
            inner.strong.set(strong + 1);
            Some(Rc { ptr: self.ptr })
        }
    }

    pub fn strong_count(&self) -> usize {
        match self.inner() {
            Some(inner) => inner.strong.get(),
            None => 0,
        }
    }

    pub fn weak_count(&self) -> usize {
        match self.inner() {
            Some(inner) if inner.strong.get() > 0 => inner.weak.get() - 1,
            _ => 0,
        }
    }

    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        self.ptr == other.ptr
    }
}

impl<T> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        if let Some(inner) = self.inner() {
            inner.weak.set(inner.weak.get() + 1);
        }
        Weak { ptr: self.ptr }
    }
}

impl<T> Drop for Weak<T> {
    fn drop(&mut self) {
        if let Some(inner) = self.inner() {
            inner.weak.set(inner.weak.get() - 1);
            if inner.weak.get() == 0 {
                unsafe { dealloc(self.ptr as *mut u8, Layout::new::<RcInner<T>>()) };
            }
        }
    }
}

impl<T> Default for Weak<T> {
    fn default() -> Weak<T> {
        Weak::new()
    }
}
