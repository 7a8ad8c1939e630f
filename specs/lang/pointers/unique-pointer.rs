//! `ptr::Unique`, a nightly type, is a raw pointer to today's models: reading the variable that it leads to takes the
//! right to write from it under Tree Borrows (Miri's test unique, by default), not under Stacked Borrows.
//@ memory: sc
//@ alias: sb, tb
//@ expect * sb: ok
//@ expect * tb: ub in all @ write
//@ rustc: no (Unique needs the nightly feature ptr_internals)
#![feature(ptr_internals)]

use core::ptr::Unique;

fn main() {
    unsafe {
        let mut data = 0u8;
        let reference = &mut data;
        let raw = reference as *mut u8;
        let unique = Unique::new_unchecked(raw);
        *unique.as_ptr() = 3;
        let _maybe_parent = *raw;
        let _parent = data;
        let _maybe_parent = *raw;
        *unique.as_ptr() = 3; //~ write
    }
}
