//! `std::slice`, with what `std::array` adds. `len`, `is_empty` and `as_ptr` are intrinsics.

use crate::cmp::Ordering;
use crate::iter::{DoubleEndedIterator, ExactSizeIterator, IntoIterator, Iterator};
use crate::mem::ManuallyDrop;
use crate::ops::{Index, IndexMut};
use crate::ptr;
use crate::range::{Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use crate::vec::Vec;

#[rustc_intrinsic = "REQUIRE_LESS"]
unsafe fn require_less(index: usize, len: usize);

pub const fn from_ref<T>(s: &T) -> &[T] {
    unsafe { crate::slice::from_raw_parts(s, 1) }
}

pub const fn from_mut<T>(s: &mut T) -> &mut [T] {
    unsafe { crate::slice::from_raw_parts_mut(s, 1) }
}

/// What a slice may be indexed by.
pub trait SliceIndex<T> {
    type Output;

    fn get(self, slice: &[T]) -> Option<&Self::Output>;
    fn get_mut(self, slice: &mut [T]) -> Option<&mut Self::Output>;
    unsafe fn get_unchecked(self, slice: *const [T]) -> *const Self::Output;
    unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut Self::Output;
    fn index(self, slice: &[T]) -> &Self::Output;
    fn index_mut(self, slice: &mut [T]) -> &mut Self::Output;
}

impl<T> SliceIndex<T> for usize {
    type Output = T;

    fn get(self, slice: &[T]) -> Option<&T> {
        if self < slice.len() { Some(&slice[self]) } else { None }
    }

    fn get_mut(self, slice: &mut [T]) -> Option<&mut T> {
        if self < slice.len() { Some(&mut slice[self]) } else { None }
    }

    unsafe fn get_unchecked(self, slice: *const [T]) -> *const T {
        require_less(self, slice.len());
        &raw const (*slice)[self]
    }

    unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut T {
        require_less(self, slice.len());
        &raw mut (*slice)[self]
    }

    fn index(self, slice: &[T]) -> &T {
        &slice[self]
    }

    fn index_mut(self, slice: &mut [T]) -> &mut T {
        &mut slice[self]
    }
}

unsafe fn part<T>(slice: *const [T], offset: usize, len: usize) -> *const [T] {
    ptr::slice_from_raw_parts((slice as *const T).add(offset), len)
}

unsafe fn part_mut<T>(slice: *mut [T], offset: usize, len: usize) -> *mut [T] {
    ptr::slice_from_raw_parts_mut((slice as *mut T).add(offset), len)
}

fn check_range(start: usize, end: usize, len: usize) {
    if start > end {
        panic!("slice index starts at {} but ends at {}", start, end);
    }
    if end > len {
        panic!("range end index {} out of range for slice of length {}", end, len);
    }
}

impl<T> SliceIndex<T> for Range<usize> {
    type Output = [T];

    fn get(self, slice: &[T]) -> Option<&[T]> {
        if self.start <= self.end && self.end <= slice.len() {
            unsafe { Some(&*part(slice, self.start, self.end - self.start)) }
        } else {
            None
        }
    }

    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        if self.start <= self.end && self.end <= slice.len() {
            unsafe { Some(&mut *part_mut(slice, self.start, self.end - self.start)) }
        } else {
            None
        }
    }

    unsafe fn get_unchecked(self, slice: *const [T]) -> *const [T] {
        require_less(self.start, self.end + 1);
        require_less(self.end, slice.len() + 1);
        part(slice, self.start, self.end - self.start)
    }

    unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut [T] {
        require_less(self.start, self.end + 1);
        require_less(self.end, slice.len() + 1);
        part_mut(slice, self.start, self.end - self.start)
    }

    fn index(self, slice: &[T]) -> &[T] {
        check_range(self.start, self.end, slice.len());
        unsafe { &*part(slice, self.start, self.end - self.start) }
    }

    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        check_range(self.start, self.end, slice.len());
        unsafe { &mut *part_mut(slice, self.start, self.end - self.start) }
    }
}

