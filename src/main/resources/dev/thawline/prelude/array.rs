//! `std::array`.

use crate::mem::MaybeUninit;

/// The array is filled in place, one element after the other.
pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(mut f: F) -> [T; N] {
    let mut array: MaybeUninit<[T; N]> = MaybeUninit::uninit();
    let start = array.as_mut_ptr() as *mut T;
    let mut i = 0;
    while i < N {
        unsafe { crate::ptr::write(start.add(i), f(i)) };
        i += 1;
    }
    unsafe { array.assume_init() }
}
