//! `NonNull::dangling` is aligned and not null, and points to nothing.
//@ memory: sc
//@ alias: none, sb, tb, noalias
//@ expect * *: memory-ub @ read

use std::ptr::NonNull;

fn main() {
    let p = NonNull::<u8>::dangling();
    let _v = unsafe { *p.as_ptr() }; //~ read
}