/// The other ranges mean one from a start to an end; where the start is beyond a slice's end they
/// have a message of their own.
macro_rules! as_range {
    ($range:ty, $self:ident, $len:ident, $start:expr, $end:expr) => {
        impl<T> SliceIndex<T> for $range {
            type Output = [T];

            fn get($self, slice: &[T]) -> Option<&[T]> {
                let $len = slice.len();
                SliceIndex::get(Range { start: $start, end: $end }, slice)
            }

            fn get_mut($self, slice: &mut [T]) -> Option<&mut [T]> {
                let $len = slice.len();
                SliceIndex::get_mut(Range { start: $start, end: $end }, slice)
            }

            unsafe fn get_unchecked($self, slice: *const [T]) -> *const [T] {
                let $len = slice.len();
                SliceIndex::get_unchecked(Range { start: $start, end: $end }, slice)
            }

            unsafe fn get_unchecked_mut($self, slice: *mut [T]) -> *mut [T] {
                let $len = slice.len();
                SliceIndex::get_unchecked_mut(Range { start: $start, end: $end }, slice)
            }

            fn index($self, slice: &[T]) -> &[T] {
                let $len = slice.len();
                if $end == $len && $start > $len {
                    panic!("range start index {} out of range for slice of length {}", $start, $len);
                }
                SliceIndex::index(Range { start: $start, end: $end }, slice)
            }

            fn index_mut($self, slice: &mut [T]) -> &mut [T] {
                let $len = slice.len();
                if $end == $len && $start > $len {
                    panic!("range start index {} out of range for slice of length {}", $start, $len);
                }
                SliceIndex::index_mut(Range { start: $start, end: $end }, slice)
            }
        }
    };
}

as_range!(RangeFrom<usize>, self, len, self.start, len);
as_range!(RangeTo<usize>, self, len, 0, self.end);
as_range!(RangeToInclusive<usize>, self, len, 0, self.end + 1);
as_range!(RangeInclusive<usize>, self, len, self.start, self.end + 1);

impl<T> SliceIndex<T> for RangeFull {
    type Output = [T];

    fn get(self, slice: &[T]) -> Option<&[T]> {
        Some(slice)
    }

    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        Some(slice)
    }

    unsafe fn get_unchecked(self, slice: *const [T]) -> *const [T] {
        slice
    }

    unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut [T] {
        slice
    }

    fn index(self, slice: &[T]) -> &[T] {
        slice
    }

    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        slice
    }
}

impl<T, I: SliceIndex<T>> Index<I> for [T] {
    type Output = I::Output;

    fn index(&self, index: I) -> &I::Output {
        SliceIndex::index(index, self)
    }
}

impl<T, I: SliceIndex<T>> IndexMut<I> for [T] {
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        SliceIndex::index_mut(index, self)
    }
}

impl<T, I: SliceIndex<T>, const N: usize> Index<I> for [T; N] {
    type Output = I::Output;

    fn index(&self, index: I) -> &I::Output {
        Index::index(self as &[T], index)
    }
}

impl<T, I: SliceIndex<T>, const N: usize> IndexMut<I> for [T; N] {
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        IndexMut::index_mut(self as &mut [T], index)
    }
}

impl<T> [T] {
    pub fn get<I: SliceIndex<T>>(&self, index: I) -> Option<&I::Output> {
        SliceIndex::get(index, self)
    }

    pub fn get_mut<I: SliceIndex<T>>(&mut self, index: I) -> Option<&mut I::Output> {
        SliceIndex::get_mut(index, self)
    }

    pub unsafe fn get_unchecked<I: SliceIndex<T>>(&self, index: I) -> &I::Output {
        &*SliceIndex::get_unchecked(index, self)
    }

    pub unsafe fn get_unchecked_mut<I: SliceIndex<T>>(&mut self, index: I) -> &mut I::Output {
        &mut *SliceIndex::get_unchecked_mut(index, self)
    }

    pub fn first(&self) -> Option<&T> {
        if self.len() > 0 { Some(&self[0]) } else { None }
    }

