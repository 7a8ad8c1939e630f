//! `std::sync::atomic`, beside the operations, which the checker itself knows.

use crate::cmp::{Eq, PartialEq};

impl PartialEq for Ordering {
    fn eq(&self, other: &Ordering) -> bool {
        *self as u8 == *other as u8
    }
}

impl Eq for Ordering {}

impl<T> Atomic<T> {
    pub fn from_mut(v: &mut T) -> &mut Atomic<T> {
        unsafe { &mut *(v as *mut T as *mut Atomic<T>) }
    }

    pub const unsafe fn from_ptr<'a>(ptr: *mut T) -> &'a Atomic<T> {
        unsafe { &*(ptr as *mut Atomic<T>) }
    }
}

impl<T> Default for AtomicPtr<T> {
    fn default() -> AtomicPtr<T> {
        AtomicPtr::new(crate::ptr::null_mut())
    }
}

impl<T> From<*mut T> for AtomicPtr<T> {
    fn from(p: *mut T) -> AtomicPtr<T> {
        AtomicPtr::new(p)
    }
}

macro_rules! from_value {
    ($($atomic:ident $value:ident $zero:expr;)*) => {
        $(
            impl Default for $atomic {
                fn default() -> $atomic {
                    $atomic::new($zero)
                }
            }

            impl From<$value> for $atomic {
                fn from(v: $value) -> $atomic {
                    $atomic::new(v)
                }
            }
        )*
    };
}

from_value! {
    AtomicBool bool false;
    AtomicU8 u8 0;
    AtomicU16 u16 0;
    AtomicU32 u32 0;
    AtomicU64 u64 0;
    AtomicUsize usize 0;
    AtomicI8 i8 0;
    AtomicI16 i16 0;
    AtomicI32 i32 0;
    AtomicI64 i64 0;
    AtomicIsize isize 0;
}
