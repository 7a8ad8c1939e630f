//! `std::vec`. std's `Vec` is a `RawVec` around a `Unique<u8>`, which today's models do not retag,
//! with a capacity and a length: here the pointer is raw. It allocates through `std::alloc`, in the
//! growth of std: 4 elements (8 of one byte), then twice as many.

use crate::alloc::{alloc, dealloc, realloc, Layout};
use crate::convert::From;
use crate::iter::{DoubleEndedIterator, ExactSizeIterator, Extend, FromIterator, IntoIterator, Iterator};
use crate::mem::{size_of, ManuallyDrop};
use crate::ops::{Deref, DerefMut, Index, IndexMut};
use crate::ptr;
use crate::range::{Bound, RangeBounds};
use crate::slice::{Iter, IterMut, SliceIndex};

#[lang = "vec"]
pub struct Vec<T> {
    ptr: *mut T,
    cap: usize,
    len: usize,
}

impl<T> Vec<T> {
    pub const fn new() -> Vec<T> {
        Vec { ptr: ptr::dangling_mut(), cap: 0, len: 0 }
    }

    pub fn with_capacity(capacity: usize) -> Vec<T> {
        let mut vec = Vec::new();
        if capacity > 0 && size_of::<T>() > 0 {
            vec.ptr = unsafe { alloc(Layout::array::<T>(capacity).unwrap()) as *mut T };
            vec.cap = capacity;
        }
        vec
    }

    pub unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Vec<T> {
        Vec { ptr, cap: capacity, len: length }
    }

    pub const fn capacity(&self) -> usize {
        if size_of::<T>() == 0 { usize::MAX } else { self.cap }
    }

    pub const fn len(&self) -> usize {
        self.len
    }

    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub const fn as_ptr(&self) -> *const T {
        self.ptr as *const T
    }

    pub const fn as_mut_ptr(&mut self) -> *mut T {
        self.ptr
    }

    pub const fn as_slice(&self) -> &[T] {
        unsafe { crate::slice::from_raw_parts(self.as_ptr(), self.len) }
    }

    pub const fn as_mut_slice(&mut self) -> &mut [T] {
        unsafe { crate::slice::from_raw_parts_mut(self.as_mut_ptr(), self.len) }
    }

    pub unsafe fn set_len(&mut self, new_len: usize) {
        self.len = new_len;
    }

    pub fn reserve(&mut self, additional: usize) {
        if additional > self.capacity() - self.len {
            self.grow_amortized(additional);
        }
    }

    pub fn reserve_exact(&mut self, additional: usize) {
        if additional > self.capacity() - self.len {
            self.set_capacity(self.len + additional);
        }
    }

    pub fn shrink_to_fit(&mut self) {
        if self.capacity() > self.len && size_of::<T>() > 0 {
            if self.len == 0 {
                self.deallocate();
                self.ptr = ptr::dangling_mut();
                self.cap = 0;
            } else {
                self.set_capacity(self.len);
            }
        }
    }

    /// The least capacity that is asked for, in std `MIN_NON_ZERO_CAP`.
    fn grow_amortized(&mut self, additional: usize) {
        let required = self.len + additional;
        let size = size_of::<T>();
        let least = if size == 1 { 8 } else if size <= 1024 { 4 } else { 1 };
        let doubled = if self.cap * 2 > required { self.cap * 2 } else { required };
        self.set_capacity(if doubled > least { doubled } else { least });
    }

    fn set_capacity(&mut self, cap: usize) {
        let layout = Layout::array::<T>(cap).unwrap();
        self.ptr = if self.cap == 0 {
            unsafe { alloc(layout) as *mut T }
        } else {
            let old = Layout::array::<T>(self.cap).unwrap();
            unsafe { realloc(self.ptr as *mut u8, old, layout.size()) as *mut T }
        };
        self.cap = cap;
    }

    fn deallocate(&mut self) {
        if self.cap > 0 {
            unsafe {
                dealloc(self.ptr as *mut u8, Layout::array::<T>(self.cap).unwrap());
            }
        }
    }