    pub fn first_mut(&mut self) -> Option<&mut T> {
        if self.len() > 0 { Some(&mut self[0]) } else { None }
    }

    pub fn last(&self) -> Option<&T> {
        let len = self.len();
        if len > 0 { Some(&self[len - 1]) } else { None }
    }

    pub fn last_mut(&mut self) -> Option<&mut T> {
        let len = self.len();
        if len > 0 { Some(&mut self[len - 1]) } else { None }
    }

    pub fn split_first(&self) -> Option<(&T, &[T])> {
        if self.len() == 0 {
            return None;
        }
        let (first, tail) = self.split_at(1);
        Some((&first[0], tail))
    }

    pub fn split_last(&self) -> Option<(&T, &[T])> {
        let len = self.len();
        if len == 0 {
            return None;
        }
        let (init, last) = self.split_at(len - 1);
        Some((&last[0], init))
    }

    pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        if self.len() == 0 {
            return None;
        }
        let (first, tail) = self.split_at_mut(1);
        Some((&mut first[0], tail))
    }

    pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        let len = self.len();
        if len == 0 {
            return None;
        }
        let (init, last) = self.split_at_mut(len - 1);
        Some((&mut last[0], init))
    }

    pub fn split_at(&self, mid: usize) -> (&[T], &[T]) {
        if mid > self.len() {
            panic!("mid > len");
        }
        unsafe { self.split_at_unchecked(mid) }
    }

    pub unsafe fn split_at_unchecked(&self, mid: usize) -> (&[T], &[T]) {
        let len = self.len();
        let ptr = self.as_ptr();
        (from_raw_parts(ptr, mid), from_raw_parts(ptr.add(mid), len - mid))
    }

    pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {
        if mid > self.len() {
            panic!("mid > len");
        }
        unsafe { self.split_at_mut_unchecked(mid) }
    }

    pub unsafe fn split_at_mut_unchecked(&mut self, mid: usize) -> (&mut [T], &mut [T]) {
        let len = self.len();
        let ptr = self.as_mut_ptr();
        (from_raw_parts_mut(ptr, mid), from_raw_parts_mut(ptr.add(mid), len - mid))
    }

    pub fn swap(&mut self, a: usize, b: usize) {
        let pa = &raw mut self[a];
        let pb = &raw mut self[b];
        unsafe {
            ptr::swap(pa, pb);
        }
    }

    pub const fn as_ptr_range(&self) -> Range<*const T> {
        let start = self.as_ptr();
        start..unsafe { start.add(self.len()) }
    }

    pub const fn as_mut_ptr_range(&mut self) -> Range<*mut T> {
        let start = self.as_mut_ptr();
        start..unsafe { start.add(self.len()) }
    }

    pub fn binary_search(&self, x: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        let mut low = 0;
        let mut high = self.len();
        while low < high {
            let middle = low + (high - low) / 2;
            match self[middle].cmp(x) {
                Ordering::Less => low = middle + 1,
                Ordering::Equal => return Ok(middle),
                Ordering::Greater => high = middle,
            }
        }
        Err(low)
    }

    pub fn reverse(&mut self) {
        let len = self.len();
        let mut i = 0;
        while i < len / 2 {
            self.swap(i, len - 1 - i);
            i += 1;
        }
    }

    pub fn iter(&self) -> Iter<'_, T> {
        let len = self.len();
        let ptr = self.as_ptr();
        Iter { ptr, len, marker: crate::marker::PhantomData }
    }

    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        let len = self.len();
        let ptr = self.as_mut_ptr();
        IterMut { ptr, len, marker: crate::marker::PhantomData }
    }

    pub fn chunks(&self, chunk_size: usize) -> Chunks<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        Chunks { v: self, chunk_size }
    }

    pub fn chunks_exact(&self, chunk_size: usize) -> Chunks<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        let whole = self.len() - self.len() % chunk_size;
        Chunks { v: &self[..whole], chunk_size }
    }

    pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        ChunksMut { v: self as *mut [T], chunk_size, marker: crate::marker::PhantomData }
    }

    pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksMut<'_, T> {
        assert!(chunk_size != 0, "chunk size must be non-zero");
        let whole = self.len() - self.len() % chunk_size;
        let v = &mut self[..whole];
        ChunksMut { v: v as *mut [T], chunk_size, marker: crate::marker::PhantomData }
    }

    pub fn windows(&self, size: usize) -> Windows<'_, T> {
        assert!(size != 0, "window size must be non-zero");
        Windows { v: self, size }
    }

    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq,
    {
        let mut i = 0;
        while i < self.len() {
            if self[i] == *x {
                return true;
            }
            i += 1;
        }
        false
    }

    pub fn fill(&mut self, value: T)
    where
        T: Clone,
    {
        let mut i = 0;
        while i < self.len() {
            self[i] = value.clone();
            i += 1;
        }
    }

    pub fn copy_from_slice(&mut self, src: &[T])
    where
        T: Copy,
    {
        if self.len() != src.len() {
            panic!("copy_from_slice: source slice length ({}) does not match destination slice length ({})", src.len(), self.len());
        }
        unsafe {
            ptr::copy_nonoverlapping(src.as_ptr(), self.as_mut_ptr(), self.len());
        }
    }

    pub fn clone_from_slice(&mut self, src: &[T])
    where
        T: Clone,
    {
        if self.len() != src.len() {
            panic!("destination and source slices have different lengths");
        }
        let mut i = 0;
        while i < src.len() {
            self[i] = src[i].clone();
            i += 1;
        }
    }

    /// Insertion; std's insertion sort of short slices moves more at once.
    pub fn sort(&mut self)
    where
        T: Ord,
    {
        let mut i = 1;
        while i < self.len() {
            let mut j = i;
            while j > 0 && self[j].cmp(&self[j - 1]) == Ordering::Less {
                self.swap(j, j - 1);
                j -= 1;
            }
            i += 1;
        }
    }

    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        self.sort()
    }

    pub fn to_vec(&self) -> Vec<T>
    where
        T: Clone,
    {
        let mut vec = Vec::with_capacity(self.len());
        let mut i = 0;
        while i < self.len() {
            unsafe {
                vec.as_mut_ptr().add(i).write(self[i].clone());
                i += 1;
                vec.set_len(i);
            }
        }
        vec
    }
}

