//! "You cannot extend the pointer's provenance": a reference to four of ten elements, cast to a raw pointer, which writes the
//! seventh. The text has `slice as *mut [u8; 4]`, which is no cast of a slice; `as_mut_ptr` is what it means. A range as an
//! index is a call, `index_mut(&mut arr, 0..4)`, in which std asks for the length, by a shared reference, and makes the slice of
//! a raw pointer to the whole array. In December 2018 raw pointers had no tags, and the write is taken for one through that
//! pointer. In the kernel of August 2018 a raw pointer that is made while the location is frozen gets no item, so that
//! the slice itself is undefined behaviour, safe code as it is. Without that detour: forum-array-slice.ev.
//! A forum thread on aliasing rules (seed 002), the answer with the region and tree rule.
//@ memory: sc
//@ alias: sb2018, sb-2018-12, sb, tb, tb-iw, tb:version=v0, noalias, regions, regions:region=off
//@ expect * sb, regions: ub in all @ write
//@ expect * sb2018: ub in all @ slice
//@ expect * sb-2018-12, tb, tb-iw, tb:version=v0, noalias, regions:region=off: ok

fn main() {
    let mut arr = [0u8; 10];
    let slice = &mut arr[0..4]; //~ slice
    unsafe { *slice.as_mut_ptr().add(6) = 1 }; //~ write
}