    pub fn push(&mut self, value: T) {
        let len = self.len;
        if len == self.capacity() {
            self.grow_amortized(1);
        }
        unsafe {
            let end = self.as_mut_ptr().add(len);
            ptr::write(end, value);
            self.len = len + 1;
        }
    }

    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            None
        } else {
            unsafe {
                self.len -= 1;
                Some(ptr::read(self.as_ptr().add(self.len)))
            }
        }
    }

    pub fn insert(&mut self, index: usize, element: T) {
        let len = self.len;
        if index > len {
            panic!("insertion index (is {}) should be <= len (is {})", index, len);
        }
        if len == self.capacity() {
            self.grow_amortized(1);
        }
        unsafe {
            let p = self.as_mut_ptr().add(index);
            if index < len {
                ptr::copy(p as *const T, p.add(1), len - index);
            }
            ptr::write(p, element);
            self.set_len(len + 1);
        }
    }

    pub fn remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len {
            panic!("removal index (is {}) should be < len (is {})", index, len);
        }
        unsafe {
            let ptr = self.as_mut_ptr().add(index);
            let ret = ptr::read(ptr);
            ptr::copy(ptr.add(1) as *const T, ptr, len - index - 1);
            self.set_len(len - 1);
            ret
        }
    }

    pub fn swap_remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len {
            panic!("swap_remove index (is {}) should be < len (is {})", index, len);
        }
        unsafe {
            let value = ptr::read(self.as_ptr().add(index));
            let base_ptr = self.as_mut_ptr();
            ptr::copy(base_ptr.add(len - 1) as *const T, base_ptr.add(index), 1);
            self.set_len(len - 1);
            value
        }
    }

    pub fn truncate(&mut self, len: usize) {
        while self.len > len {
            unsafe {
                self.len -= 1;
                ptr::drop_in_place(self.as_mut_ptr().add(self.len));
            }
        }
    }

    pub fn clear(&mut self) {
        self.truncate(0)
    }

    pub fn append(&mut self, other: &mut Vec<T>) {
        unsafe {
            let count = other.len;
            self.reserve(count);
            let len = self.len;
            ptr::copy_nonoverlapping(other.as_ptr(), self.as_mut_ptr().add(len), count);
            self.len += count;
            other.set_len(0);
        }
    }

    pub fn extend_from_slice(&mut self, other: &[T])
    where
        T: Clone,
    {
        self.reserve(other.len());
        let mut i = 0;
        while i < other.len() {
            self.push(other[i].clone());
            i += 1;
        }
    }

    pub fn resize(&mut self, new_len: usize, value: T)
    where
        T: Clone,
    {
        let len = self.len;
        if new_len > len {
            self.reserve(new_len - len);
            while self.len + 1 < new_len {
                self.push(value.clone());
            }
            self.push(value);
        } else {
            self.truncate(new_len);
        }
    }

    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        let mut f = f;
        let mut i = 0;
        while i < self.len {
            if f(&self[i]) {
                i += 1;
            } else {
                drop(self.remove(i));
            }
        }
    }

    pub fn dedup(&mut self)
    where
        T: PartialEq,
    {
        let mut i = 1;
        while i < self.len {
            if self[i] == self[i - 1] {
                drop(self.remove(i));
            } else {
                i += 1;
            }
        }
    }

    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let len = self.len;
        let start = match range.start_bound() {
            Bound::Included(start) => *start,
            Bound::Excluded(start) => *start + 1,
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(end) => *end + 1,
            Bound::Excluded(end) => *end,
            Bound::Unbounded => len,
        };
        if start > end {
            panic!("slice index starts at {} but ends at {}", start, end);
        }
        if end > len {
            panic!("range end index {} out of range for slice of length {}", end, len);
        }
        unsafe {
            self.set_len(start);
        }
        Drain { vec: self as *mut Vec<T>, next: start, end, tail: end, len, marker: crate::marker::PhantomData }
    }

    pub fn leak<'a>(self) -> &'a mut [T] {
        let mut me = ManuallyDrop::new(self);
        unsafe { crate::slice::from_raw_parts_mut(me.as_mut_ptr(), me.len) }
    }
}

impl<T> Drop for Vec<T> {
    fn drop(&mut self) {
        let mut i = 0;
        if crate::mem::needs_drop::<T>() {
            while i < self.len {
                unsafe {
                    ptr::drop_in_place(self.ptr.add(i));
                }
                i += 1;
            }
        }
        self.deallocate();
    }
}

impl<T> Deref for Vec<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T> DerefMut for Vec<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
}

impl<T, I: SliceIndex<T>> Index<I> for Vec<T> {
    type Output = I::Output;

    fn index(&self, index: I) -> &I::Output {
        Index::index(&**self, index)
    }
}

impl<T, I: SliceIndex<T>> IndexMut<I> for Vec<T> {
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        IndexMut::index_mut(&mut **self, index)
    }
}

impl<T: Clone> Clone for Vec<T> {
    fn clone(&self) -> Vec<T> {
        (**self).to_vec()
    }
}

impl<T> Default for Vec<T> {
    fn default() -> Vec<T> {
        Vec::new()
    }
}

impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for Vec<T> {
    fn eq(&self, other: &Vec<U>) -> bool {
        self[..] == other[..]
    }
}

impl<T: Eq> Eq for Vec<T> {}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for Vec<T> {
    fn eq(&self, other: &[U; N]) -> bool {
        self[..] == other[..]
    }
}

impl<T: PartialEq<U>, U> PartialEq<[U]> for Vec<T> {
    fn eq(&self, other: &[U]) -> bool {
        self[..] == other[..]
    }
}

impl<T, const N: usize> From<[T; N]> for Vec<T> {
    fn from(s: [T; N]) -> Vec<T> {
        from_array(s)
    }
}

/// `vec![a, b]`.
pub fn from_array<T, const N: usize>(array: [T; N]) -> Vec<T> {
    let mut vec: Vec<T> = Vec::with_capacity(N);
    unsafe {
        ptr::write(vec.as_mut_ptr() as *mut [T; N], array);
        vec.set_len(N);
    }
    vec
}

impl<T: Clone> From<&[T]> for Vec<T> {
    fn from(s: &[T]) -> Vec<T> {
        s.to_vec()
    }
}

/// `vec![element; n]`.
pub fn from_elem<T: Clone>(elem: T, n: usize) -> Vec<T> {
    let mut vec = Vec::with_capacity(n);
    if n > 0 {
        vec.resize(n, elem);
    }
    vec
}

impl<T> FromIterator<T> for Vec<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> {
        let mut iterator = iter.into_iter();
        let (lower, upper) = iterator.size_hint();
        if upper == Some(lower) {
            let mut vec = Vec::with_capacity(lower);
            while let Some(element) = iterator.next() {
                vec.push(element);
            }
            return vec;
        }
        let first = match iterator.next() {
            None => return Vec::new(),
            Some(element) => element,
        };
        let least = if size_of::<T>() == 1 { 8 } else { 4 };
        let (rest, _) = iterator.size_hint();
        let mut vec = Vec::with_capacity(if rest + 1 > least { rest + 1 } else { least });
        vec.push(first);
        while let Some(element) = iterator.next() {
            vec.push(element);
        }
        vec
    }
}

impl<T> Extend<T> for Vec<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let mut iterator = iter.into_iter();
        while let Some(element) = iterator.next() {
            if self.len == self.capacity() {
                let (lower, _) = iterator.size_hint();
                self.reserve(lower + 1);
            }
            self.push(element);
        }
    }
}

pub struct IntoIter<T> {
    buf: *mut T,
    cap: usize,
    ptr: *const T,
    left: usize,
}

impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    fn into_iter(self) -> IntoIter<T> {
        let me = ManuallyDrop::new(self);
        IntoIter { buf: me.ptr, cap: me.cap, ptr: me.ptr as *const T, left: me.len }
    }
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        if self.left == 0 {
            return None;
        }
        let old = self.ptr;
        self.left -= 1;
        unsafe {
            self.ptr = old.add(1);
            Some(ptr::read(old))
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        if self.left == 0 {
            return None;
        }
        self.left -= 1;
        unsafe { Some(ptr::read(self.ptr.add(self.left))) }
    }
}

impl<T> ExactSizeIterator for IntoIter<T> {}

impl<T> Drop for IntoIter<T> {
    fn drop(&mut self) {
        while let Some(rest) = self.next() {
            drop(rest);
        }
        if self.cap > 0 {
            unsafe {
                dealloc(self.buf as *mut u8, Layout::array::<T>(self.cap).unwrap());
            }
        }
    }
}

impl<'a, T> IntoIterator for &'a Vec<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Vec<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;

    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}

/// The elements that are taken out; the ones behind them close the gap when it is dropped.
pub struct Drain<'a, T> {
    vec: *mut Vec<T>,
    next: usize,
    end: usize,
    tail: usize,
    len: usize,
    marker: crate::marker::PhantomData<&'a T>,
}

impl<'a, T> Iterator for Drain<'a, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        if self.next == self.end {
            return None;
        }
        let i = self.next;
        self.next += 1;
        unsafe { Some(ptr::read((*self.vec).ptr.add(i))) }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.next, Some(self.end - self.next))
    }
}

impl<'a, T> Drop for Drain<'a, T> {
    fn drop(&mut self) {
        while let Some(rest) = self.next() {
            drop(rest);
        }
        unsafe {
            let start = (*self.vec).len;
            let base = (*self.vec).ptr;
            let count = self.len - self.tail;
            if self.tail != start && count > 0 {
                ptr::copy(base.add(self.tail) as *const T, base.add(start), count);
            }
            (*self.vec).set_len(start + count);
        }
    }
}