/// std's holds a `NonNull` and an end; neither is retagged, nor are these.
pub struct Iter<'a, T> {
    ptr: *const T,
    len: usize,
    marker: crate::marker::PhantomData<&'a T>,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        if self.len == 0 {
            return None;
        }
        let old = self.ptr;
        self.len -= 1;
        unsafe {
            self.ptr = old.add(1);
            Some(&*old)
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.len, Some(self.len))
    }
}

impl<'a, T> DoubleEndedIterator for Iter<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        unsafe { Some(&*self.ptr.add(self.len)) }
    }
}

impl<'a, T> ExactSizeIterator for Iter<'a, T> {}

impl<'a, T> Iter<'a, T> {
    pub fn as_slice(&self) -> &'a [T] {
        unsafe { from_raw_parts(self.ptr, self.len) }
    }
}

pub struct IterMut<'a, T> {
    ptr: *mut T,
    len: usize,
    marker: crate::marker::PhantomData<&'a mut T>,
}

impl<'a, T> Iterator for IterMut<'a, T> {
    type Item = &'a mut T;

    fn next(&mut self) -> Option<&'a mut T> {
        if self.len == 0 {
            return None;
        }
        let old = self.ptr;
        self.len -= 1;
        unsafe {
            self.ptr = old.add(1);
            Some(&mut *old)
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.len, Some(self.len))
    }
}

impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        unsafe { Some(&mut *self.ptr.add(self.len)) }
    }
}

impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}

pub struct Chunks<'a, T> {
    v: &'a [T],
    chunk_size: usize,
}

impl<'a, T> Iterator for Chunks<'a, T> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let len = self.v.len();
        let size = if len < self.chunk_size { len } else { self.chunk_size };
        let (first, second) = self.v.split_at(size);
        self.v = second;
        Some(first)
    }
}

/// As in std, the rest is a raw slice: handing out a chunk must not retag the ones before.
pub struct ChunksMut<'a, T> {
    v: *mut [T],
    chunk_size: usize,
    marker: crate::marker::PhantomData<&'a mut T>,
}

impl<'a, T> Iterator for ChunksMut<'a, T> {
    type Item = &'a mut [T];

    fn next(&mut self) -> Option<&'a mut [T]> {
        let len = self.v.len();
        if len == 0 {
            return None;
        }
        let size = if len < self.chunk_size { len } else { self.chunk_size };
        unsafe {
            let head = part_mut(self.v, 0, size);
            self.v = part_mut(self.v, size, len - size);
            Some(&mut *head)
        }
    }
}

pub struct Windows<'a, T> {
    v: &'a [T],
    size: usize,
}

impl<'a, T> Iterator for Windows<'a, T> {
    type Item = &'a [T];

    fn next(&mut self) -> Option<&'a [T]> {
        if self.size > self.v.len() {
            return None;
        }
        let window = &self.v[..self.size];
        self.v = &self.v[1..];
        Some(window)
    }
}

impl<'a, T> IntoIterator for &'a [T] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut [T] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;

    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;

    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}

/// `std::array::IntoIter`: what is left of the array is dropped with it.
pub struct ArrayIntoIter<T, const N: usize> {
    data: ManuallyDrop<[T; N]>,
    start: usize,
    end: usize,
}

impl<T, const N: usize> IntoIterator for [T; N] {
    type Item = T;
    type IntoIter = ArrayIntoIter<T, N>;

    fn into_iter(self) -> ArrayIntoIter<T, N> {
        ArrayIntoIter { data: ManuallyDrop::new(self), start: 0, end: N }
    }
}

impl<T, const N: usize> Iterator for ArrayIntoIter<T, N> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        let i = self.start;
        self.start += 1;
        let data = &raw const self.data as *const T;
        unsafe { Some(data.add(i).read()) }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.start, Some(self.end - self.start))
    }
}

impl<T, const N: usize> DoubleEndedIterator for ArrayIntoIter<T, N> {
    fn next_back(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        self.end -= 1;
        let data = &raw const self.data as *const T;
        unsafe { Some(data.add(self.end).read()) }
    }
}

impl<T, const N: usize> Drop for ArrayIntoIter<T, N> {
    fn drop(&mut self) {
        let data = &raw mut self.data as *mut T;
        while self.start < self.end {
            let i = self.start;
            self.start += 1;
            unsafe {
                ptr::drop_in_place(data.add(i));
            }
        }
    }
}

impl<A: PartialEq<B>, B> PartialEq<[B]> for [A] {
    fn eq(&self, other: &[B]) -> bool {
        if self.len() != other.len() {
            return false;
        }
        let mut i = 0;
        while i < self.len() {
            if self[i] != other[i] {
                return false;
            }
            i += 1;
        }
        true
    }
}

impl<A: Eq> Eq for [A] {}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for [A; N] {
    fn eq(&self, other: &[B; N]) -> bool {
        PartialEq::eq(self as &[A], other as &[B])
    }
}

impl<A: Eq, const N: usize> Eq for [A; N] {}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B]> for [A; N] {
    fn eq(&self, other: &[B]) -> bool {
        PartialEq::eq(self as &[A], other)
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for &[A] {
    fn eq(&self, other: &[B; N]) -> bool {
        PartialEq::eq(*self, other as &[B])
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for &mut [A] {
    fn eq(&self, other: &[B; N]) -> bool {
        PartialEq::eq(&**self, other as &[B])
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<&[B]> for [A; N] {
    fn eq(&self, other: &&[B]) -> bool {
        PartialEq::eq(self as &[A], *other)
    }
}

impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for [A] {
    fn eq(&self, other: &[B; N]) -> bool {
        PartialEq::eq(self, other as &[B])
    }
}
